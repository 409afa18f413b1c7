"""Tables in plain text: pipes, tabs, or columns set with blanks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quizgen.documents.plain.lines import Line
from quizgen.documents.spans import trimmed
from quizgen.model import Span

Row = tuple[Span, ...]
"""The spans of the cells of a row."""

_RULE = re.compile(r"[\s|+:=-]+$")
_PIPE = re.compile(r"(?<!\\)\|")
_LONGEST_CELL = 80
_LONGEST_ROW = 1_000


class _Separator(NamedTuple):
    """What parts the cells of a row, and how many rows at least have to have it."""

    mark: re.Pattern[str]
    fewest: int


_SEPARATORS = (
    _Separator(_PIPE, 2),
    _Separator(re.compile(r"\t+"), 2),
    _Separator(re.compile(r" {2,}|\t+"), 3),
)


def cells(text: str, group: Sequence[Line]) -> tuple[Row, ...]:
    """The spans of the cells, by row, if the lines are a table; else nothing.

    Every row has the same number of cells, at least two; a cell may be empty in tables with pipes.
    """
    lines = [line for line in group if not _RULE.match(text, line.start, line.end)]
    if any(line.width > _LONGEST_ROW for line in lines[:3]):
        return ()
    tables = (_rows(text, lines, separator) for separator in _SEPARATORS)
    return next((rows for rows in tables if rows), ())


def _rows(text: str, lines: Sequence[Line], separator: _Separator) -> tuple[Row, ...]:
    """The rows of lines in which `separator` parts cells, nothing if they are no table."""
    mark, fewest = separator
    parted = all(mark.search(text, line.start, line.end) for line in lines[:fewest])
    if len(lines) < fewest or not parted:
        return ()
    rows = tuple(_row(text, line, mark) for line in lines)
    return rows if _is_table(rows) else ()


def _row(text: str, line: Line, mark: re.Pattern[str]) -> Row:
    start, end = line.start, line.end
    if mark is _PIPE:
        start += text[start] == "|"
        end -= text[end - 1] == "|" and end - 1 > start
    cuts = [start]
    for found in mark.finditer(text, start, end):
        cuts += [found.start(), found.end()]
    cuts.append(end)
    return tuple(trimmed(text, a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True))


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether every row has as many cells as the first, two or more, and all of them are short."""
    width = len(rows[0])
    if width < 2 or any(len(row) != width for row in rows):
        return False
    return all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
