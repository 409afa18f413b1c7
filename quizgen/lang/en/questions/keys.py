"""Other ways to write a key: accepted spellings of people, dates and numbers."""

import re
from collections.abc import Callable, Iterable

from quizgen.lang.base.values import DateValue
from quizgen.lang.en.dates import show
from quizgen.model import Slot, SlotType

_TITLES = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Prof|Sir|Saint|St|President|King|Queen)\.? ")
_RANGE = re.compile(r"\d\s*[-–—]\s*\d|\b(?:to|or)\b")
"""A range, whose value is only one end of it: "10-20", "two or three"."""

_FRACTION = re.compile(
    r"[½¼¾⅓⅔⅛]|\d ?[/⁄] ?\d"
    r"|[a-z][- ](?:hal(?:f|ves)|quarters?|thirds|fourths|fifths|sixths|eighths|tenths)\b"
    r"|\bone[- ](?:third|fourth|fifth|sixth|eighth|tenth)\b",
    re.IGNORECASE,
)
"""What makes a part of a number of it: "two-thirds", "13 1⁄2", whose value is read without it."""

_TEENS = (11, 12, 13)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def accepted(slot: Slot) -> tuple[str, ...]:
    """Other ways to write the value that are right too, best first."""
    spell = _SPELLINGS.get(slot.type)
    more = spell(slot) if spell else ()
    return tuple(dict.fromkeys(text for text in more if text and text != slot.text))


def _of_person(slot: Slot) -> Iterable[str]:
    """A full name without its title, and the other names of the document for the same person."""
    return (_TITLES.sub("", slot.text), *slot.aliases) if " " in slot.text else ()


def _of_date(slot: Slot) -> Iterable[str]:
    date = slot.date
    if date is None:
        return ()
    if date.precision in ("day", "month"):
        return show(date), date.iso
    return _of_century(date) if date.precision == "century" else ()


def _of_century(date: DateValue) -> Iterable[str]:
    """Both ways to write a century of our era: "the 1800s" is the nineteenth."""
    hundreds = date.iso[:2]
    if not hundreds.isdigit():
        return ()
    lead = f"{date.part} " if date.part else ""
    return f"{lead}{_ordinal(int(hundreds) + 1)} century", f"{lead}{int(hundreds)}00s"


def _ordinal(number: int) -> str:
    ending = "th" if number in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def _of_number(slot: Slot) -> Iterable[str]:
    exact = not _RANGE.search(slot.text) and not _FRACTION.search(slot.text)
    return (slot.value,) if slot.value and exact else ()


_SPELLINGS: dict[SlotType, Callable[[Slot], Iterable[str]]] = {
    "person": _of_person,
    "date": _of_date,
    "number": _of_number,
    "quantity": _of_number,
    "money": _of_number,
    "percent": _of_number,
}
