"""Rows of a table that go on with the row above, as is left of merged cells in text."""

from collections.abc import Sequence

from quizgen.model import Span, Table
from quizgen.structure.outline import Outline

FEWEST_COLUMNS = 4
"""Of fewer, a row may well fill its first cells alone."""


def own_rows(table: Table, outline: Outline) -> list[tuple[Span, ...]]:
    """The rows below the header whose first cell names them.

    Where a cell spans two rows, text has the second one without it: "| slow to heal | rare |"
    below five columns are the cells of two columns farther right.
    """
    width = len(table.rows[0])
    filled = [_filled(row, outline) for row in table.rows[1:]]
    if width < FEWEST_COLUMNS or width not in filled:
        return list(table.rows[1:])
    rows = zip(table.rows[1:], filled, strict=True)
    return [row for row, count in rows if count == 0 or 2 * count > width]


def _filled(row: Sequence[Span], outline: Outline) -> int:
    """The cells before the empty ones at the end of a row; 0 where one before is empty, too."""
    said = [bool(outline.flat(span)) for span in row]
    count = sum(said)
    return count if all(said[:count]) else 0
