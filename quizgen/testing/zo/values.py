"""Dates and numbers of Zo: `7 velu 1931`, `velu 1931`, `1931`; digits, or the words up to ten."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from quizgen.plugin import Amount, DateValue
from quizgen.testing.zo.words import MONTHS, NUMBERS

DATE: Final = rf"(?:(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) )?\d{{4}}"
"""A regular expression for a date."""

NUMBER: Final = rf"(?:\d+|{'|'.join(NUMBERS)})"
"""A regular expression for a number."""

_FULL = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b", re.ASCII)
_WORDS = {number: word for word, number in NUMBERS.items()}


def dates(text: str) -> Iterator[tuple[datetime.date, str]]:
    """The full dates in `text`, each with its words."""
    for found in _FULL.finditer(text):
        day, month, year = found.groups()
        try:
            yield datetime.date(int(year), MONTHS.index(month) + 1, int(day)), found[0]
        except ValueError:  # no such day
            continue


def read_date(text: str) -> DateValue | None:
    """What a date says; None where there is no such day."""
    *day, month, year = ["", *text.split()] if " " in text else ["", "", text]
    if not month:
        return DateValue("year", year)
    number = f"{year}-{MONTHS.index(month) + 1:02}"
    if not day[-1]:
        return DateValue("month", number)
    full = next((date for date, _ in dates(text)), None)
    return DateValue("day", full.isoformat()) if full else None


def read_amount(text: str, unit: str | None = None) -> Amount:
    """What a number says."""
    return Amount(Decimal(NUMBERS.get(text) or text), text, unit)


def show_date(date: DateValue, like: str) -> str:
    """The date in words; one that is no day or month stays as ISO 8601 has it."""
    if date.precision not in ("day", "month") or date.month is None:
        return date.iso
    words = [date.day, MONTHS[date.month - 1], date.year]
    return " ".join(str(word) for word in words if word is not None)


def write_number(value: Decimal, like: str) -> str:
    """The digits; a word where `like` is one and there is one for `value`."""
    word = _WORDS.get(int(value)) if value == int(value) else None
    return word if word and like in NUMBERS else f"{value:f}"


def rounding_step(number: str) -> Decimal:
    """Every digit counts."""
    return Decimal(1)


def years(text: str) -> list[int]:
    """The numbers of four digits."""
    return [int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", text)]
