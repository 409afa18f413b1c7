"""Times that need the day of speaking, or another time in the text, to mean anything."""

import pytest

from quizgen.lang.en.relative_time import DEICTIC_TIME, RELATIVE

DEICTIC = [
    "sold last year",
    "this autumn",
    "eleven years ago",
    "a week ago",
    "opens tomorrow",
    "is currently open",
    "at the moment",
    "so far this season",
]
BESIDE_THE_TEXT = [
    "is now open",
    "last Monday",
    "next May",
    "two centuries ago",
    "opens soon",
    "to date",
    "in recent years",
    "since then",
    "two years later",
    "three days before.",
    "the following year",
    "the next few decades",
    "the previous summer",
]
NEITHER = [
    "in 1931",
    "for three years",
    "every year",
    "on 7 June 1931",
    "millions of years ago",
    "as soon as it rains",
    "an earlier form",
    "sooner or later",
]


@pytest.mark.parametrize("words", DEICTIC)
def test_only_the_day_of_speaking_fixes_it(words: str) -> None:
    assert DEICTIC_TIME.search(words)
    assert RELATIVE.search(words)


@pytest.mark.parametrize("words", BESIDE_THE_TEXT)
def test_a_text_needs_its_neighbours_for_it(words: str) -> None:
    assert not DEICTIC_TIME.search(words)
    assert RELATIVE.search(words)


@pytest.mark.parametrize("words", NEITHER)
def test_it_means_the_same_anywhere(words: str) -> None:
    assert not DEICTIC_TIME.search(words)
    assert not RELATIVE.search(words)
