"""Which kind of fact a statement is."""

import pytest

from quizgen.lang.en.facts.clauses import clause_facts
from quizgen.trace import Trace

from ..sentences import read


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Vasco Bridge lies in Lisbon.", "location"),
        ("The Vasco Bridge was opened in 1931.", "event"),
        ("Rui Costa was born in Lisbon.", "event"),
        ("The Belem Library owns 40,000 maps.", "quantity"),
        ("Rui Costa sold a bridge.", "relation"),
    ],
)
def test_the_kind_of_a_fact(sentence: str, kind: str) -> None:
    assert [fact.kind for fact in clause_facts(read(sentence), Trace())] == [kind]


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("Rui Costa sold a bridge.", 0),
        ("Rui Costa sold the bridge.", 1),
        ("The bridge was sold by Rui Costa.", 2),
    ],
)
def test_a_fact_says_how_much_its_descriptions_lack(sentence: str, leaning: int) -> None:
    assert [fact.leaning for fact in clause_facts(read(sentence), Trace())] == [leaning]
