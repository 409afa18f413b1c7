"""The words of a clause without some of its parts, and the marks that go with them."""

import pytest

from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.statements.linearisation import linearise
from quizgen.lang.en.syntax.constituents import realise
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.trace import Trace

from ..sentences import parsed


@pytest.mark.parametrize(
    ("sentence", "without", "words"),
    [
        ("In 1931, Rui Costa sold a bridge.", "", "In 1931, Rui Costa sold a bridge"),
        ("In 1931, Rui Costa sold a bridge.", "1931", "Rui Costa sold a bridge"),
        ("Rui Costa sold a bridge in 1931.", "1931", "Rui Costa sold a bridge"),
        (
            "The bonds between Oslo and Bergen, between old friends, were broken in 1931.",
            "1931",
            "The bonds between Oslo and Bergen, between old friends, were broken",
        ),
        (
            'Rui Costa wrote the song "Bridge over Lisbon" in 1931.',
            "1931",
            'Rui Costa wrote the song "Bridge over Lisbon"',
        ),
    ],
)
def test_the_words_of_a_clause_without_a_part(sentence: str, without: str, words: str) -> None:
    clause = next(find_clauses(root_of(parsed(sentence)), Trace()))
    parts = [part for part in clause.parts if without not in [token.text for token in part.tokens]]
    assert realise(linearise(clause, parts), {}).words == words
