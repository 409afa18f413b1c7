"""A wh-word in the place of a date inside a phrase: "land cleared since _____": which year."""

import re

from quizgen.lang.en.questions.in_place import Place

_NOUNS = {"year": "year", "decade": "decade", "century": "century"}

_LED = re.compile(
    r" (?:in|into|after|since|until|before|by)(?P<the> the)?(?: (?P<part>early|late))? $"
)
"""What opens a phrase of time: "since the early _____"."""

_SHARE_OF = re.compile(
    r" (?:beginning|close|dawn|end|first|half|middle|part|quarter|start|third|turn|years|decades)"
    r" of the $"
)
"""What part of a century is meant: "the second quarter of the _____"."""

_PART = re.compile(r" (?P<led>\w+) the (?P<part>early|late) $")
_ENDS = re.compile(r"^(?:,|\.?$)")
_GOES_ON = re.compile(r"^ (?:at|by|during|for|from|in|into|to|under|when|where|with|without)\b")
"""What a stem may go on with behind a date, and still be heard as one question."""

_BY_THE_WAY = re.compile(r", (?:\w+ly )?[a-z]{2,}ing\b[^,]*$")
"""What tells beside a statement when something else was done: "Ana sang, opening a school in"."""

_OF_A_NAME = re.compile(r"[A-Z][\w.'’-]* \w+ (?:the )?(?:early |late )?$")
"""What is named, and of one time: "Hurricane Ada in _____ caused"."""

_ANOTHER_DATE = re.compile(r"\b(?:1\d|20)\d\d\b")


def which_time(place: Place) -> tuple[str, str, str] | None:
    """ "launched in _____": in which year; "the storms of the early _____": early in which one."""
    date = place.slot.date if place.slot.type == "date" else None
    noun = _NOUNS.get(date.precision) if date else None
    if date is None or noun is None or date.part or _BY_THE_WAY.search(place.before) is not None:
        return None
    if not _is_led(place, noun) or not _ends_well(place):
        return None
    return _in_words(place.before), f"which {noun}", place.after


def _is_led(place: Place, noun: str) -> bool:
    """Whether a preposition that suits a year, or a decade or century, is before the date."""
    if noun == "century" and _SHARE_OF.search(place.before) is not None:
        return True
    found = _LED.search(place.before)
    return found is not None and bool(found["the"]) is (noun != "year")


def _ends_well(place: Place) -> bool:
    """Whether the question is over soon: at the end of the subject, or before what only places it.

    What tells another year tells this one, too, or half of it.
    """
    told = f"{place.before}{place.after}"
    if _ANOTHER_DATE.search(told) is not None:
        return False
    common = place.ends_subject and _OF_A_NAME.search(place.before) is None
    return bool(common or _ENDS.match(place.after) or _GOES_ON.match(place.after))


def _in_words(before: str) -> str:
    """The words before "which": "by early in " for "by the early "; nobody says "early which"."""
    return _PART.sub(_led, before).removesuffix("the ")


def _led(found: re.Match[str]) -> str:
    led, part = found["led"], found["part"]
    return f" {part} {led} " if led in ("in", "into") else f" {led} {part} in "
