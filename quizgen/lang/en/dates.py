"""Dates in English text: what a phrase means, how precisely, and relative ones made absolute."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from quizgen.lang.base.values import DateValue
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.relative_time import is_long_ago

_NUMBERED = {int(number): name for name, number in lexicon.pairs("months").items()}
MONTHS = tuple(_NUMBERED[number] for number in sorted(_NUMBERED))
"""The names of the months, in their order."""

_ABBREVIATIONS = {name[:3].lower(): number for number, name in _NUMBERED.items()}
MONTH = rf"(?P<month>(?:{'|'.join(MONTHS)}|Sept|{'|'.join(name[:3] for name in MONTHS)})\.?)"
"""A regular expression for the name of a month, whole or abbreviated."""

_ERAS = lexicon.alternatives("eras").upper()
_ERA = rf"(?:\s?(?P<era>{_ERAS}))?"
_ERA_END = re.compile(rf"(?:{_ERAS})$")
_YEAR = rf"(?P<year>\d{{3,4}}|\d{{1,2}}(?=\s?(?:{_ERAS})))" + _ERA
_DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?"
_PART = r"(?P<part>early |mid-?|late )?"
_RANGE = re.compile(r"(?:from |between )?(?P<a>.+?)(?: to | and | until |\s?[–-]\s?)(?P<b>.+)$")
_SHORT_END = re.compile(r"\d{2}$")
_LAST_YEAR = 2100
"""A number beyond it is no year, where nothing else says so."""

Found = Mapping[str, str | None]
"""The named groups of a pattern that matched."""


def parse_date(phrase: str) -> DateValue | None:
    """The meaning of an absolute date phrase, without its preposition; None where it is not one."""
    phrase = " ".join(phrase.split()).strip(" ,")
    phrase = phrase if _ERA_END.search(phrase) else phrase.rstrip(".")
    for form, value in _FORMS:
        found = form.match(phrase)
        if found:
            return value(found.groupdict())
    return _parse_range(phrase)


def _parse_range(phrase: str) -> DateValue | None:
    found = _RANGE.match(phrase)
    if not found or _RANGE.match(found["a"]) or _RANGE.match(found["b"]):
        return None
    first, last = parse_date(found["a"]), found["b"]
    if first and first.precision == "year" and _SHORT_END.fullmatch(last):
        last = first.iso[:-2] + last
    end = parse_date(last)
    if not first or not end or "partial" in (first.precision, end.precision):
        return None
    start = f"-{first.iso}" if _shares_its_era(first, end) else first.iso
    return DateValue("range", f"{start}/{end.iso}")


def _shares_its_era(first: DateValue, end: DateValue) -> bool:
    """Whether an era after the second year is meant of both: "431 to 404 BC"."""
    return first.precision == "year" and end.iso.startswith("-") and not first.iso.startswith("-")


def _day(found: Found) -> DateValue | None:
    year, month, day = _year_of(found), _month_of(found), int(found["day"] or 0)
    try:
        datetime.date(max(int(year), 1), month, day)
    except ValueError:
        return None
    return DateValue("day", f"{year}-{month:02}-{day:02}")


def _month(found: Found) -> DateValue:
    return DateValue("month", f"{_year_of(found)}-{_month_of(found):02}")


def _year(found: Found) -> DateValue | None:
    year = _year_of(found)
    return DateValue("year", year) if found["era"] or int(year) <= _LAST_YEAR else None


def _decade(found: Found) -> DateValue:
    year = _year_of(found)
    if year.endswith("00") and int(year) < 2000:  # "the 1800s"
        return DateValue("century", f"{year[:-2]}XX{_part_of(found)}")
    return DateValue("decade", f"{year[:-1]}X{_part_of(found)}")


def _century(found: Found) -> DateValue | None:
    nth = word_number(found["nth"] or "")
    if not nth or not 1 <= nth <= 21:
        return None
    sign = "-" if _before_era(found) else ""
    return DateValue("century", f"{sign}{int(nth) - 1:02}XX{_part_of(found)}")


def _partial(found: Found) -> DateValue:
    month, day = _month_of(found), found.get("day")
    return DateValue("partial", f"--{month:02}-{int(day):02}" if day else f"--{month:02}")


def _part_of(found: Found) -> str:
    part = (found["part"] or "").strip(" -")
    return f"~{part}" if part else ""


def _before_era(found: Found) -> bool:
    return (found.get("era") or "").replace(".", "").startswith("BC")


def _year_of(found: Found) -> str:
    year = found["year"] or ""
    return f"-{year}" if _before_era(found) else year


def _month_of(found: Found) -> int:
    name = found.get("month")
    return month_number(name) if name else int(found["number"] or 0)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[Found], DateValue | None]], ...] = tuple(
    (re.compile(pattern + r"$"), value)
    for pattern, value in (
        (r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})", _day),
        (rf"(?:the )?{_DAY}(?: of)? {MONTH},? {_YEAR}", _day),
        (rf"{MONTH} {_DAY},? {_YEAR}", _day),
        (rf"{MONTH},?(?: of)? {_YEAR}", _month),
        (rf"(?:the year )?(?:AD |A\.D\. )?{_YEAR}", _year),
        (rf"(?:the )?{_PART}(?P<year>\d{{3}}0)'?s", _decade),
        (rf"(?:the )?{_PART}(?P<nth>\w+?)(?:st|nd|rd|th)?[ -]century{_ERA}", _century),
        (rf"{MONTH} {_DAY}", _partial),
        (rf"(?:the )?{_DAY}(?: of)? {MONTH}", _partial),
        (MONTH, _partial),
    )
)
"""The forms of a date, and what each means."""


def month_number(name: str) -> int:
    """The number of the month called `name`, whole or abbreviated, in any case."""
    return _ABBREVIATIONS[name[:3].lower()]


def show(value: DateValue) -> str:
    """The date in words: `1931`, `May 1931`, `7 May 1931`, `7 May 216 BC`."""
    if value.month is None or value.year is None or value.precision not in ("day", "month"):
        return value.iso
    era = " BC" if value.year < 0 else ""
    month = f"{MONTHS[value.month - 1]} {abs(value.year)}{era}"
    return f"{value.day} {month}" if value.day else month


_VAGUE = lexicon.words("vague_quantifiers").union(
    lexicon.last_words("estimates"), lexicon.last_words("limits")
)


def is_vague(word: str) -> bool:
    """Whether `word`, before a date, makes it only roughly so."""
    return word.lower() in _VAGUE


@dataclass(frozen=True, slots=True)
class Resolved:
    """A relative date made absolute: the words for it, with their preposition, and the value."""

    words: str
    value: DateValue


def resolve_relative(phrase: str, today: datetime.date) -> Resolved | None:
    """The absolute date that a relative phrase means for a document of the date `today`.

    None where the phrase is not relative, or too vague ("some years ago") to be pinned down.
    """
    phrase = " ".join(phrase.split()).lower()
    for form, resolve in _RELATIVE_FORMS:
        if found := form.match(phrase):
            return resolve(found, today)
    return None


def _ago(found: re.Match[str], today: datetime.date) -> Resolved | None:
    count = word_number(found["count"])
    counted = bool(count) and count == int(count or 0) and not is_long_ago(found[0])
    return _in_year(today.year - int(count)) if count and counted else None


def _part_of_year(found: re.Match[str], today: datetime.date) -> Resolved:
    year = today.year + _SHIFT[found["which"]]
    words = f"in the {found['nth']} {found['part']} of {year}"
    return Resolved(words, DateValue("year", str(year)))


def _near_month(found: re.Match[str], today: datetime.date) -> Resolved:
    """The nearest month of a name on its side of `today`: in May, "last May" is a year ago."""
    month, which = month_number(found["month"]), found["which"]
    passed = month >= today.month if which == "last" else month <= today.month
    return _in_month(today.year + (_SHIFT[which] if passed else 0), month)


def _near_year(found: re.Match[str], today: datetime.date) -> Resolved:
    return _in_year(today.year + _SHIFT[found["which"]])


def _neighbour_month(found: re.Match[str], today: datetime.date) -> Resolved:
    year, month = divmod(today.year * 12 + today.month - 1 + _SHIFT[found["which"]], 12)
    return _in_month(year, month + 1)


def _in_year(year: int) -> Resolved:
    return Resolved(f"in {year}", DateValue("year", str(year)))


def _in_month(year: int, month: int) -> Resolved:
    value = DateValue("month", f"{year}-{month:02}")
    return Resolved(f"in {show(value)}", value)


_SHIFT = {"last": -1, "this": 0, "next": 1}
_WHICH = r"(?P<which>last|this|next)"
_RELATIVE_FORMS = (
    (re.compile(r"(?P<count>[\w -]+?) years? ago$"), _ago),
    (re.compile(rf"{_WHICH} year$"), _near_year),
    (re.compile(rf"{_WHICH} month$"), _neighbour_month),
    (re.compile(rf"{_WHICH} {MONTH}$", re.IGNORECASE), _near_month),
    (
        re.compile(
            r"the (?P<nth>first|second|third|fourth|last) (?P<part>quarter|half) "
            r"of (?P<which>this|last) year$"
        ),
        _part_of_year,
    ),
)
"""The relative phrases that can be pinned down, in lower case, and how."""
