"""Statements made false: where another value is plainly false, and how the sentence then reads."""

import re

from quizgen.lang.base.wording import Blanked
from quizgen.lang.en import lexicon
from quizgen.lang.en.articles import indefinite_article
from quizgen.lang.en.questions.blanks import blank_fault

_BOUNDS = lexicon.words("bounds").union(
    lexicon.last_words("estimates"), lexicon.last_words("limits")
)
_BOUNDED = re.compile(rf"\b(?:{'|'.join(sorted(_BOUNDS))}) $", re.IGNORECASE)
_NAMING = lexicon.alternatives("before_names")
_BEFORE_NAME = re.compile(rf"(?:^|\b(?:{_NAMING}|,) )$")
_PLACING = lexicon.alternatives("before_names", "before_places", "place_verbs")
_BEFORE_PLACE = re.compile(rf"(?:^|\b(?:{_PLACING}|\w+ing|,) )$")
_CALLINGS = lexicon.words("person_nouns") - lexicon.words("fitted_titles")
_AFTER_CALLING = re.compile(rf"\b(?:{'|'.join(sorted(_CALLINGS))}) $")
"""What a person does, which many people of a text may do: another name fits behind it."""


def swap_fault(blank: Blanked) -> str | None:
    """Why a false value in the place of a blank would be no fair one; None where it is."""
    if _is_described(blank):
        return "described by the words beside it"
    if _is_bounded(blank):
        return "limited by the word before it"
    return blank_fault(blank)


def _is_described(blank: Blanked) -> bool:
    """Whether the words beside a name describe it, and so betray a swap: "Queen X", "X of Y"."""
    kind = blank.key.type
    if kind not in ("person", "place", "group"):
        return False
    if kind == "person" and _AFTER_CALLING.search(blank.before):
        return False
    plain = _BEFORE_PLACE if kind == "place" else _BEFORE_NAME
    return not plain.search(blank.before) or blank.after.startswith((",", " of ", "'s", "’s"))


def _is_bounded(blank: Blanked) -> bool:
    dated = blank.key.type == "date" and blank.before.endswith("the ")
    return not dated and _BOUNDED.search(blank.before) is not None


def swapped(blank: Blanked, other: str) -> str:
    """The sentence with `other` in the blank, the indefinite article before it agreeing."""
    before = blank.before
    if before.endswith((" a ", " an ")):
        before = f"{before.rstrip().rpartition(' ')[0]} {indefinite_article(other)} "
    text = f"{before}{other}{blank.after}"
    return text[:1].upper() + text[1:]
