"""Through the elements of a page, and what each adds to the text."""

from lxml import etree, html

from quizgen.plugin import Caption
from quizgen.plugin.documents import Composer

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    """
    address article body center dd details div dl dt fieldset figure footer header hgroup hr html
    main p section summary table tbody td tfoot th thead tr legend
    """.split()
)
_CAPTIONS = frozenset(["figcaption", "caption"])
_MOST_CELLS = 20_000  # a larger table, or one that spans make larger, is read as text
_DEEPEST = 12  # levels of lists that are told apart


class Walk:
    """Goes through the tree once, without recursion, and adds its words to the composer."""

    def __init__(self) -> None:
        self.composer = Composer()
        self._words: list[str] = []
        self._breaks = 0
        self._kinds: list[str] = []  # the open elements that decide what words are
        self._lists: list[tuple[int, bool]] = []
        self._number = -1
        self._item_begun = True
        self._term = ""

    def through(self, root: html.HtmlElement) -> None:
        """Take every element below `root`."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if self._starts(element):
                    walk.skip_subtree()
                    continue
                self._say(element.text)
            else:
                self._ends(element)
                if element is not root:
                    self._say(element.tail)
        self._flush()

    def _say(self, text: str | None) -> None:
        if text and (text.strip() or self._words):
            self._words.append(text)
            if text.strip():
                self._breaks = 0

    def _starts(self, element: html.HtmlElement) -> bool:
        """Take the start of an element; whether what is in it has been taken too."""
        tag = element.tag
        if tag == "br":
            self._breaks += 1
            self._words.append("\n")
            if self._breaks > 1:
                self._flush()
        elif tag == "pre":
            self._flush()
            self.composer.code(element.text_content())
            return True
        elif tag == "table" and (rows := _rows(element)):
            self._flush()
            for caption in element.iter("caption"):
                self.composer.block(caption.text_content(), Caption)
            self.composer.table(rows)
            return True
        elif tag in _HEADINGS or tag in _CAPTIONS or tag == "blockquote":
            self._flush()
            self._kinds.append(tag)
        elif tag in ("ul", "ol"):
            self._flush()
            self._number += 1
            self._lists.append((self._number, tag == "ol"))
        elif tag == "li":
            self._flush()
            self._item_begun = not self._lists
        elif tag in _BLOCKS:
            self._flush()
        return False

    def _ends(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag == "dt":
            self._term = " ".join("".join(self._words).split())
            self._words = []
        elif tag == "dd":
            if self._term and "".join(self._words).strip():
                self._words.insert(0, f"{self._term}: ")
            self._flush()
        elif tag in _HEADINGS or tag in _CAPTIONS or tag == "blockquote":
            self._flush()
            self._kinds.pop()
        elif tag in ("ul", "ol"):
            self._flush()
            self._lists.pop()
        elif tag in _BLOCKS or tag == "li":
            self._flush()

    def _flush(self) -> None:
        """Add the words that were gathered, as what they are here."""
        words = "".join(self._words)
        self._words = []
        self._breaks = 0
        if not words.strip():
            return
        composer = self.composer
        kind = self._kinds[-1] if self._kinds else ""
        if kind in _CAPTIONS:
            composer.block(words, Caption)
        elif kind in _HEADINGS:
            composer.heading(words, _HEADINGS[kind])
        elif kind == "blockquote":
            composer.quotation(words)
        elif self._lists and not self._item_begun:
            self._item_begun = True
            number, ordered = self._lists[-1]
            depth = min(len(self._lists) - 1, _DEEPEST)
            composer.item(words, list_number=number, ordered=ordered, depth=depth)
        else:
            composer.paragraph(words)


def _rows(table: html.HtmlElement) -> list[list[str]]:
    """The cells of a table of data, by row; nothing for a table that only lays out the page.

    A cell that spans columns or rows stands in each of them.
    """
    if (
        next(table.iterdescendants("table", "p", "ul", "ol", "div", "h1", "h2", "h3"), None)
        is not None
    ):
        return []
    room = _MOST_CELLS
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}  # column: rows still to fill, words
    for row in table.iter("tr"):
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
        if cells:
            rows.append(cells)
        room -= len(cells)
        if room < 0:
            return []
    wide = max(map(len, rows), default=0)
    if len(rows) < 2 or wide < 2 or sum(len(row) == wide for row in rows) < 0.5 * len(rows):
        return []
    return [row + [""] * (wide - len(row)) for row in rows]


def _hang(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Add to `cells` the cells of rows above that reach down to here."""
    while len(cells) in hanging:
        column = len(cells)
        left, words = hanging.pop(column)
        if left > 1:
            hanging[column] = (left - 1, words)
        cells.append(words)


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return (
        min(20, max(1, int(value))) if value.isascii() and value.isdigit() and len(value) < 4 else 1
    )
