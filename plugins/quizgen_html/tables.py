"""Tables of data in a page: the words of their cells, by row."""

from collections.abc import Sequence

from lxml import html

_LAID_OUT = ("table", "p", "ul", "ol", "div", "h1", "h2", "h3")  # what no cell of data holds
_MOST_CELLS = 20_000  # a larger table, or one that spans make larger, is read as text
_MOST_SPANNED = 20


def rows(table: html.HtmlElement) -> list[list[str]]:
    """The cells of a table of data, by row; nothing for a table that only lays out the page.

    A cell that spans columns or rows is in each of them.
    """
    if next(table.iterdescendants(*_LAID_OUT), None) is not None:
        return []
    room = _MOST_CELLS
    found: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}  # column: rows still to fill, words
    for row in table.iter("tr"):
        cells = _cells(row, hanging)
        found.append(cells)
        room -= len(cells)
        if room < 0:
            return []
    return _even([cells for cells in found if cells])


def _cells(row: html.HtmlElement, hanging: dict[int, tuple[int, str]]) -> list[str]:
    """The words of the cells of `row`; `hanging` holds the cells that span rows, and is updated."""
    cells: list[str] = []
    for cell in row.iterchildren("td", "th"):
        _hang(cells, hanging)
        words = cell.text_content()
        down = _span(cell, "rowspan")
        for _ in range(_span(cell, "colspan")):
            if down > 1:
                hanging[len(cells)] = (down - 1, words)
            cells.append(words)
    _hang(cells, hanging)
    return cells


def _hang(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Add to `cells` the cells of rows above that reach down to here."""
    while len(cells) in hanging:
        column = len(cells)
        left, words = hanging.pop(column)
        if left > 1:
            hanging[column] = (left - 1, words)
        cells.append(words)


def _even(found: Sequence[list[str]]) -> list[list[str]]:
    """The rows, made as long as the longest; nothing unless two and most of them are."""
    wide = max(map(len, found), default=0)
    longest = sum(len(row) == wide for row in found)
    if len(found) < 2 or wide < 2 or longest < 0.5 * len(found):
        return []
    return [row + [""] * (wide - len(row)) for row in found]


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 1
    return min(_MOST_SPANNED, max(1, number))
