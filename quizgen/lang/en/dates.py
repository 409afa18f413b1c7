"""Dates in English text: what a phrase means, how precisely, and relative ones made absolute."""

import datetime
import re
from dataclasses import dataclass

from quizgen.lang.base.values import DateValue, Precision
from quizgen.lang.en.numbers import word_number

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MONTH_KEYS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_ERA = r"(?:\s?(?P<era>BCE?|B\.C\.(?:E\.)?|CE|C\.E\.|AD|A\.D\.))?"
_YEAR = r"(?P<year>\d{3,4})" + _ERA
_DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?"
_PATTERNS: tuple[tuple[Precision, str], ...] = (
    ("day", r"(?P<year>\d{4})-(?P<mm>\d{2})-(?P<day>\d{2})"),
    ("day", rf"(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}"),
    ("day", rf"{_MONTH} {_DAY},? {_YEAR}"),
    ("month", rf"{_MONTH},?(?: of)? {_YEAR}"),
    ("year", rf"(?:the year )?(?:AD |A\.D\. )?{_YEAR}"),
    ("decade", r"(?:the )?(?P<part>early |mid-?|late )?(?P<year>\d{3}0)'?s"),
    (
        "century",
        r"(?:the )?(?P<part>early |mid-?|late )?(?P<nth>\w+?)(?:st|nd|rd|th)?[ -]century" + _ERA,
    ),
    ("partial", rf"{_MONTH} {_DAY}"),
    ("partial", rf"(?:the )?{_DAY}(?: of)? {_MONTH}"),
    ("partial", _MONTH),
)
_FORMS = tuple((precision, re.compile(pattern + r"$")) for precision, pattern in _PATTERNS)
_RANGE = re.compile(r"(?:from |between )?(?P<a>.+?)(?: to | and | until |\s?[–-]\s?)(?P<b>.+)$")
_SHORT_END = re.compile(r"\d{2}$")


_ERA_END = re.compile(r"(?:B\.C\.(?:E\.)?|C\.E\.|A\.D\.)$")


def parse_date(phrase: str) -> DateValue | None:
    """The meaning of an absolute date phrase, without its preposition; None where it is not one."""
    phrase = " ".join(phrase.split()).strip(" ,")
    phrase = phrase if _ERA_END.search(phrase) else phrase.rstrip(".")
    for precision, form in _FORMS:
        found = form.match(phrase)
        if found:
            return _value(precision, found.groupdict())
    return _parse_range(phrase)


def _parse_range(phrase: str) -> DateValue | None:
    found = _RANGE.match(phrase)
    if not found:
        return None
    last = found["b"]
    first = parse_date(found["a"]) if _RANGE.match(found["a"]) is None else None
    if first and first.precision == "year" and _SHORT_END.fullmatch(last):
        last = first.iso[: len(first.iso) - 2] + last
    end = parse_date(last) if _RANGE.match(last) is None else None
    if end and not first and end.year is not None:  # "May 3 to July 4, 1990"
        return None
    if not first or not end or "partial" in (first.precision, end.precision):
        return None
    return DateValue("range", f"{first.iso}/{end.iso}")


def _value(precision: Precision, found: dict[str, str | None]) -> DateValue | None:
    year = _year(found)
    digits = found.get("mm")
    month = int(digits) if digits else _month(found.get("month"))
    day = int(found["day"] or 0) if found.get("day") else 0
    match precision:
        case "day":
            try:
                datetime.date(max(int(year), 1), month, day)
            except ValueError:
                return None
            return DateValue("day", f"{year}-{month:02}-{day:02}")
        case "month":
            return DateValue("month", f"{year}-{month:02}")
        case "year":
            return DateValue("year", year) if found.get("era") or int(year) <= 2100 else None
        case "decade" if year.endswith("00") and int(year) < 2000:  # "the 1800s"
            return DateValue("century", f"{year[:-2]}XX{_part(found)}")
        case "decade":
            return DateValue("decade", f"{year[:-1]}X{_part(found)}")
        case "century":
            nth = word_number(found["nth"] or "")
            if not nth or not 1 <= nth <= 21:
                return None
            sign = "-" if _before(found) else ""
            return DateValue("century", f"{sign}{int(nth) - 1:02}XX{_part(found)}")
        case _:
            return DateValue("partial", f"--{month:02}-{day:02}" if day else f"--{month:02}")


def _part(found: dict[str, str | None]) -> str:
    part = (found.get("part") or "").strip(" -")
    return f"~{part}" if part else ""


def _before(found: dict[str, str | None]) -> bool:
    return (found.get("era") or "").replace(".", "").startswith("BC")


def _year(found: dict[str, str | None]) -> str:
    year = found.get("year") or "0"
    return f"-{year}" if _before(found) else year


def _month(name: str | None) -> int:
    return _MONTH_KEYS[name[:3].lower()] if name else 0


def show(value: DateValue) -> str:
    """The date in words: `1931`, `May 1931`, `7 May 1931`."""
    parts = value.iso.split("-")
    match value.precision:
        case "day":
            return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
        case "month":
            return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
        case _:
            return value.iso


_UNIT = r"(?P<unit>year|month|decade)s?"
_AGO = re.compile(rf"^(?P<count>[\w -]+?) {_UNIT} (?:ago|earlier)$", re.IGNORECASE)
_NEAR = re.compile(r"^(?P<which>last|this|next) (?P<unit>year|month)$", re.IGNORECASE)
_NEAR_MONTH = re.compile(rf"^(?P<which>last|this|next) {_MONTH}$", re.IGNORECASE)
_QUARTER = re.compile(
    r"^the (?P<nth>first|second|third|fourth|last) (?P<part>quarter|half) "
    r"of (?P<which>this|last) year$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:over|about|around|some|almost|nearly|more|less|few|several|many)\b", re.IGNORECASE
)


def is_vague(word: str) -> bool:
    """Whether `word`, before a date, makes it only roughly so."""
    return _VAGUE.fullmatch(word) is not None or word.lower() in ("than", "to", "least", "most")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A relative date made absolute: the words for it, with their preposition, and the value."""

    words: str
    value: DateValue


def resolve_relative(phrase: str, today: datetime.date) -> Resolved | None:
    """The absolute date that a relative phrase means for a document of the date `today`.

    None where the phrase is not relative, or too vague ("some years ago") to be pinned down.
    """
    phrase = " ".join(phrase.split())
    if _VAGUE.search(phrase):
        return None
    shift = {"last": -1, "this": 0, "next": 1}
    if found := _AGO.match(phrase):
        count = word_number(found["count"])
        if found["unit"].lower() != "year" or not count or count != int(count):
            return None
        return _in_year(today.year - int(count))
    if found := _QUARTER.match(phrase):
        year = today.year + shift[found["which"].lower()]
        words = f"in the {found['nth'].lower()} {found['part'].lower()} of {year}"
        return Resolved(words, DateValue("year", str(year)))
    if found := _NEAR_MONTH.match(phrase):
        month = _month(found["month"])
        year = today.year + _month_shift(found["which"].lower(), month, today)
        value = DateValue("month", f"{year}-{month:02}")
        return Resolved(f"in {show(value)}", value)
    if found := _NEAR.match(phrase):
        step = shift[found["which"].lower()]
        if found["unit"].lower() == "year":
            return _in_year(today.year + step)
        index = today.year * 12 + today.month - 1 + step
        value = DateValue("month", f"{index // 12}-{index % 12 + 1:02}")
        return Resolved(f"in {show(value)}", value)
    return None


def _in_year(year: int) -> Resolved:
    return Resolved(f"in {year}", DateValue("year", str(year)))


def _month_shift(which: str, month: int, today: datetime.date) -> int:
    if which == "last":
        return -1 if month >= today.month else 0
    if which == "next":
        return 1 if month <= today.month else 0
    return 0


RELATIVE = re.compile(
    r"\b(?:(?:last|next|this|past|previous|following|coming) "
    r"(?:year|month|week|decade|century|quarter|season|summer|winter|spring|autumn|fall|night|time"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"|(?<!thousands of )(?<!millions of )(?<!billions of )years? ago|months? ago|weeks? ago"
    r"|days? ago|decades? ago|centur(?:y|ies) ago"
    r"|today|tonight|tomorrow|yesterday|nowadays|currently|now|recently|lately|presently"
    r"|(?<!\bor )(?<!\ban )earlier|(?<!\bor )later|afterwards?|thereafter|previously|formerly"
    r"|meanwhile|since then|so far|to date|(?<!as )soon"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|upcoming|at present|at the time|at that time|at this time|by then|until then|that year"
    r"|the same year|this year|that day|the next day|the same time"
    r"|in recent years|in recent decades"
    r"|(?:year|month|day|decade|week)s? (?:later|earlier|(?:before|after)(?=\s*(?:[,.]|$)))"
    r"|the (?:next|following|previous|preceding|coming) (?:\w+ )?"
    r"(?:year|month|week|decade|centur)\w*"
    r"|over the years|the past|that time|these days|the following day)\b",
    re.IGNORECASE,
)
"""Words that only mean something beside the text's own moment."""
