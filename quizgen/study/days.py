"""Days of learning: they begin at an hour of the night, and what is due on one is due all day."""

import datetime

from quizgen.study.memory import DAY, Memory

DAY_START = 4
"""The hour at which a day begins: who learns past midnight still learns for the day before."""

_HOUR = DAY // 24


def local_zone(now: int) -> datetime.tzinfo:
    """The time zone of this machine at `now`, in milliseconds."""
    found = datetime.datetime.fromtimestamp(now / 1000, datetime.UTC).astimezone().tzinfo
    return found or datetime.UTC


def day_of(millis: int, zone: datetime.tzinfo, start: int = DAY_START) -> datetime.date:
    """The day to which a time belongs, where days begin at the hour `start`."""
    return datetime.datetime.fromtimestamp((millis - start * _HOUR) / 1000, zone).date()


def end_of_day(now: int, zone: datetime.tzinfo, start: int = DAY_START) -> int:
    """When the day of `now` ends, in milliseconds."""
    tomorrow = day_of(now, zone, start) + datetime.timedelta(days=1)
    midnight = datetime.datetime.combine(tomorrow, datetime.time(), zone)
    return round(midnight.timestamp() * 1000) + start * _HOUR


def is_due(memory: Memory, now: int, today_ends: int | None) -> bool:
    """Whether a question is to be asked: its time has come, or comes later on this day.

    What was put off by less than a day has to wait for its minute.
    """
    if memory.due <= now:
        return True
    by_days = memory.due - memory.last >= DAY // 2
    return by_days and today_ends is not None and memory.due < today_ends
