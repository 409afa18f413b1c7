"""Abbreviations that end in a full stop, by what may follow them."""

import re
from typing import Literal

from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import MONTHS

Kind = Literal["within", "pointer", "anywhere", "initials"]
"""How the full stop of a word is read: inside a sentence always (`e.g.`), before a number
(`Fig. 3`), inside or at the end of a sentence (`Inc.`), and so in initials (`J. R.`)."""

_ANYWHERE = lexicon.words("abbreviations_anywhere") | {
    "sept",
    *(month[:3].lower() for month in MONTHS if len(month) > 3),
}
_POINTERS = lexicon.words("abbreviated_pointers")
_TITLES = lexicon.words("abbreviated_titles")
_UNCAPITALISED = lexicon.words("abbreviations_uncapitalised")
_WITHIN = lexicon.words("abbreviations_within")
_INITIALS = re.compile(r"[A-Z]$|[A-Z](?:\.-?[A-Z])+$")


def abbreviation(word: str, *, before_digit: bool) -> Kind | None:
    """How the full stop behind `word`, which is given without it, is read; None for other words."""
    lower = word.lower()
    if lower in _WITHIN or (lower in _TITLES and word[0].isupper()):
        return "within"
    if before_digit and lower in _POINTERS:
        return "pointer"
    if lower in _ANYWHERE and _is_marked(word):
        return "anywhere"
    return "initials" if _INITIALS.match(word) else None


def is_abbreviation(word: str) -> bool:
    """Whether a word can be an abbreviation, however it is written."""
    return any(word.lower() in known for known in (_ANYWHERE, _POINTERS, _TITLES, _WITHIN))


def _is_marked(word: str) -> bool:
    """Whether the spelling of a word that may be an abbreviation shows that it is one: `Va`."""
    return word[0].isupper() or "." in word or word in _UNCAPITALISED
