"""Dates as the head of a document writes them, and datelines (`LONDON, March 3 (Reuters) - `)."""

import datetime
import re
from dataclasses import dataclass

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May\.?|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)")
_NUMERIC = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)"
)
_WRITTEN = (
    re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}\b", re.IGNORECASE),
)
_PARTIAL = (
    re.compile(rf"{_MONTH} {_DAY}(?:,? {_YEAR})?", re.IGNORECASE),
    re.compile(rf"{_DAY} {_MONTH}(?:,? {_YEAR})?", re.IGNORECASE),
)

_STATE = r"(?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?"
_CAPS = rf"[A-Z][A-Z.'’-]+(?:(?:, | ?/ ?|[ -])[A-Z][A-Z.'’-]*){{0,4}}{_STATE}"
_CAPS_ALONE = rf"[A-Z][A-Z.'’-]{{4,}}(?:(?:, |/| )[A-Z][A-Z.'’-]+){{0,3}}{_STATE}"
_MIXED = r"[A-Z][\w.'’-]{1,30}(?:(?:, |/| )[A-Z][\w.'’-]{1,30}){0,4}"
_WHEN = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    r"[A-Za-z0-9]{1,9}\.? [A-Za-z0-9]{1,9}\.?(?:,? \d{4})?"
)
_AGENCY = r"(?:\([A-Z][\w .&/-]{1,30}\)|/[A-Z][\w .]{1,30}/)"
_DASH = r"\s?(?:--|—|–|-(?=\s)|:(?=\s))\s*"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_CAPS}),? (?P<when>{_WHEN}),?(?:\s{_AGENCY})?{_DASH}",
        rf"(?P<place>{_MIXED}), (?P<when>{_WHEN}),?(?:\s{_AGENCY})?{_DASH}",
        rf"(?P<place>{_CAPS}|{_MIXED}) \((?P<when>{_WHEN})\){_DASH}",
        rf"(?P<place>{_CAPS})(?P<when>)\s?-{{0,2}}{_AGENCY}{_DASH}",
        r"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, [A-Z]{2})(?P<when>)\s?(?:--|—|–)\s",
        rf"(?P<place>{_CAPS_ALONE})(?P<when>)\s(?:--|—|–)\s",
    )
)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was written, and when: its length in characters, month, day, maybe a year."""

    length: int
    month: int | None = None
    day: int | None = None
    year: int | None = None


def dates_in(line: str) -> list[tuple[datetime.date, ...]]:
    """The full dates in `line`, in order; one written with numbers may have two readings.

    `07/02/2024` is month first, then day first; `02.07.2024` is day first.
    """
    found = [
        (match.start(), _dates((match["year"], match["month"], match["day"])))
        for match in _ISO.finditer(line)
    ]
    for match in _NUMERIC.finditer(line):
        a, b, year = match["a"], match["b"], match["year"]
        orders = [(year, b, a)] if match["sep"] == "." else [(year, a, b), (year, b, a)]
        found.append((match.start(), _dates(*orders)))
    for pattern in _WRITTEN:
        for match in pattern.finditer(line):
            month = str(_month(match["month"]))
            found.append((match.start(), _dates((match["year"], month, match["day"]))))
    return [dates for _, dates in sorted(found) if dates]


def dateline(text: str, start: int, end: int, *, first: bool) -> Dateline | None:
    """The dateline that the paragraph `text[start:end]` begins with, if it does.

    One of a place alone (`GENEVA — `) counts only in the `first` paragraph, because elsewhere a
    dash behind capitals explains a term.
    """
    limit = min(end, start + _LONGEST)
    for number, pattern in enumerate(_DATELINES):
        found = pattern.match(text, start, limit)
        if not found or found.end() >= end or text[found.end()].islower():
            continue
        length = found.end() - start
        if not found["when"]:
            if first or number < len(_DATELINES) - 1:
                return Dateline(length)
            continue
        when = _when(found["when"])
        if when:
            return Dateline(length, *when)
    return None


def _when(text: str) -> tuple[int, int, int | None] | None:
    for pattern in _PARTIAL:
        found = pattern.search(text)
        if found:
            year = int(found["year"]) if found["year"] else None
            return _month(found["month"]), int(found["day"]), year
    return None


def nearest(month: int, day: int, year: int | None, anchor: datetime.date) -> datetime.date | None:
    """The date of a dateline: in `year`, or without one the last such day up to `anchor`.

    A day later is allowed for, because a release may be dated before it is sent out.
    """
    years = (year,) if year else (anchor.year + 1, anchor.year, anchor.year - 1)
    for one in years:
        for date in _dates((str(one), str(month), str(day))):
            if year or date <= anchor + datetime.timedelta(days=1):
                return date
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _dates(*orders: tuple[str, str, str]) -> tuple[datetime.date, ...]:
    dates: list[datetime.date] = []
    for year, month, day in orders:
        try:
            date = datetime.date(int(year), int(month), int(day))
        except ValueError:
            continue
        if date not in dates:
            dates.append(date)
    return tuple(dates)
