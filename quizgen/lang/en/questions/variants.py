"""Questions for tables that name one thing in several ways: "Command (Windows)"."""

import re

from quizgen.lang.base.structure import Term
from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.meanings import predicate
from quizgen.lang.en.structure.tables import defines
from quizgen.model import Cell

_DOING_NOUNS = lexicon.words("doing_nouns")
_VARIANT = re.compile(r"(?P<noun>[^()]{2,30}) \((?P<variant>[^()]{2,30})\)")


def of_variant(fact: Cell) -> str:
    """ "Which command (Linux) is used to list files?" and its other direction; else empty."""
    named, noun = _VARIANT.fullmatch(fact.column), _VARIANT.fullmatch(fact.rows or "")
    if named and fact.rows is not None and defines(fact.rows):
        meaning = fact.row.text.rstrip(".")
        which = f"Which {inside(named['noun'])} ({named['variant']})"
        if _does(named["noun"], meaning):
            return f"{which} is used to {inside(meaning)}?"
        return f"{which} means “{meaning}”?"
    if noun and defines(fact.column):
        thing = f"the {inside(noun['noun'])} “{fact.row.text}” ({noun['variant']})"
        if _does(noun["noun"], fact.value.text):
            return f"What does {thing} do?"
        return f"What is meant by {thing}?"
    return ""


def tells_meaning(fact: Cell) -> bool:
    """Whether a cell is what a name of one of several kinds stands for."""
    return bool(_VARIANT.fullmatch(fact.rows or "")) and defines(fact.column)


def _does(noun: str, meaning: str) -> bool:
    """Whether a meaning tells, as an instruction, what something is used for."""
    verbal = predicate(Term("it"), meaning) == "acts"
    return verbal or noun.lower().split()[-1] in _DOING_NOUNS
