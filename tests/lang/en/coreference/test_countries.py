"""What "the two countries", "our" and "we" mean in a document about two countries."""

import pytest

from .readings import read_as

BEFORE = ("China and Peru signed a treaty.",) * 3


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The treaty helped the two countries.", "The treaty helped China and Peru."),
        ("Both sides signed the treaty.", "China and Peru signed the treaty."),
        ("The treaty helped our two great nations.", "The treaty helped China and Peru."),
        ("We signed the treaty jointly.", "China and Peru signed the treaty jointly."),
        (
            "The treaty is a sign of our mutual trust.",
            "The treaty is a sign of China and Peru's mutual trust.",
        ),
    ],
)
def test_words_for_both_are_read_as_their_names(sentence: str, read: str) -> None:
    assert read_as(*BEFORE, sentence) == read


@pytest.mark.parametrize(
    "sentence",
    [
        "The treaty is ours, said the ministers.",
        "The treaty helped many countries.",
        "The treaty helped the countries.",
        "The treaty helped two countries.",
        "We signed the treaty.",
        "The treaty is a sign of our trust.",
    ],
)
def test_other_words_are_left(sentence: str) -> None:
    assert read_as(*BEFORE, sentence) == sentence


def test_without_a_pair_the_two_countries_are_not_known() -> None:
    sentence = "The treaty helped the two countries."
    assert read_as("China signed a treaty.", sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The treaty helped our friendship.", "The treaty helped China and Peru's friendship."),
        ("The treaty helped our friendship with Chile.", None),
        ("The treaty helped our farmers.", None),
    ],
)
def test_in_a_speech_our_relations_are_those_of_both(sentence: str, read: str | None) -> None:
    assert read_as(*BEFORE, sentence, author="Emily Carter") == (read or sentence)


@pytest.mark.parametrize(
    ("before", "sentence", "read"),
    [
        ("Our two countries need trade.", "We must open ports.", "China and Peru must open ports."),
        ("Both countries need trade.", "We must open ports.", None),
        ("Peru needs trade.", "We must open ports.", None),
    ],
)
def test_we_goes_on_from_our_two_countries(before: str, sentence: str, read: str | None) -> None:
    assert read_as(*BEFORE, before, sentence) == (read or sentence)
    assert read_as(*BEFORE, before, "We need peace.", sentence) == (read or sentence)


def test_who_says_our_two_countries_speaks_for_both() -> None:
    said = "The treaty helped our friendship."
    assert read_as(*BEFORE, "Our two countries need trade.", said) == (
        "The treaty helped China and Peru's friendship."
    )
