"""What sort of thing an option is (a year, a percentage, a name), and its value in an order."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from quizgen.checking.lexicon import FUNCTION, MONTHS, NUMBERS, SCALES
from quizgen.model import RichText

_MONTH: Final = "|".join(MONTHS)
_YEAR: Final = r"(?P<year>[12]\d{3})"
_DATES: Final = (
    re.compile(rf"(?P<month>{_MONTH}),? {_YEAR}"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}),? {_YEAR}"),
    re.compile(rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}"),
    re.compile(rf"{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)"),
)
_NUMBER: Final = re.compile(
    r"(?P<money>[$€£¥])? ?(?P<sign>[-−+])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    rf"(?: (?P<scale>{'|'.join(SCALES)})\b)? ?(?P<unit>.*)"
)
_WORDED: Final = re.compile(
    rf"(?P<first>{'|'.join(sorted(NUMBERS, key=len, reverse=True))})\b"
    rf"(?: (?P<scale>{'|'.join(SCALES)})\b)? ?(?P<unit>.*)"
)
_CAPITALISED: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Value:
    """A number or date: its sort (`year`, `date`, `month`, `percent`, `km`), and its rank."""

    sort: str
    rank: tuple[Decimal | int, ...]


def value_of(text: str) -> Value | None:
    """The number or date that `text` is; None where it is neither."""
    flat = " ".join(text.casefold().split()).strip(" .")
    for pattern in _DATES:
        if found := pattern.fullmatch(flat):
            parts = found.groupdict()
            month = int(parts["number"]) if "number" in parts else _month(parts["month"])
            day = int(parts.get("day") or 0)
            return Value("date" if day else "month", (int(parts["year"]), month, day))
    if re.fullmatch(_YEAR, flat):
        return Value("year", (int(flat), 0, 0))
    return _digits(flat) or _worded(flat)


def sort_of(rich: RichText) -> str | None:
    """What sort of thing an option is; None where its look does not say.

    A number or date is its `Value.sort`; words are `lower` where none is capitalised, `name` where
    all are that carry meaning.
    """
    if any(part.kind != "plain" for part in rich.parts):
        return None
    value = value_of(rich.plain)
    if value:
        return value.sort
    found = [word for word in _CAPITALISED.findall(rich.plain) if word.casefold() not in FUNCTION]
    if not found or any(char.isdigit() for char in rich.plain):
        return None
    if all(word.islower() for word in found):
        return "lower"
    return "name" if all(word.istitle() for word in found) else None


def _month(name: str) -> int:
    return MONTHS.index(name) + 1


def _digits(flat: str) -> Value | None:
    found = _NUMBER.fullmatch(flat)
    if not found or not _is_unit(found["unit"]):
        return None
    number = Decimal(found["digits"].replace(",", "")) * SCALES.get(found["scale"] or "", 1)
    if found["sign"] in ("-", "−"):
        number = -number
    return Value(_sort(found["unit"], money=bool(found["money"])), (number,))


def _worded(flat: str) -> Value | None:
    found = _WORDED.fullmatch(flat)
    if not found or not _is_unit(found["unit"]):
        return None
    number = NUMBERS[found["first"]] * SCALES.get(found["scale"] or "", 1)
    return Value(_sort(found["unit"], money=False), (Decimal(number),))


def _is_unit(unit: str) -> bool:
    """Whether `unit` can be what a number counts: at most three words, without another number."""
    return len(unit.split()) <= 3 and not any(char.isdigit() for char in unit)


def _sort(unit: str, *, money: bool) -> str:
    if money or re.match(r"(dollar|euro|pound|yen|yuan|tenge|rouble|ruble|rupee)s?\b", unit):
        return "money"
    if unit.startswith("%") or re.match(r"per ?cent", unit):
        return "percent"
    return f"number of {unit.removesuffix('s')}" if unit else "number"
