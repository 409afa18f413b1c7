"""Dates and numbers as English writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.values import show_date, write_number, years


@pytest.mark.parametrize(
    ("date", "like", "shown"),
    [
        ("1931-05-07", "7 June 1902", "7 May 1931"),
        ("1931-05-07", "June 7, 1902", "May 7, 1931"),
        ("May 1931", "June 1902", "May 1931"),
        ("7 May 216 BC", "June 7, 218 BC", "May 7, 216 BC"),
    ],
)
def test_a_date_is_written_like_another(date: str, like: str, shown: str) -> None:
    value = parse_date(date)
    assert value is not None
    assert show_date(value, like) == shown


@pytest.mark.parametrize(
    ("value", "like", "written"),
    [
        ("1240", "1,000", "1,240"),
        ("1240", "3000", "1240"),
        ("12400", "3000", "12,400"),
        ("2.5", "4.1", "2.5"),
        ("2500000", "4.1 million", "2.5 million"),
        ("40000000000", "41 billion", "40 billion"),
        ("7", "four", "seven"),
        ("13", "four", "13"),
        ("2.5", "four", "2.5"),
    ],
)
def test_a_number_is_written_like_another(value: str, like: str, written: str) -> None:
    assert write_number(Decimal(value), like) == written


@given(st.integers(1, 10**9), st.sampled_from(["7", "1,000", "seven"]))
def test_what_is_written_is_read_back(value: int, like: str) -> None:
    assert word_number(write_number(Decimal(value), like)) == value


def test_numbers_that_may_be_years() -> None:
    assert years("In 1931, 40 ships and 476 boats, 19311 men") == [1931, 476]
