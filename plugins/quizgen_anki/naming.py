"""Deck names and tags that Anki takes as they are, instead of changing them silently."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

SEPARATOR = "::"
OURS = "quizgen::"
"""What tags of a build begin with."""
_DEPTH = 10
_LENGTH = 100
_UNSEEN = re.compile("[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_BLANKS = re.compile(r"[\s\u3000]+")


def deck_name(parts: Iterable[str]) -> str:
    """The name of a deck inside others, outermost first; `::` in a part is written `∷`."""
    names = [_part(part.replace(SEPARATOR, "∷"), " ") for part in parts]
    return SEPARATOR.join([name for name in names if name][:_DEPTH]) or "quizgen"


def split_title(title: str) -> list[str]:
    """The parts of a deck's title, in which `::` is meant as Anki means it."""
    return title.split(SEPARATOR)


@lru_cache(maxsize=1024)
def tag(*parts: str) -> str:
    """A tag of nested parts: blanks become `_`, empty parts go, `::` inside a part nests further.

    Empty where nothing is left.
    """
    names = [_part(name, "_") for part in parts for name in part.split(SEPARATOR)]
    return SEPARATOR.join([name for name in names if name][:_DEPTH])


def _part(text: str, blank: str) -> str:
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text.replace("\t", " ")))
    short = _BLANKS.sub(" ", seen).strip(" :")[:_LENGTH].strip(" :")
    # A quotation mark would end the search that Anki makes from a name.
    return short.replace('"', "”").replace(" ", blank)
