"""Parts of persons' names, read in full."""

import pytest

from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.coreference.names import full_names

from ..parses import made
from .readings import read_as, reading_after

BEFORE = "Emily Carter sold the theatre."


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Carter moved to Vienna.", "Emily Carter moved to Vienna."),
        ("The king thanked Carter.", "The king thanked Emily Carter."),
        ("Dr. Carter moved to Vienna.", "Emily Carter moved to Vienna."),
        ("Carter said that Carter was poor.", "Emily Carter said that Carter was poor."),
    ],
)
def test_the_first_mention_is_read_in_full(sentence: str, read: str) -> None:
    assert read_as(BEFORE, sentence) == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Emily Carter moved to Vienna.",
        "They live in Carter Street.",
        "They work for Miller & Carter.",
        "They know Carter of Salzburg.",
        "They lived in the Carter.",
        "They rented a Carter.",
        "Miller moved to Vienna.",
        "The ship was given the name Emily.",
        "Emily and Ana Souza moved to Vienna.",
        "They sold Carter's Bridge.",
    ],
)
def test_other_mentions_are_left(sentence: str) -> None:
    assert read_as(BEFORE, sentence) == sentence


@pytest.mark.parametrize(
    "before",
    [
        ("The Ferry Lines are part of a Ferry.", "Every Ferry is old."),
        ("They saw the Ferry Lines.", "This Ferry is old."),
    ],
)
def test_a_word_for_one_of_many_is_no_part_of_a_name(before: tuple[str, ...]) -> None:
    assert read_as(*before, "The Ferry is blue.") == "The Ferry is blue."


@pytest.mark.parametrize(
    ("told", "full"), [("They met Fisher.", ["Emily Fisher"]), ("A fisher met them.", [])]
)
def test_a_surname_that_is_a_word_opens_a_sentence(told: str, full: list[str]) -> None:
    """It is a name where some other sentence has its capital inside."""
    reading = reading_after("Emily Fisher sold the theatre.", told)
    doc = made("Fisher NOUN NN nsubj 1", "left VERB VBD ROOT 1 lemma=leave")
    parsed = Parsed(1, 1, 0, "paragraph", doc, None)
    assert [read.text for _, read in full_names(parsed, reading)] == full
