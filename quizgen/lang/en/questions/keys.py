"""How a typed value is asked for and answered: wh-words and accepted spellings."""

import re

from quizgen.lang.base.values import DateValue
from quizgen.lang.en.dates import parse_date, show
from quizgen.model import Slot

_TITLES = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Prof|Sir|Saint|St|President|King|Queen)\.? ")


def accepted(slot: Slot) -> tuple[str, ...]:
    """Other ways to write the value that are right too, best first."""
    more: list[str] = []
    if slot.type == "person" and len(slot.text.split()) > 1:
        more += [_TITLES.sub("", slot.text), *slot.aliases]
    if slot.type == "date":
        value = parse_date(slot.text)
        if value and value.precision in ("day", "month"):
            more.append(show(value))
            more.append(value.iso)
        if value and value.precision == "century" and value.iso[:2].isdigit():
            more += _century(int(value.iso[:2]), value.iso.partition("~")[2])
    if slot.type in ("number", "quantity", "money", "percent") and slot.value:
        more.append(slot.value)
    return tuple(dict.fromkeys(text for text in more if text and text != slot.text))


def _century(hundreds: int, part: str) -> tuple[str, str]:
    """Both ways to write a century: "the 1800s" is the nineteenth."""
    number = hundreds + 1
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    lead = f"{part} " if part else ""
    return f"{lead}{number}{ending} century", f"{lead}{hundreds}00s"


def when_words(value: DateValue, preposition: str | None) -> str | None:
    """The words that ask for a date of this precision after this preposition; None if unnatural."""
    if preposition not in ("in", "on", "by", "since", "until", "during", None):
        return None
    lead = {None: "In", "during": "In"}.get(preposition, (preposition or "").capitalize())
    match value.precision:
        case "day":
            return "On what date" if preposition in ("on", None) else f"{lead} what date"
        case "month":
            return "When" if preposition in ("in", None) else None
        case "year":
            return f"{lead} what year" if lead != "On" else None
        case "decade":
            return f"{lead} what decade" if "~" not in value.iso else "When"
        case "century":
            return f"{lead} which century" if "~" not in value.iso else "When"
        case _:
            return None
