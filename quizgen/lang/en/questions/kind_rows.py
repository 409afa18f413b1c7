"""Rows and columns of tables whose names are in title case: "Minimum Timeframe".

They are common nouns all the same. Of a row below "Type" one is asked for like any of its kind:
"What is the minimum timeframe of an urgent decision?".
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.plurals import is_plural
from quizgen.model import Cell

_KINDS = lexicon.words("class_columns")
_SMALL = lexicon.words("articles") | lexicon.words("stranded_prepositions") | {"and", "or"}
_NAMES = {name.split()[0] for name in lexicon.words("months") | lexicon.words("weekdays")}
_PLAIN = re.compile(r"[A-Z][a-z]{2,}")


def in_small_letters(column: str) -> str:
    """The name of a column inside a sentence: in title case, it has no capitals there."""
    words = column.split()
    if len(words) > 1 and _is_in_title_case(words) and not place_class(column):
        return column.lower()
    return inside(column)


def is_kind_row(fact: Cell) -> bool:
    """Whether a row is a kind of thing in title case: "Urgent Decision" below "Type"."""
    row, rows = fact.row.text, (fact.rows or "").lower().split()
    words = row.split()
    kinds = rows[:1] != [] and rows[0].removesuffix("s") in _KINDS
    return kinds and len(words) > 1 and _is_in_title_case(words) and not is_plural(row)


def _is_in_title_case(words: list[str]) -> bool:
    """Whether each word has its capital, and none is a name by itself."""
    return all(_PLAIN.fullmatch(word) or word in _SMALL for word in words) and not any(
        word in _NAMES or place_class(word) for word in words
    )
