"""Times that depend on the day of the document or on the sentences before."""

import pytest

from ....pipeline.road import Told, facts_of
from .readings import last_of, read_as, words_of

RELATIVE = [
    ("The bridge opened last year.", "The bridge opened in 2023."),
    ("Last year, the bridge opened.", "In 2023, the bridge opened."),
    ("The bridge opened last month.", "The bridge opened in April 2024."),
    ("The bridge opened five years ago.", "The bridge opened in 2019."),
]
LEFT = [
    "The bridge opened in 1890.",
    "The bridge opened some years ago.",
    "The bridge opened more than five years ago.",
]


@pytest.mark.parametrize(("sentence", "read"), RELATIVE)
def test_a_relative_date_is_counted_from_the_day_of_the_document(sentence: str, read: str) -> None:
    assert read_as(sentence) == read


@pytest.mark.parametrize("sentence", LEFT)
def test_other_dates_are_left(sentence: str) -> None:
    assert read_as(sentence) == sentence


def test_without_a_day_nothing_is_counted() -> None:
    sentence = "The bridge opened last year."
    assert words_of(last_of(sentence, date=None)) == sentence


def test_a_resolved_date_is_a_slot_without_its_preposition() -> None:
    (date,) = [
        item for item in last_of("The bridge opened last year.").replaced.values() if item.text
    ]
    assert (date.type, date.value, date.text[date.start :]) == ("date", "2023", "2023")


SAME_YEAR = [
    (
        ("Emily Carter moved to Vienna in 1931.", "She founded a library that year."),
        "Emily Carter founded a library in 1931.",
    ),
    (
        ("The war ended in 1945.", "In the same year, the bridge fell."),
        "In 1945, the bridge fell.",
    ),
    (
        ("The war ended in May 1945.", "The bridge fell later that year."),
        "The bridge fell in 1945.",
    ),
    (("The war ended in 1945.", "That year the bridge fell."), "In 1945 the bridge fell."),
]


@pytest.mark.parametrize(("sentences", "read"), SAME_YEAR)
def test_that_year_is_the_one_that_was_named_last(sentences: tuple[str, ...], read: str) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize(
    "sentences",
    [
        ("The bridge was long.", "The bridge fell that year."),
        ("The war of 1914 to 1918 was long.", "The bridge fell that year."),
        ("The war ended in 1945.", "The bridge fell the year that followed."),
        ("The war ended in 1945.", *["The bridge was long."] * 5, "The bridge fell that year."),
    ],
)
def test_where_two_years_or_none_were_named_nothing_is_read(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences) == sentences[-1]


def test_a_year_in_a_caption_is_not_the_one_that_is_meant() -> None:
    text = "The war ended in 1945.\n\nFigure 1: Oslo in 1530.\n\nThe mill at Ardal fell that year."
    read = [fact.statement.text for fact in facts_of(Told(text))]
    assert [words for words in read if "mill" in words] == ["The mill at Ardal fell in 1945."]
