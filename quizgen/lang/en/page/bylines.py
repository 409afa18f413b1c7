"""Who wrote a text: bylines (`By Ada Brook`), fields of a head (`Author: Ada Brook`), notes."""

import re

from quizgen.lang.base.page import HeadField
from quizgen.lang.en import lexicon

_OPENINGS = lexicon.alternatives("byline_openings")
_PARTICLES = lexicon.alternatives("name_particles")

_LONGEST = 240
_LONGEST_NOTE = 600
_BYLINE = re.compile(
    rf"(?:{_OPENINGS})\s+"
    rf"(?P<name>[^\W\d_][\w.'’-]*(?: (?:(?:{_PARTICLES}|and) )*[^\W\d_a-z][\w.'’-]*){{0,5}})"
    r"(?:\s?[,|–—-].{0,80})?\s*$"
)
_FIELD = re.compile(r"(?P<key>title|author)s?\s?:\s*(?P<value>\S.*)", re.IGNORECASE)
_HANDLE = re.compile(r"(?:^|\s)@\w{2,30}(?: ?[•|·,/] ?\w{2,20}){0,3}\W*$")
_FOLLOWED = re.compile(r"\b(?:[Ff]ollow|Twitter|Instagram|Facebook|Mastodon|Bluesky)\b|\bon X\b")


def byline(line: str) -> str | None:
    """The author whom a byline (`By Ada Brook, Staff Writer`) names, or None if it is none."""
    found = _BYLINE.match(line) if len(line) <= _LONGEST else None
    if not found:
        return None
    name = found["name"].title() if found["name"].isupper() else found["name"]
    return name if len(name) > 2 and name[0].isupper() else None


def head_field(line: str) -> HeadField | None:
    """The title or author that a line names by a label (`Author: Ada Brook`), else None."""
    found = _FIELD.match(line)
    if not found:
        return None
    key = found["key"].lower()
    return HeadField("title" if key == "title" else "author", found["value"])


def is_author_note(paragraph: str) -> bool:
    """Whether a paragraph introduces the author, and so ends in where to follow them: "@brook"."""
    found = _HANDLE.search(paragraph) if len(paragraph) <= _LONGEST_NOTE else None
    return found is not None and bool(_FOLLOWED.search(paragraph) or "•" in found[0])
