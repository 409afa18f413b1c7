"""The date of a document, by its dateline and the dates in its head."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.documents.dating import Readings, date_of, latest
from quizgen.lang.base.page import PartialDate

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
MARCH_4 = datetime.date(2021, 3, 4)
APRIL_3 = datetime.date(2021, 4, 3)
MAY_6 = datetime.date(2021, 5, 6)
JUNE_5 = datetime.date(2021, 6, 5)
EITHER = (MARCH_4, APRIL_3)


@given(DAYS, st.integers(0, 300))
def test_a_day_without_year_is_the_last_such_day(day: datetime.date, later: int) -> None:
    anchor = day + datetime.timedelta(days=later)
    if (day.month, day.day) != (2, 29):
        assert latest(PartialDate(day.month, day.day), anchor) == day


def test_a_release_may_be_dated_before_it_is_sent_out() -> None:
    assert latest(PartialDate(1, 1), datetime.date(2020, 12, 31)) == datetime.date(2021, 1, 1)
    assert latest(PartialDate(1, 2), datetime.date(2020, 12, 31)) == datetime.date(2020, 1, 2)


@pytest.mark.parametrize(
    ("written", "dateline", "date", "advised"),
    [
        ([], None, None, False),
        ([], PartialDate(3, 3), None, False),
        ([], PartialDate(3, 3, 2021), datetime.date(2021, 3, 3), False),
        ([(MAY_6,)], None, MAY_6, False),
        ([(MAY_6,)], PartialDate(5, 5), datetime.date(2021, 5, 5), False),
        ([(MAY_6,)], PartialDate(12, 5), datetime.date(2020, 12, 5), False),
        ([(MAY_6,)], PartialDate(2, 30), MAY_6, False),
        ([(MAY_6,)], PartialDate(2, 30, 2021), MAY_6, False),
        ([EITHER], None, MARCH_4, True),
        ([EITHER], PartialDate(3, 4), MARCH_4, False),
        ([EITHER], PartialDate(4, 3), APRIL_3, False),
        ([EITHER], PartialDate(5, 1), datetime.date(2020, 5, 1), True),
        ([EITHER, (MAY_6, JUNE_5)], PartialDate(6, 4, 2021), datetime.date(2021, 6, 4), False),
        ([EITHER, (MAY_6, JUNE_5)], PartialDate(6, 31), APRIL_3, False),
    ],
)
def test_dates(
    written: list[Readings],
    dateline: PartialDate | None,
    date: datetime.date | None,
    advised: bool,
) -> None:
    advice: list[str] = []
    assert date_of(written, dateline, advice.append) == date
    assert bool(advice) == advised
    assert date_of(written, dateline, None) == date
