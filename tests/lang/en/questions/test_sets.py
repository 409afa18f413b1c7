"""Stems of questions about several things, and statements without their dates."""

import pytest

from quizgen.lang.base.wording import SetForm
from quizgen.lang.en.questions.sets import set_stem, undated
from quizgen.model import (
    Cell,
    Clause,
    Definition,
    Event,
    Fact,
    FactId,
    Membership,
    Phrase,
    Role,
    Sequence,
)

from .making import evidence, slot, statement

COMMON = {
    "id": FactId("fact"),
    "statement": statement("It is so."),
    "evidence": evidence("It is so."),
}
SHIPS = (slot("the Alfama"), slot("the Belem"))


@pytest.mark.parametrize(
    ("form", "fact", "stem"),
    [
        (
            "sequence",
            Sequence(**COMMON, name="How to build a boat", steps=("Saw.", "Dry.", "Nail.")),
            "How to build a boat: put these in the right order.",
        ),
        ("events", Event(**COMMON), "Put these events in order, the earliest first."),
        (
            "membership",
            Membership(**COMMON, group="the ships of Lisbon", members=SHIPS, complete=True),
            "Which of these belong to the ships of Lisbon?",
        ),
        (
            "membership",
            Membership(**COMMON, group="ships of Lisbon", members=SHIPS),
            "Which of these are named as ships of Lisbon?",
        ),
        (
            "membership",
            Membership(**COMMON, group="The council owns:", members=SHIPS),
            "The council owns: which of these?",
        ),
        (
            "pairs",
            Definition(**COMMON, term=slot("quay"), definiens="a wall"),
            "Match each term with its meaning.",
        ),
        (
            "pairs",
            Role(**COMMON, person=slot("Rui Costa", "person"), role="a painter of ships"),
            "Match each person with the description.",
        ),
        (
            "pairs",
            Cell(
                **COMMON,
                table="Cities",
                rows="City",
                row=slot("Lisbon"),
                column="GDP",
                value=slot("40", "number"),
            ),
            "Cities: match each city with its GDP.",
        ),
    ],
)
def test_the_stem_of_a_set(form: SetForm, fact: Fact, stem: str) -> None:
    assert set_stem(form, fact) == stem


CARTER = Phrase(role="subject", text="Emily Carter")
LIBRARY = Phrase(role="object", text="the Belem Library")


def time(text: str, preposition: str | None) -> Phrase:
    """A date in a clause."""
    return Phrase(role="time", text=text, preposition=preposition)


def clause(*times: Phrase, past: bool = True) -> Clause:
    """What Emily Carter did then."""
    complements = (LIBRARY, *times)
    return Clause(subject=CARTER, verb="founded", lemma="found", past=past, complements=complements)


@pytest.mark.parametrize("when", [time("in 1931", "in"), time("on 7 May 1931", "on")])
def test_a_statement_loses_its_date(when: Phrase) -> None:
    assert undated(clause(when)) == "Emily Carter founded the Belem Library"


@pytest.mark.parametrize(
    "told",
    [
        clause(),
        clause(time("since 1931", "since")),
        clause(time("in 1931", "in"), time("in May", "in")),
        clause(time("in 1931", "in"), past=False),
    ],
)
def test_a_statement_that_needs_its_date(told: Clause) -> None:
    assert undated(told) is None
