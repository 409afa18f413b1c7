"""What sort of thing an option is (a year, a percentage, a name), and its value in an order."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from quizgen.checking.words import is_plain
from quizgen.lang.base import Language
from quizgen.lang.base.flaws import Flaws
from quizgen.model import RichText

_YEAR: Final = re.compile(r"[12]\d{3}")
_NUMBER: Final = re.compile(
    r"(?P<money>[$€£¥])? ?(?P<sign>[-−+])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?P<rest>.*)"
)
_PIECE: Final = re.compile(r"([^\s-]+)[\s-]*")
_SCALED: Final = re.compile(r" (?P<scale>[^\W\d_]+)\b(?P<rest>.*)")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LONGEST_UNIT: Final = 3


@dataclass(frozen=True, slots=True)
class Value:
    """A number or date: its sort (`year`, `date`, `month`, `percent`, `km`), and its rank."""

    sort: str
    rank: tuple[Decimal | int, ...]


def value_of(text: str, language: Language) -> Value | None:
    """The number or date that `text` is; None where it is neither."""
    flat = " ".join(text.casefold().split()).strip(" .")
    return _date(flat, language) or _digits(flat, language) or _spelled(flat, language)


def sort_of(rich: RichText, language: Language) -> str | None:
    """What sort of thing an option is; None where its look does not say.

    A number or date is its `Value.sort`; words are `lower` where none is capitalised, `name` where
    all are that carry meaning.
    """
    if not is_plain(rich):
        return None
    value = value_of(rich.plain, language)
    return value.sort if value else _sort_of_words(rich.plain, language.flaws)


def _sort_of_words(text: str, flaws: Flaws) -> str | None:
    words = _LETTERS.findall(text)
    found = [word for word in words if word.casefold() not in flaws.stop_words]
    if not found or any(char.isdigit() for char in text):
        return None
    if all(word.islower() for word in found):
        return "lower"
    return "name" if all(word.istitle() for word in found) else None


def _date(flat: str, language: Language) -> Value | None:
    if _YEAR.fullmatch(flat):
        return Value("year", (int(flat), 0, 0))
    found = language.flaws.date(flat)
    if found is None or not _YEAR.fullmatch(str(found[0])):
        return None
    return Value("date" if found[2] else "month", found)


def _digits(flat: str, language: Language) -> Value | None:
    found = _NUMBER.fullmatch(flat)
    if not found:
        return None
    power, unit = _scale(found["rest"], language)
    number = Decimal(found["digits"].replace(",", "")).scaleb(power)
    if found["sign"] in ("-", "−"):
        number = -number
    return _value(number, unit, language, money=bool(found["money"]))


def _scale(rest: str, language: Language) -> tuple[int, str]:
    """The power of ten that the words after digits begin with, and the words after it."""
    found = _SCALED.fullmatch(rest)
    power = language.numerals.scale(found["scale"]) if found else None
    return (power, found["rest"]) if found and power is not None else (0, rest)


def _spelled(flat: str, language: Language) -> Value | None:
    pieces = list(_PIECE.finditer(flat))
    found = language.numerals.spelled([piece[1] for piece in pieces])
    if found is None:
        return None
    number, used = found
    return _value(Decimal(number), flat[pieces[used - 1].end() :], language, money=False)


def _value(number: Decimal, unit: str, language: Language, *, money: bool) -> Value | None:
    """The `number` of what `unit` says; None for a long unit, or one with a number in it."""
    unit = unit.removeprefix(" ")
    if len(unit.split()) > _LONGEST_UNIT or any(char.isdigit() for char in unit):
        return None
    return Value("money" if money else _sort(unit, language.flaws), (number,))


def _sort(unit: str, flaws: Flaws) -> str:
    if not unit or unit.startswith("%"):
        return "percent" if unit else "number"
    sort = flaws.unit_sort(unit)
    return sort if sort in ("money", "percent") else f"number of {sort}"
