"""Blocks of a format with markup to one clean text: a paragraph a line, spans that slice it."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice

from quizgen.documents.normalise import keep
from quizgen.documents.runs import MarkedLine, Words, marked_line
from quizgen.model import (
    Block,
    Code,
    Entry,
    Exercise,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Quotation,
    Span,
    Table,
)
from quizgen.model.document import BlockRole

CELL_BREAK = " | "


class Composer:
    """Gathers the words of blocks in order; `text`, `blocks` and `marks` are what came of them.

    Every run of blanks becomes one space. Blocks without words are left out. `page` and `role` are
    those of the blocks that follow.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.page: int | None = None
        self.role: BlockRole = "body"

    @property
    def text(self) -> str:
        """The text that the spans of `blocks` slice."""
        return "".join(self._parts)

    def heading(self, words: Words, level: int) -> None:
        """Add a heading of level 1 to 6."""
        self._line(words, lambda span: Heading(span=span, level=level, page=self.page))

    def paragraph(self, words: Words) -> None:
        """Add running text."""
        self.block(words, Paragraph)

    def quotation(self, words: Words) -> None:
        """Add a paragraph of a block quotation."""
        self.block(words, Quotation)

    def block(self, words: Words, kind: Callable[..., Block]) -> None:
        """Add a block of a `kind` that is nothing but its words: a caption, furniture."""
        self._line(words, lambda span: kind(span=span, page=self.page, role=self.role))

    def item(self, words: Words, *, list_number: int, ordered: bool, depth: int) -> None:
        """Add an item of a list."""
        before = self.blocks[-1] if self.blocks else None
        near = isinstance(before, ListItem) and before.list_number == list_number
        self._line(
            words,
            lambda span: ListItem(
                span=span,
                list_number=list_number,
                ordered=ordered,
                depth=depth,
                page=self.page,
                role=self.role,
            ),
            gap="\n" if near else "\n\n",
        )

    def entry(self, term: Words, meaning: Words) -> None:
        """Add an entry of a glossary; one without a term or a meaning is a paragraph."""
        lines = marked_line(term), marked_line(meaning)
        if not all(line.text for line in lines):
            self.paragraph(term or meaning)
            return
        self._pieces(
            lines,
            [": "],
            lambda spans, whole: Entry(
                span=whole, term=spans[0], meaning=spans[1], page=self.page, role=self.role
            ),
        )

    def exercise(
        self,
        question: Words,
        *,
        options: Sequence[Words] = (),
        right: Sequence[int] = (),
        answer: Words = "",
    ) -> None:
        """Add a question that the document asks; options without words are left out."""
        asked, answered = marked_line(question), marked_line(answer)
        if not asked.text:
            return
        choices = [(n, line) for n, one in enumerate(options) if (line := marked_line(one)).text]
        places = tuple(place for place, (n, _) in enumerate(choices) if n in right)
        lines = [asked, *(line for _, line in choices), *([answered] if answered.text else [])]
        last = len(choices) + 1
        self._pieces(
            lines,
            ["\n"] * (len(lines) - 1),
            lambda spans, whole: Exercise(
                span=whole,
                question=spans[0],
                options=tuple(spans[1:last]),
                right=places,
                answer=spans[last] if len(spans) > last else None,
                page=self.page,
                role=self.role,
            ),
        )

    def code(self, lines: str) -> None:
        """Add preformatted text, its lines kept; its span begins behind the first indentation."""
        kept = keep(lines).text.strip("\n").rstrip()
        indent = len(kept) - len(kept.lstrip())
        if kept.strip():
            self._add(
                kept,
                lambda span: Code(
                    span=Span(start=span.start + indent, end=span.end), page=self.page
                ),
                "\n\n",
            )

    def table(self, rows: Sequence[Sequence[Words]]) -> None:
        """Add a table of cells by row, the column names first; a row is a line."""
        lines = [[marked_line(cell) for cell in row] for row in rows]
        lines = [row for row in lines if any(cell.text for cell in row)]
        if not lines:
            return
        wide = [len(row) for row in lines]
        breaks = [gap for width in wide for gap in (*[CELL_BREAK] * (width - 1), "\n")]
        self._pieces(
            list(chain.from_iterable(lines)),
            breaks[:-1],
            lambda spans, whole: Table(
                span=whole, rows=_by_row(spans, wide), page=self.page, role=self.role
            ),
        )

    def _line(self, words: Words, make: Callable[[Span], Block], gap: str = "\n\n") -> None:
        line = marked_line(words)
        if line.text:
            self._add(line.text, make, gap)
            self.marks += line.moved(self._length - len(line.text))

    def _pieces(
        self,
        lines: Sequence[MarkedLine],
        breaks: Sequence[str],
        make: Callable[[list[Span], Span], Block],
    ) -> None:
        """Add a block of several lines, with `breaks` between them."""
        text = "".join(line.text + gap for line, gap in zip(lines, [*breaks, ""], strict=True))
        start = self._length + (2 if self._parts else 0)
        spans: list[Span] = []
        for line, gap in zip(lines, [*breaks, ""], strict=True):
            spans.append(Span(start=start, end=start + len(line.text)))
            start += len(line.text) + len(gap)
        self._add(text, lambda whole: make(spans, whole), "\n\n")
        for line, span in zip(lines, spans, strict=True):
            self.marks += line.moved(span.start)

    def _add(self, words: str, make: Callable[[Span], Block], gap: str) -> None:
        if self._parts:
            self._parts.append(gap)
            self._length += len(gap)
        self._parts.append(words)
        self.blocks.append(make(Span(start=self._length, end=self._length + len(words))))
        self._length += len(words)


def _by_row(spans: Iterable[Span], wide: Sequence[int]) -> tuple[tuple[Span, ...], ...]:
    """The spans in rows of these widths."""
    left = iter(spans)
    return tuple(tuple(islice(left, width)) for width in wide)
