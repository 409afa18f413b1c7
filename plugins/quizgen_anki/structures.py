"""Lists and tables of an Anki field: `<ul>`, `<ol>` and `<table>` as parts of rich text."""

from collections.abc import Callable, Iterable, Iterator

import lxml.html

from quizgen.plugin import AnyInline, Content, Grid, Listing, content, plain_inline

STRUCTURES = frozenset({"ul", "ol", "table"})
"""Elements that a list or a table is."""

_PARTS_OF_TABLES = frozenset({"thead", "tbody", "tfoot"})

Read = Callable[[lxml.html.HtmlElement], Iterable[AnyInline]]
"""What gives the parts that an element holds."""


def structure(element: lxml.html.HtmlElement, read: Read) -> Listing | Grid | None:
    """The list or table that `element` is; None where nothing is to be seen in it."""
    if element.tag == "table":
        return _table(element, read)
    items = tuple(item for item in _items(element, read) if _is_seen(item))
    return Listing(items=items, numbered=element.tag == "ol") if items else None


def _items(element: lxml.html.HtmlElement, read: Read) -> Iterator[Content]:
    """What the items hold; a list that stands between two belongs to the first of them."""
    item: list[AnyInline] = []
    for child in element.iterchildren(lxml.etree.Element):
        if child.tag == "li" and item:
            yield content(item)
            item = []
        item += read(child)
    yield content(item)


def _table(element: lxml.html.HtmlElement, read: Read) -> Grid | None:
    rows = [row for row in _rows(element) if len(row)]
    cells = tuple(tuple(content(read(cell)) for cell in row) for row in rows)
    if not any(map(_is_seen, (cell for row in cells for cell in row))):
        return None
    return Grid(rows=cells, header=all(cell.tag == "th" for cell in rows[0]))


def _rows(element: lxml.html.HtmlElement) -> Iterator[list[lxml.html.HtmlElement]]:
    """The cells of each row of the table itself."""
    for child in element:
        if child.tag == "tr":
            yield list(child.iterchildren("td", "th"))
        elif child.tag in _PARTS_OF_TABLES:
            yield from _rows(child)


def _is_seen(parts: Content) -> bool:
    return any(plain_inline(part).strip() for part in parts)
