"""Rows of tables that are named by codes: "What is the mooring fee for berth B2?".

A code says nothing without the kind of thing that it counts: that is the name of the first column
("Berth"), or stands in the heading of the table ("Berth class table").
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.plurals import is_plural
from quizgen.model import Cell

_CODE = re.compile(r"#?[A-Z]{0,4}[-. ]?\d{1,4}[A-Za-z]?|#\w{1,6}")
_NAMING = lexicon.words("naming_columns")
_OF_EXAMPLES = lexicon.words("example_columns")
_OF_CLASSES = lexicon.words("class_columns")
_KIND = re.compile(r"[A-Za-z][a-z-]+(?: [a-z-]+){0,2}")
_OF_TABLE = re.compile(
    r"(?:(?:an? )?example (?:of )?(?:an? )?|the )?(?P<kind>.+) table", re.IGNORECASE
)


def is_coded(fact: Cell) -> bool:
    """Whether the row of a cell is named by a code."""
    return _CODE.fullmatch(fact.row.text) is not None


def is_askable(fact: Cell) -> bool:
    """Whether a cell can be asked for by its row and its column.

    An example is one of many, and a code needs its kind.
    """
    column = fact.column.lower().strip(" :")
    if column in _OF_EXAMPLES:
        return False
    return not is_coded(fact) or (column not in _OF_CLASSES and kind_of_row(fact) is not None)


def kind_of_row(fact: Cell) -> str | None:
    """What a row is one of, inside a sentence; None where the table does not say so for certain."""
    titled = _OF_TABLE.fullmatch(fact.table)
    names = (fact.rows or "", titled["kind"] if titled else "")
    return next((inside(name) for name in names if _is_kind(name)), None)


def _is_kind(name: str) -> bool:
    plain = _KIND.fullmatch(name) is not None and not is_plural(name)
    return plain and name.lower() not in _NAMING


def of_code(fact: Cell, asked: str, measure: str) -> str:
    """The question that begins with `asked`, for a row that is a code; empty for another row."""
    kind = kind_of_row(fact) if is_coded(fact) else None
    return f"{asked} for {kind} {fact.row.text}{measure}?" if kind else ""
