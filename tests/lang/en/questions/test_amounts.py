"""Questions for a number: the words that count, the unit beside the blank, and what is near."""

from decimal import Decimal

import pytest

from quizgen.lang.base.wording import AskedNumber
from quizgen.lang.en.questions.direct import direct_questions

from ....pipeline.road import Told, facts_of


def asked(sentence: str) -> list[AskedNumber]:
    """The questions for numbers that a sentence answers."""
    found = [one for fact in facts_of(Told(sentence)) for one in direct_questions(fact)]
    return [one for one in found if isinstance(one, AskedNumber)]


@pytest.mark.parametrize(
    ("sentence", "stem", "value", "tolerance", "unit"),
    [
        (
            "The Atlantic Trade Council bought 1,240 ships in Madrid.",
            "How many ships did the Atlantic Trade Council buy in Madrid?",
            "1240",
            "0",
            None,
        ),
        (
            "The Vasco Bridge carries 2.5 million passengers.",
            "How many passengers does the Vasco Bridge carry?",
            "2500000",
            "50000",
            None,
        ),
        (
            "The Vasco Bridge measures 17.2 km.",
            "How many kilometres does the Vasco Bridge measure?",
            "17.2",
            "0.05",
            "kilometres",
        ),
        (
            "The Vasco Bridge has about 40 pillars.",
            "About how many pillars does the Vasco Bridge have?",
            "40",
            "5",
            None,
        ),
        (
            "In 1931, the Atlantic Trade Council bought nearly 3,200 ships.",
            "In 1931, about how many ships did the Atlantic Trade Council buy?",
            "3200",
            "50",
            None,
        ),
    ],
)
def test_a_number_is_asked_for(
    sentence: str, stem: str, value: str, tolerance: str, unit: str | None
) -> None:
    found = [(one.stem, one.value, one.tolerance, one.unit) for one in asked(sentence)]
    assert (stem, Decimal(value), Decimal(tolerance), unit) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The Atlantic Trade Council bought three more ships in Madrid.",
        "The Atlantic Trade Council bought one ship in Madrid.",
        "Eight in 10 sailors left Lisbon in 1931.",
        "The library was built with 40 stones.",
        "The Vasco Bridge has more than 40 pillars.",
        "The Vasco Bridge has under 40 pillars.",
        "The Vasco Bridge has as many as 40 pillars.",
        "The four gates of Belem are the Sea Gate, the Mill Gate, the Salt Gate and the Old Gate.",
    ],
)
def test_a_number_that_is_not_asked_for(sentence: str) -> None:
    assert asked(sentence) == []
