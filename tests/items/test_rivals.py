"""A question is not asked that another sentence answers otherwise, whether that is asked or not."""

import pytest

from quizgen.items import generate
from quizgen.items.rivals import unrivalled
from quizgen.lang.base import Language
from quizgen.lang.packs import Languages
from quizgen.library.asking import facts
from quizgen.model import Fact
from quizgen.trace import Trace

TIN = "Tin is used for coating steel cans."
USED = "What is tin used for?"
RAKE = "Gardeners borrow the heavy rake."
BORROWED = "What do gardeners borrow?"
OARS = "Spare oars can be found in the boat house."
FOUND = "_____ can be found in the boat house."
YIELD = "Crop yield depends on the depth of the soil."
DEPENDS = "What does crop yield depend on?"
PRINTS = "The University of Porto prints a yearly list of lighthouses."
WHICH = "Which university prints a yearly list of lighthouses?"


def language_of(fact: Fact) -> Language:
    """English."""
    return Languages().of("en")


def stems(text: str) -> tuple[set[str], set[str], Trace]:
    """What is asked about a text, what is left without rivals, and what was lost."""
    found, trace = list(facts(text=text)), Trace()
    made = list(generate(found, language_of))
    left = unrivalled(made, found, language_of, trace)
    return {one.stem for one in made}, {one.stem for one in left}, trace


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (f"{TIN} Tin is important as a part of solder.", USED),
        (f"{TIN} Molten tin is used to float sheets of glass.", USED),
        (f"{RAKE} Gardeners borrow a wooden ladder.", BORROWED),
        (f"{OARS} Dry life jackets can be found in the boat house.", FOUND),
        (f"{YIELD} Drought and hail affect crop yield.", DEPENDS),
        (f"{YIELD} Crop yield is influenced by the number of bees.", DEPENDS),
        (f"{PRINTS} The University of Bergen prints a yearly list of lighthouses.", WHICH),
    ],
)
def test_what_another_sentence_answers_otherwise_is_not_asked(text: str, stem: str) -> None:
    made, left, trace = stems(text)
    assert stem in made
    assert stem not in left
    assert trace.lost


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (TIN, USED),
        (f"{TIN} Tin is used for the coating of cans.", USED),
        (f"{TIN} Zinc is used for roofing.", USED),
        (f"{TIN} Tin is not used for roofing.", USED),
        (f"{RAKE} Gardeners borrow the rake.", BORROWED),
        (f"{RAKE} Gardeners mend a wooden ladder.", BORROWED),
        (f"{YIELD} Rainfall affects the price of crops.", DEPENDS),
        (f"{PRINTS} The Northern Fisheries Bank prints a yearly list of lighthouses.", WHICH),
    ],
)
def test_what_is_told_of_something_else_or_told_again_is_no_rival(text: str, stem: str) -> None:
    made, left, _ = stems(text)
    assert stem in made
    assert stem in left


def test_what_a_question_says_beside_must_be_told_of_its_rival() -> None:
    _, left, _ = stems("Under pressure, tin is used for coating cans. Tin is used for roofing.")
    assert "Under pressure, what is tin used for?" in left
    assert USED not in left
