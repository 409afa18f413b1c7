"""How English writes dates and numbers: the part `values` of the pack."""

import re
from decimal import Decimal

from quizgen.lang.base.values import DateValue
from quizgen.lang.en.dates import show
from quizgen.lang.en.numbers import rounding_step
from quizgen.lang.en.numerals import NUMBERS, SCALES

__all__ = ["rounding_step", "show_date", "write_number", "years"]

_YEAR = re.compile(r"\b\d{3,4}\b")
_SCALE = re.compile(rf"[ -](?:{'|'.join(SCALES)})$")
_SPELLED = {value: word for word, value in NUMBERS.items() if value <= 12}
_GROUPED_FROM = 10_000
"""From here on the digits of a whole number are grouped, however the other was written."""


def years(text: str) -> list[int]:
    """The numbers of three or four digits in `text`."""
    return [int(found) for found in _YEAR.findall(text)]


def show_date(date: DateValue, like: str) -> str:
    """The day or month in words; "May 7, 1931" where `like` begins with its month."""
    shown = show(date)
    if date.precision == "day" and like[:1].isalpha():
        day, month, year = shown.split(" ", 2)
        return f"{month} {day}, {year}"
    return shown


def write_number(value: Decimal, like: str) -> str:
    """`value` written as `like` is: grouped, with its decimals, its scale word, or in words."""
    if not like[0].isdigit():
        return _in_words(value)
    found = _SCALE.search(like)
    scale = found[0] if found else ""
    if scale:
        value /= SCALES[scale.strip(" -")]
    mantissa = like.removesuffix(scale)
    decimals = len(mantissa.partition(".")[2])
    grouped = "," in mantissa or (value >= _GROUPED_FROM and not decimals)
    return f"{value:{',' if grouped else ''}.{decimals}f}{scale}"


def _in_words(value: Decimal) -> str:
    """A small whole number in words, any other in digits."""
    whole = value == value.to_integral_value()
    return _SPELLED.get(int(value), f"{value:f}") if whole else f"{value:f}"
