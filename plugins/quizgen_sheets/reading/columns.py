"""What the columns of a table of choices are, by their names or by what stands in them.

The names are those of the templates of Kahoot, Quizizz, Blooket and Gimkit, and of what teachers
write; a table without names has a question, options, and the letter of the right one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizgen_sheets.reading.rows import Row

_HEADS: Final = 20
"""The rows in which the names of the columns are looked for: templates begin with a title."""
_FEWEST: Final = 2
_MOST: Final = 8

_QUESTION: Final = re.compile(r"question\b.*|stem|prompt|frage|pregunta|vraag", re.IGNORECASE)
_OPTION: Final = re.compile(
    r"(?:(?:answer|option|choice|antwort|opci[oó]n|respuesta|r[eé]ponse|choix|antwoord)\s*)?"
    r"(?P<name>[A-H]|[1-8])[.)]?(?:\s+-\s+max\b.*)?",
    re.IGNORECASE,
)
_WRONG: Final = re.compile(r"(?:incorrect|wrong|false|distractor)\b.*", re.IGNORECASE)
_KEY: Final = re.compile(
    r"(?:right|correct|key|solution|l[oö]sung|richtig|correct[ao]|juist)\b.*|answers?|antwort",
    re.IGNORECASE,
)
_KAHOOT: Final = re.compile(r"correct answer\(s\) - choose at least one", re.IGNORECASE)
_EXPLANATION: Final = re.compile(
    r"explanation|feedback|rationale|comment|erkl[aä]rung", re.IGNORECASE
)
_TAGS: Final = re.compile(r"tags?|topic|category", re.IGNORECASE)
_LETTER: Final = re.compile(r"[A-Ha-h]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table of choices, counted from 0.

    `options` hold what is chosen from; `key` names the right ones, or is one itself where the
    options are all `wrong`. `by_place` says that a number in the key is the place of an option,
    whatever the options say. The table begins `after` so many rows.
    """

    question: int
    options: tuple[int, ...]
    key: int
    after: int = 0
    wrong: bool = False
    by_place: bool = False
    explanation: int = -1
    tags: int = -1


def columns_of(rows: Sequence[Row]) -> Columns | None:
    """The columns of a table of choices; None where `rows` are none."""
    for place, row in enumerate(rows[:_HEADS]):
        found = _named(row, place + 1)
        if found is not None:
            return found
    return _unnamed(rows)


def _named(row: Row, after: int) -> Columns | None:
    """The columns that `row` names; None where it does not name a question, options and a key."""
    key = _first(row, _KEY)
    options = tuple(place for place in _all(row, _OPTION) if place != key)
    wrong = _all(row, _WRONG)
    question = _first(row, _QUESTION)
    if question < 0 and options:
        question = options[0] - 1
    if key < 0 or question < 0 or not (len(options) >= _FEWEST or wrong):
        return None
    return Columns(
        question,
        wrong or options,
        key,
        after,
        wrong=bool(wrong),
        by_place=_KAHOOT.fullmatch(row.cell(key)) is not None,
        explanation=_first(row, _EXPLANATION),
        tags=_first(row, _TAGS),
    )


def _all(row: Row, pattern: re.Pattern[str]) -> tuple[int, ...]:
    """The columns whose names are of a kind."""
    return tuple(place for place, name in enumerate(row.cells) if pattern.fullmatch(name))


def _first(row: Row, pattern: re.Pattern[str]) -> int:
    return next(iter(_all(row, pattern)), -1)


def _unnamed(rows: Sequence[Row]) -> Columns | None:
    """The columns of rows that each end in the letter of one of their options."""
    wide = len(rows[0].cells) if rows else 0
    options = tuple(range(1, wide - 1))
    if not _FEWEST <= len(options) <= _MOST:
        return None
    letters = all(
        len(row.cells) == wide and _LETTER.fullmatch(row.cells[-1]) is not None for row in rows
    )
    return Columns(0, options, wide - 1) if letters and len(rows) >= _FEWEST else None
