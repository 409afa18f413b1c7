"""What a heading opens, by its words."""

import re
from typing import cast, get_args

from quizgen.lang.base.structure import SectionRole
from quizgen.lang.en import lexicon

_HEADINGS = lexicon.pairs("section_headings")
_LEADS = lexicon.entries("objective_leads")
_NUMBER = re.compile(
    r"(?:(?:chapter|section|unit|module|lesson|part|appendix)\s+)?[\dA-Z]{1,3}(?:\.\d+)*[.:)]?\s+",
    re.IGNORECASE,
)
_EDIT = re.compile(r"\s*\[edit\]\s*$")
"""What a wiki puts behind its headings."""

_OF = re.compile(r"(?:summary|review|glossary|objectives|key (?:points|terms)) (?:of|for) ")


def section(heading: str) -> SectionRole | None:
    """What `heading` opens; None for content."""
    words = " ".join(_EDIT.sub("", heading.lower()).replace("’", "'").split())
    words = words.strip(" :.!?-–—*#")
    bare = words.removeprefix("the ")
    for name in (bare, _NUMBER.sub("", bare, count=1), *_head_of(bare)):
        role = _HEADINGS.get(name)
        if role is not None:
            assert role in get_args(SectionRole)  # noqa: S101 - the list is our own
            return cast("SectionRole", role)
    return None


def announced(line: str) -> SectionRole | None:
    """What a line above a list says that its items are; None where they are content."""
    words = " ".join(line.lower().replace("’", "'").split())
    if not words.endswith(":"):
        return None
    return "objective" if words.startswith(_LEADS) else section(words)


def _head_of(words: str) -> list[str]:
    """The name of the section before what it is of: "summary of chapter 2"."""
    found = _OF.match(words)
    return [found[0].rsplit(" ", 2)[0]] if found else []
