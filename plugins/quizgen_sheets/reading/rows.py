"""The rows of a table in a text file."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

_SEPARATORS: Final = ",;\t"
_LOOKED_AT: Final = 50
"""The rows by which is seen what parts the columns."""


class Row(NamedTuple):
    """A row that is not empty: its number in the file, from 1, and its cells, trimmed."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """The cell at `place`; empty where the row has none."""
        return self.cells[place] if 0 <= place < len(self.cells) else ""


def rows_of(text: str) -> Iterator[Row]:
    """The rows of a file whose columns are parted by commas, semicolons or tabs.

    The number of a row of several lines is that of its last. Raises `csv.Error` for a cell that is
    too long for one.
    """
    body = text.replace("\r\n", "\n").replace("\r", "\n")
    if body.startswith("#separator:"):
        return  # Anki's own
    reader = csv.reader(io.StringIO(body), delimiter=_separator(body), strict=False)
    for cells in reader:
        trimmed = tuple(cell.strip() for cell in cells)
        if any(trimmed):
            yield Row(reader.line_num, trimmed)


def _separator(body: str) -> str:
    head = "\n".join(body.split("\n", _LOOKED_AT)[:_LOOKED_AT])
    return max(_SEPARATORS, key=lambda separator: _alike(head, separator))


def _alike(text: str, separator: str) -> int:
    """How many rows have as many columns, two or more, as most of them."""
    sizes = Counter(len(row) for row in csv.reader(io.StringIO(text), delimiter=separator) if row)
    return max((count for size, count in sizes.items() if size > 1), default=0)
