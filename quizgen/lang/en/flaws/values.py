"""Dates, and units of numbers, as an option writes them."""

import re
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import MONTH, parse_date

_MONTH: Final = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
_CURRENCIES: Final = lexicon.alternatives("currencies")
_MONEY: Final = re.compile(rf"(?:{_CURRENCIES})s?\b")
_PERCENT: Final = re.compile(r"per ?cent")


def date(text: str) -> tuple[int, int, int] | None:
    """The year, month and day that `text` is, in any case, day 0 where it names none.

    None where it is no date, and for a mere year.
    """
    value = parse_date(_MONTH.sub(lambda found: found[0].capitalize(), text))
    if value is None or value.precision not in ("day", "month") or value.iso.startswith("-"):
        return None
    year, month, day = map(int, (*value.iso.split("-"), "0")[:3])
    return year, month, day


def unit_sort(unit: str) -> str:
    """What a number of `unit` is: `money`, `percent`, or else the unit in the singular."""
    if _MONEY.match(unit):
        return "money"
    return "percent" if _PERCENT.match(unit) else unit.removesuffix("s")
