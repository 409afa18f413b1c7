"""Context cues: "Parental leave: What can you do after a year?", for stems that lean on a section.

A cue is the heading above, where that names a thing. It does harm where it says what is asked for,
and where it is a question, an order or any section's heading.
"""

import re

from quizgen.lang.base.wording import Placed
from quizgen.lang.en.questions.headed import (
    abbreviates,
    beginnings,
    kind_of,
    name_of,
    placed_kind,
)
from quizgen.lang.en.questions.leaning import BRIEF, LEANING
from quizgen.rules import ALL_RULES, Rules

TABLE = "cues"
"""The table of what makes a stem lean."""

_BLANK = re.compile(r"_{3,}")
_ASKS_WHO = re.compile(r"\b(?:who|whom|whose)\b", re.IGNORECASE)


def cue(placed: Placed, rules: Rules = ALL_RULES) -> str | None:
    """The words that go before a stem that leans on its section; None where it needs none.

    Where the last heading is in the stem, or names nothing, the next one says where that belongs.
    Empty where a stem says too little without one: "What happens if it differs?" under "Overview".
    """
    leaning = _leaning(placed, rules)
    if not leaning:
        return None
    key = beginnings(placed.key)
    for heading in reversed(placed.headings):
        name = name_of(heading)
        if beginnings(name) & key or abbreviates(name, placed.key):
            return None
        if _says_more(heading, placed) and not _may_be_the_answer(name, placed):
            return f"{name}: "
    return None if leaning.isdisjoint(BRIEF) or _is_told(placed) else ""


def _says_more(heading: str, placed: Placed) -> bool:
    """Whether a heading names a thing that neither the title nor the stem names."""
    own = beginnings(name_of(heading))
    told = own <= beginnings(placed.title) or _telling(heading) & beginnings(placed.stem)
    return bool(own) and not told


def _may_be_the_answer(name: str, placed: Placed) -> bool:
    """Whether a heading is written as the somebody who is asked for is: "Ana Souza: Who ...?"."""
    return _ASKS_WHO.search(placed.stem) is not None and name.istitle() and placed.key.istitle()


def _is_told(placed: Placed) -> bool:
    """Whether a stem has a word of some heading above it."""
    stem = beginnings(placed.stem)
    return any(beginnings(name_of(heading)) & stem for heading in placed.headings)


def _telling(heading: str) -> frozenset[str]:
    """The words of a heading that say which of its kind is meant; all, where none do."""
    return kind_of(heading)[1] or placed_kind(heading)[1] or beginnings(name_of(heading))


def _leaning(placed: Placed, rules: Rules) -> set[str]:
    """The rules which say that a stem leans."""
    stem = _BLANK.sub("", placed.stem)
    return {name for name, leans in rules.among(TABLE, LEANING) if leans(stem, placed)}
