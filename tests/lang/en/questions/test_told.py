"""What a clause tells of its sides, the same for verbs that say the same."""

import pytest

from quizgen.lang.en.questions.told import naming, told
from quizgen.model import Clause, Phrase

RAIN = Phrase(role="subject", text="heavy rain")
FLOODS = Phrase(role="object", text="floods")


def clause(subject: Phrase, lemma: str, *phrases: Phrase, passive: bool = False) -> Clause:
    """A clause in the present."""
    helping = ("are",) if passive else ()
    return Clause(
        subject=subject, auxiliaries=helping, verb=lemma, lemma=lemma, complements=phrases
    )


@pytest.mark.parametrize(
    "other",
    [
        clause(RAIN, "cause", FLOODS),
        clause(RAIN, "lead", Phrase(role="oblique", text="to floods", preposition="to")),
        clause(
            Phrase(role="subject", text="floods", plural=True),
            "trigger",
            Phrase(role="agent", text="by the heavy rains", preposition="by"),
            passive=True,
        ),
        clause(
            Phrase(role="subject", text="a flood"),
            "result",
            Phrase(role="oblique", text="from heavy rain", preposition="from"),
        ),
    ],
)
def test_what_brings_something_about_is_told_in_many_ways(other: Clause) -> None:
    sides = {(one.deed, one.known, one.filling) for one in told(other)}
    rain, floods = naming("heavy rain"), naming("floods")
    assert sides == {("cause", rain, floods), ("by cause", floods, rain)}


def test_what_is_told_of_a_kind_is_told_of_what_takes_it_in() -> None:
    one, _ = told(clause(RAIN, "cause", FLOODS))
    assert one.wider == (naming("rain"),)


def test_what_something_is_is_not_told_by_its_verb_alone() -> None:
    label = Phrase(role="attribute", text="a nuisance")
    assert not list(told(clause(RAIN, "be", label)))
