"""The office that speakers give themselves: "my second visit as the Mayor of Brook"."""

import re

from quizgen.lang.en import lexicon

_OFFICES = lexicon.alternatives("titles_of_office")
_GENRES = lexicon.alternatives("spoken_genres")

_NAME = (
    r"(?:the )?(?-i:[A-Z])[\w'’.-]*"
    r"(?: (?:(?:of|and|for) (?:the )?)?(?-i:[A-Z])[\w'’.-]*){0,6}"
)
_OFFICE = (
    rf"(?:the )?(?:(?:vice|deputy|prime|foreign) )?(?:{_OFFICES})(?:[- ]general)?"
    rf" of (?P<of>{_NAME})"
)
_OWN = (
    rf"\b(?:my|I)\b[^.!?\n]{{0,80}} as (?P<office>{_OFFICE})",
    rf"(?:^|[.!?\n] ?)As (?P<office>{_OFFICE}), I\b",
)
_SPOKEN = rf"^[^\n]{{0,40}}\b(?:{_GENRES}) (?:of|by) (?P<office>{_OFFICE})"
"""What the title of a speech says: "Speech of the Mayor of Brook"."""

_OWN_OFFICE = [re.compile(one, re.IGNORECASE) for one in _OWN]
_OF_THE_SPOKEN = re.compile(_SPOKEN, re.IGNORECASE)


def own_office(text: str) -> str | None:
    """The office in which a text says "I", with its article; None where it names none."""
    found = (one.search(text) for one in _OWN_OFFICE)
    return next((_told(one) for one in found if one is not None), None)


def office_in_title(title: str) -> str | None:
    """The office whose holder speaks, by the title of a speech."""
    found = _OF_THE_SPOKEN.search(title)
    return _told(found) if found is not None else None


def _told(found: re.Match[str]) -> str:
    office = found["office"].removesuffix("'s").removesuffix("’s").rstrip(".")
    return office if office.lower().startswith("the ") else f"the {office}"
