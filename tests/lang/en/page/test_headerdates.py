"""Full dates in the head of a document."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.base.page import PartialDate
from quizgen.lang.en.page.headerdates import dates_in, is_date_line, partial_date

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %B %Y", "%d.%m.%Y", "%b. %d, %Y"]))
def test_a_written_date_is_read(day: datetime.date, form: str) -> None:
    assert dates_in(f"Wick, {day.strftime(form)} | News") == [(day,)]


@given(DAYS)
def test_a_date_with_slashes_has_the_month_first_or_two_readings(day: datetime.date) -> None:
    (readings,) = dates_in(day.strftime("%m/%d/%Y"))
    assert readings[0] == day
    assert len(readings) == (1 if day.day > 12 or day.day == day.month else 2)


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("3rd of May, 2021", ["2021-05-03"]),
        ("SEPT. 4, 2021 and 5 Sept 2022", ["2021-09-04", "2022-09-05"]),
        ("2 June 2021, updated 2021-06-05", ["2021-06-02", "2021-06-05"]),
        ("2021/06/05", ["2021-06-05"]),
        ("30 February 2021", []),
        ("May 2021", []),
        ("May 3", []),
        ("3 May 1066", []),
        ("Marching 3, 2021", []),
    ],
)
def test_dates(line: str, dates: list[str]) -> None:
    assert [one.isoformat() for readings in dates_in(line) for one in readings] == dates


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("May 3, 2021", True),
        ("Wick, Monday, 3 May 2021", True),
        ("Posted 2021-05-03 10:15", True),
        ("May 3, 2021.", False),
        ("The mill of Elden was opened by its keeper on May 3, 2021", False),
        ("May 2021", False),
        ("News", False),
    ],
)
def test_lines_that_say_little_but_a_date(line: str, dated: bool) -> None:
    assert is_date_line(line) == dated


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("March 3", PartialDate(3, 3)),
        ("3 Sept.", PartialDate(9, 3)),
        ("4 May 2023", PartialDate(5, 4, 2023)),
        ("Monday, Jan. 5, 2024", PartialDate(1, 5, 2024)),
        ("March", None),
        ("Room 3", None),
    ],
)
def test_a_day_and_maybe_its_year(words: str, date: PartialDate | None) -> None:
    assert partial_date(words) == date
