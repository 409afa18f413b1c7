"""Claims, and whether who makes them is named."""

import pytest

from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.statements.attribution import is_attributed, keeps_its_source
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.trace import Trace

from ..sentences import read


@pytest.mark.parametrize(
    ("sentence", "attributed"),
    [
        ("Rui Costa said that the bridge was closed in 1931.", True),
        ("According to Rui Costa, the bridge was closed in 1931.", True),
        ("The United Nations said that the bridge was closed.", True),
        ("In Portugal people say that the bridge was closed.", True),
        ("In winter people say that the bridge was closed.", False),
        ("Some sailors said that the bridge was closed in 1931.", False),
        ("According to old letters, the bridge was closed in 1931.", False),
        ("Rui Costa closed the bridge in 1931.", False),
        ('Rui Costa said that the bridge was "closed" in 1931.', False),
    ],
)
def test_a_claim_is_attributed_to_somebody_named(sentence: str, attributed: bool) -> None:
    material = read(sentence)
    assert is_attributed(root_of(material.parsed.doc), material) == attributed


def test_a_pronoun_that_is_read_as_a_name_is_one() -> None:
    material = read("Rui Costa was born in 1880.", "He said that the bridge was closed.")
    assert is_attributed(root_of(material.parsed.doc), material)


def test_a_claim_keeps_its_source_and_what_it_says() -> None:
    material = read("Rui Costa said in Lisbon that the bridge was closed in 1931.")
    clause = next(find_clauses(root_of(material.parsed.doc), Trace()))
    claim = next(part for part in clause.parts if part.role == "clause")
    others = [part for part in clause.parts if part is not claim]
    assert keeps_its_source(clause, clause.parts)
    assert not keeps_its_source(clause, others)
