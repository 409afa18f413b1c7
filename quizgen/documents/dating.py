"""The date of a document: by its dateline, or by a date in its head.

A dateline often names no year; the head of the document then tells it. A date such as 03/04/2021
has two readings; the month of the dateline decides between them where it is one of the two.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Sequence

from quizgen.lang.base.page import PartialDate

Readings = tuple[datetime.date, ...]
"""One written date: what it means, or what it means month first and day first."""


def date_of(
    written: Sequence[Readings],
    dateline: PartialDate | None,
    advise: Callable[[str], None] | None,
) -> datetime.date | None:
    """The date of the dateline, with the year of the head if it has none; else the head's.

    `written` are the dates of the head, in order. `advise` is given a sentence that says how an
    ambiguous one was read.
    """
    head = _head_date(written, dateline, advise)
    if dateline is None:
        return head
    if dateline.year:
        return _day(dateline.year, dateline) or head
    return (latest(dateline, head) if head else None) or head


def latest(date: PartialDate, anchor: datetime.date) -> datetime.date | None:
    """The last day of this month and number up to `anchor`, if it is in the same year or near it.

    The day after the anchor is allowed for: a release may be dated before it is sent out.
    """
    for year in (anchor.year + 1, anchor.year, anchor.year - 1):
        day = _day(year, date)
        if day and day <= anchor + datetime.timedelta(days=1):
            return day
    return None


def _day(year: int, date: PartialDate) -> datetime.date | None:
    try:
        return datetime.date(year, date.month, date.day)
    except ValueError:
        return None


def _head_date(
    written: Sequence[Readings],
    dateline: PartialDate | None,
    advise: Callable[[str], None] | None,
) -> datetime.date | None:
    if not written:
        return None
    readings = written[0]
    order = _order(written, dateline) if len(readings) > 1 else 0
    if order is None and advise:
        advise(f"the document's date was read month first: {readings[0].isoformat()}")
    return readings[order or 0]


def _order(written: Sequence[Readings], dateline: PartialDate | None) -> int | None:
    """Which reading of ambiguous dates falls in the month of the dateline; None if neither does."""
    if dateline is None:
        return None
    votes = Counter(
        [day.month for day in readings].index(dateline.month)
        for readings in written
        if len(readings) > 1 and dateline.month in {day.month for day in readings}
    )
    return int(votes[1] > votes[0]) if votes else None
