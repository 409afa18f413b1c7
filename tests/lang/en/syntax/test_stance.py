"""How a clause is meant."""

import pytest

from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.lang.en.syntax.stance import verb_stance
from quizgen.model import Stance
from quizgen.trace import Trace

from ..sentences import words_of

STANCES: list[tuple[str, Stance]] = [
    ("The bridge [crosses] the river.", "asserted"),
    ("The bridge can [carry] trains.", "asserted"),
    ("The bridge does not [cross] the river.", "negated"),
    ("Nobody [crossed] the bridge.", "negated"),
    ("Tenants must not [cross] the bridge.", "negated"),
    ("Tenants must never [cross] the bridge.", "negated"),
    ("The bridge must [cross] the river.", "required"),
    ("The bridge may [cross] the river.", "possible"),
    ("The bridge [falls] if it rains.", "possible"),
    ("The bridge [seems] safe.", "possible"),
    ("The bridge [needs] a roof.", "asserted"),
    ("The town [claimed] the bridge.", "asserted"),
    ("The town [wants] the bridge to carry trains.", "possible"),
    ("The bridge is [considered] a wonder.", "asserted"),
    ("The town [considered] the bridge a wonder.", "possible"),
    ("The bridge was [planned] for the spring.", "asserted"),
    ("The bridge [appears] in the register.", "asserted"),
    ("The bridge [appears] to fall.", "possible"),
    ("The bridge will [cross] the river.", "planned"),
    ("Ana Souza [said] that the bridge was safe.", "claimed"),
    ("The bridge [is] safe according to Ana Souza.", "claimed"),
]


@pytest.mark.parametrize(("sentence", "stance"), STANCES)
def test_a_verb_shows_how_its_clause_is_meant(sentence: str, stance: Stance) -> None:
    (verb,), _ = words_of(sentence)
    assert verb_stance(verb) == stance


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Ana Souza sold the bridge.", "asserted"),
        ("In Porto no bridges crossed the river.", "negated"),
        ("According to Ana Souza, the bridge crosses the river.", "claimed"),
        ("The bridge was sold.", "asserted"),
        ("Tenants must lock the gate.", "required"),
        ("Tenants must not lock the gate.", "negated"),
        ("Ana Souza crossed the river without a guide.", "asserted"),
        ("Ana Souza painted no less than 700 bridges.", "asserted"),
        ("Ana Souza painted no bridges.", "negated"),
    ],
)
def test_a_clause_shows_by_its_constituents_how_it_is_meant(sentence: str, stance: Stance) -> None:
    tokens, _ = words_of(sentence)
    root = next(token for token in tokens if token.dep_ == "ROOT")
    (clause,) = find_clauses(root, Trace())
    assert clause.stance == stance


def test_a_conjunct_is_planned_by_the_auxiliary_that_it_shares() -> None:
    tokens, _ = words_of("The ships will be sold and scrapped.")
    root = next(token for token in tokens if token.dep_ == "ROOT")
    assert [clause.stance for clause in find_clauses(root, Trace())] == ["planned", "planned"]


def test_a_bare_conjunct_may_be_under_the_infinitive_before_it() -> None:
    tokens, _ = words_of("The towns need to save water in dry years, and build better harbours.")
    root = next(token for token in tokens if token.dep_ == "ROOT")
    assert [clause.stance for clause in find_clauses(root, Trace())][1:] == ["possible"]
    tokens, _ = words_of("The towns needed to save water in dry years, and built better harbours.")
    root = next(token for token in tokens if token.dep_ == "ROOT")
    assert [clause.stance for clause in find_clauses(root, Trace())][1:] == ["asserted"]
