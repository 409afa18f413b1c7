"""Blocks of a format with markup to one clean text: a paragraph a line, spans that slice it."""

from collections.abc import Callable, Sequence

from quizgen.documents.normalise import keep, one_line
from quizgen.model import Block, Code, Heading, ListItem, Paragraph, Quotation, Span, Table

CELL_BREAK = " | "


class Composer:
    """Gathers the words of blocks in order; `text` and `blocks` are what came of them.

    Every run of blanks becomes one space. Blocks without words are left out.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.page: int | None = None

    @property
    def text(self) -> str:
        """The text that the spans of `blocks` slice."""
        return "".join(self._parts)

    def heading(self, words: str, level: int) -> None:
        """Add a heading of level 1 to 6."""
        self._line(words, lambda span: Heading(span=span, level=level, page=self.page))

    def paragraph(self, words: str) -> None:
        """Add running text."""
        self._line(words, lambda span: Paragraph(span=span, page=self.page))

    def quotation(self, words: str) -> None:
        """Add a paragraph of a block quotation."""
        self._line(words, lambda span: Quotation(span=span, page=self.page))

    def block(self, words: str, kind: Callable[..., Block]) -> None:
        """Add a block of a `kind` that is nothing but its words: a caption, furniture."""
        self._line(words, lambda span: kind(span=span, page=self.page))

    def item(self, words: str, *, list_number: int, ordered: bool, depth: int) -> None:
        """Add an item of a list."""
        before = self.blocks[-1] if self.blocks else None
        near = isinstance(before, ListItem) and before.list_number == list_number
        self._line(
            words,
            lambda span: ListItem(
                span=span, list_number=list_number, ordered=ordered, depth=depth, page=self.page
            ),
            gap="\n" if near else "\n\n",
        )

    def code(self, lines: str) -> None:
        """Add preformatted text, its lines kept."""
        kept = keep(lines).text.strip("\n").rstrip()
        if kept.strip():
            self._add(kept, lambda span: Code(span=span, page=self.page), "\n\n")

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table of cells by row, the column names first; a row is a line."""
        cleaned = [[one_line(cell) for cell in row] for row in rows if any(map(str.strip, row))]
        if not cleaned:
            return
        lines = [CELL_BREAK.join(row) for row in cleaned]
        start = self._length + (2 if self._parts else 0)
        spans: list[tuple[Span, ...]] = []
        for row in cleaned:
            cells: list[Span] = []
            for cell in row:
                cells.append(Span(start=start, end=start + len(cell)))
                start += len(cell) + len(CELL_BREAK)
            spans.append(tuple(cells))
            start += 1 - len(CELL_BREAK)
        made = tuple(spans)
        self._add(
            "\n".join(lines), lambda span: Table(span=span, rows=made, page=self.page), "\n\n"
        )

    def _line(self, words: str, make: Callable[[Span], Block], gap: str = "\n\n") -> None:
        line = one_line(words)
        if line:
            self._add(line, make, gap)

    def _add(self, words: str, make: Callable[[Span], Block], gap: str) -> None:
        if self._parts:
            self._parts.append(gap)
            self._length += len(gap)
        self._parts.append(words)
        self.blocks.append(make(Span(start=self._length, end=self._length + len(words))))
        self._length += len(words)
