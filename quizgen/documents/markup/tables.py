"""The cells of a table of data."""

from lxml import html

from quizgen.documents.markup.inline import runs_of
from quizgen.documents.runs import Run

_MOST_CELLS = 20_000  # a larger table, or one that spans make larger, is read as text
_LAYOUT = ("table", "ul", "ol", "h1", "h2", "h3", "pre")
_Cell = list[Run]


def title_of(table: html.HtmlElement) -> _Cell:
    """The words of a first row that is one cell over the whole table; maybe none."""
    row = next(table.iter("tr"), None)
    cells = list(row.iterchildren("td", "th")) if row is not None else []
    return runs_of(cells[0]) if len(cells) == 1 and _span(cells[0], "colspan") > 1 else []


def rows_of(table: html.HtmlElement) -> list[list[_Cell]]:
    """The cells of a table of data, by row; nothing for a table that only lays out the page.

    A cell that spans columns or rows is in each of them. A row that is one cell over the whole
    table is its title and left out where a row of column names follows.
    """
    if next(table.iterdescendants(*_LAYOUT), None) is not None:
        return []
    rows = _even([row for row in _grid(table) if row])
    while len(rows) > 2 and _is_title(rows[0]):
        rows = rows[1:]
    full = sum(len(list(filter(None, map(_plain, row)))) > 1 for row in rows)
    return rows if len(rows) > 1 and full * 2 >= len(rows) else []


def _even(rows: list[list[_Cell]]) -> list[list[_Cell]]:
    """The rows, made as long as the longest by empty cells."""
    wide = max(map(len, rows), default=0)
    return [row + [[]] * (wide - len(row)) for row in rows]


def _is_title(row: list[_Cell]) -> bool:
    """Whether a row of several cells is one over all of them."""
    return len(row) > 1 and len(set(map(_plain, row))) == 1


def _grid(table: html.HtmlElement) -> list[list[_Cell]]:
    room = _MOST_CELLS
    rows: list[list[_Cell]] = []
    hanging: dict[int, tuple[int, _Cell]] = {}  # column: rows still to fill, words
    for row in table.iter("tr"):
        cells: list[_Cell] = []
        for cell in row.iterchildren("td", "th"):
            _hang(cells, hanging)
            words = runs_of(cell)
            down = _span(cell, "rowspan")
            for _ in range(_span(cell, "colspan")):
                if down > 1:
                    hanging[len(cells)] = (down - 1, words)
                cells.append(words)
        _hang(cells, hanging)
        rows.append(cells)
        room -= len(cells)
        if room < 0:
            return []
    return rows


def _hang(cells: list[_Cell], hanging: dict[int, tuple[int, _Cell]]) -> None:
    """Add to `cells` the cells of rows above that reach down to here."""
    while len(cells) in hanging:
        column = len(cells)
        left, words = hanging.pop(column)
        if left > 1:
            hanging[column] = (left - 1, words)
        cells.append(words)


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    usable = value.isascii() and value.isdigit() and len(value) < 4
    return min(20, max(1, int(value))) if usable else 1


def _plain(cell: _Cell) -> str:
    return " ".join("".join(run.text for run in cell).split())
