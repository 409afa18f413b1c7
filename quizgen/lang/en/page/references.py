"""Entries of lists of references and of contents."""

import re

from quizgen.lang.en import lexicon

_SHOWN = lexicon.alternatives("picture_words")
_NOTED = lexicon.alternatives("editorial_notes")
_SET_APART = re.compile(rf"\[(?:{_SHOWN}|{_NOTED})\b(?:[^\[\]]|\[[^\[\]]*\])*\]\s*")
"""A picture or note that a plain-text edition has put in brackets, which may hold others."""

_REFERENCE = re.compile(
    r"\^\s|\[\d{1,3}\]\s+\S|(?:\d{1,3}\.\s+)?[A-Z][\w'’-]+,\s(?:[A-Z]\.[\s-]?){1,3}.*\(?(?:1[6-9]|20)\d\d[a-z]?\)?[.,:]"
    r"|(?:\d{1,3}\.\s+)?[A-Z][\w'’-]+,\s[A-Z][a-z]+.*\b(?:Press|Publishers?|Journal|vol\.|pp\.|eds?\.|https?:)"
    r"|.*\b(?:doi:|https?://doi\.org|ISBN|Retrieved (?:from|on)|Accessed (?:on )?\d)"
)
_PROSE = re.compile(r"[^\W\d_][^\n]{100,}[.!?][\"'”’)]*\s*$", re.DOTALL)
_SOURCED = re.compile(r"(?:1[5-9]|20)\d\d|https?:|www\.|\bpp?\. \d|\bvol\.", re.IGNORECASE)


def is_reference(paragraph: str) -> bool:
    """Whether `paragraph` is an entry of a list of references: who wrote what, when and where.

    So is a picture or footnote that stands in brackets of its own.
    """
    return bool(_REFERENCE.match(paragraph) or _SET_APART.fullmatch(paragraph))


def is_entry(paragraph: str) -> bool:
    """Whether `paragraph`, in a section of references or contents, is an entry and not prose."""
    return not _PROSE.match(paragraph) or bool(_SOURCED.search(paragraph))
