"""Full dates as the head of a document writes them."""

import datetime
import re

from quizgen.lang.base.page import PartialDate
from quizgen.lang.en.dates import MONTH, month_number

_DAY = r"(?<!\d)(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)")
_NUMERIC = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)"
)
_WRITTEN = (
    re.compile(rf"\b{MONTH} {_DAY},? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?: of)? {MONTH},? {_YEAR}\b", re.IGNORECASE),
)
_PARTIAL = (
    re.compile(rf"{MONTH} {_DAY}(?:,? {_YEAR})?", re.IGNORECASE),
    re.compile(rf"{_DAY} {MONTH}(?:,? {_YEAR})?", re.IGNORECASE),
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 6
_LONGEST = 240


def dates_in(line: str) -> list[tuple[datetime.date, ...]]:
    """The full dates in `line`, in order; one written with numbers may have two readings.

    `07/02/2024` is month first, then day first; `02.07.2024` is day first.
    """
    found = [(match.start(), _days(_numbers(match))) for match in _ISO.finditer(line)]
    for match in _NUMERIC.finditer(line):
        year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
        orders = [(year, b, a)] if match["sep"] == "." else [(year, a, b), (year, b, a)]
        found.append((match.start(), _days(*orders)))
    for pattern in _WRITTEN:
        found += [(match.start(), _days(_numbers(match))) for match in pattern.finditer(line)]
    return [days for _, days in sorted(found) if days]


def is_date_line(line: str) -> bool:
    """Whether `line` says little but a full date, as the head of a document does."""
    few = len(line) <= _LONGEST and len(_WORD.findall(line)) <= _FEW_WORDS
    return few and line[-1] not in ".!?" and bool(dates_in(line))


def partial_date(words: str) -> PartialDate | None:
    """The first month and day in `words`, with the year if it follows; None if there is none."""
    for pattern in _PARTIAL:
        found = pattern.search(words)
        if found:
            year = int(found["year"]) if found["year"] else None
            return PartialDate(_month(found["month"]), int(found["day"]), year)
    return None


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["year"]), _month(match["month"]), int(match["day"])


def _month(name: str) -> int:
    return int(name) if name.isdigit() else month_number(name)


def _days(*orders: tuple[int, int, int]) -> tuple[datetime.date, ...]:
    """The days that years, months and days in these orders are, those that exist, each once."""
    days: list[datetime.date] = []
    for year, month, day in orders:
        try:
            days.append(datetime.date(year, month, day))
        except ValueError:
            continue
    return tuple(dict.fromkeys(days))
