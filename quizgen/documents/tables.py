"""Tables in plain text: pipes, tabs, or columns set with blanks."""

import re
from collections.abc import Sequence

from quizgen.documents.lines import Line
from quizgen.model import Span

_RULE = re.compile(r"[\s|+:=-]+$")
_PIPE = re.compile(r"(?<!\\)\|")
_TABS = re.compile(r"\t+")
_GAP = re.compile(r" {2,}|\t+")
_LONGEST_CELL = 80
_LONGEST_ROW = 1_000


def cells(text: str, group: Sequence[Line]) -> tuple[tuple[Span, ...], ...]:
    """The spans of the cells, by row, if the lines are a table; else nothing.

    Every row has the same number of cells, at least two; a cell may be empty in tables with pipes.
    """
    lines = [line for line in group if not _RULE.match(text, line.start, line.end)]
    if len(lines) < 2 or any(line.width > _LONGEST_ROW for line in lines[:3]):
        return ()
    for mark, least in ((_PIPE, 2), (_TABS, 2), (_GAP, 3)):
        if len(lines) < least or not all(mark.search(text, a, b) for a, b, _ in lines[:least]):
            continue
        rows = [_row(text, line, mark) for line in lines]
        wide = {len(row) for row in rows}
        if len(wide) == 1 and wide.pop() >= 2 and _short(rows):
            return tuple(rows)
    return ()


def _row(text: str, line: Line, mark: re.Pattern[str]) -> tuple[Span, ...]:
    start, end = line.start, line.end
    if mark is _PIPE:
        start += text[start] == "|"
        end -= text[end - 1] == "|" and end - 1 > start
    cuts = [start]
    for found in mark.finditer(text, start, end):
        cuts += [found.start(), found.end()]
    cuts.append(end)
    return tuple(_trimmed(text, a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True))


def _short(rows: Sequence[Sequence[Span]]) -> bool:
    return all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)
