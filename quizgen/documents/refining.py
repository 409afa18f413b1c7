"""What paragraphs really are: captions, entries of lists, page furniture, or the text itself."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from quizgen.documents.about import About
from quizgen.documents.head import Head
from quizgen.documents.residue import filler
from quizgen.documents.spans import trimmed, words_of
from quizgen.documents.titling import heading_of_all, titled
from quizgen.lang.base.page import Page, Section
from quizgen.model import (
    Block,
    Caption,
    Furniture,
    Heading,
    ListItem,
    Paragraph,
    Quotation,
)

_HEAD = 8  # blocks at the beginning in which the head of a document is looked for
_SHORT = 200  # characters: a longer paragraph is no line of the page
_ENTRY = 600  # characters: a longer paragraph is no entry of a list of references
_TALK = 2  # speakers named in capitals make a talk, whose words are theirs


def refined(
    text: str, blocks: Sequence[Block], page: Page, advise: Callable[[str], None] | None
) -> tuple[list[Block], About]:
    """The blocks as what they are, and what the head of the document says.

    `page` is what the language of the document marks; `advise` is given a sentence that says how
    an ambiguous date was read.
    """
    refiner = _Refiner(text, page)
    fine: list[Block] = []
    for number, block in enumerate(blocks):
        fine.extend(refiner.refined(block, in_head=number < _HEAD))
    fine = titled(text, fine, page)
    heading = heading_of_all(text, fine)
    return _as_spoken(fine, refiner.speakers), refiner.head.about(heading, advise)


class _Refiner:
    """Reads blocks from the first to the last, and on the way what the head of the document says.

    `speakers` are the names of who speaks, by the offsets at which they begin.
    """

    def __init__(self, text: str, page: Page) -> None:
        self.head = Head(page)
        self.speakers: dict[int, str] = {}
        self._text = text
        self._page = page
        self._section: Section | None = None
        self._paragraphs = 0
        self._begun = False

    def refined(self, block: Block, *, in_head: bool) -> Iterator[Block]:
        """What `block` is, maybe in pieces; `in_head` says that it is one of the first."""
        match block:
            case Heading():
                opened = self._page.opened_section(words_of(self._text, block))
                self._section = opened if self._begun else None  # "Notes" may be the title of all
                self._begun = True
                yield block
            case Furniture():
                self._hear(block, in_head)
                yield block
            case Caption():
                yield from self._caption(block)
            case Paragraph() | ListItem() | Quotation() if self._is_entry(block):
                yield _furniture(block)
            case Paragraph() if self._is_line_of_page(block, in_head):
                self._hear(block, in_head)
                yield _furniture(block)
            case Paragraph() if self._is_aside(block):
                yield _furniture(block)
            case Paragraph():
                yield from self._paragraph(block)
            case _:
                yield block

    def _is_entry(self, block: Block) -> bool:
        """Whether the block is an entry of a list of references or of contents."""
        if len(block.span) > _ENTRY:
            return False
        words = words_of(self._text, block)
        return self._page.is_reference(words) or (
            self._section is not None and self._page.is_entry(words)
        )

    def _is_line_of_page(self, block: Block, in_head: bool) -> bool:
        """Whether the paragraph is a short line that belongs to the page."""
        if len(block.span) > _SHORT:
            return False
        line = words_of(self._text, block)
        dated = in_head and self._page.is_date_line(line)
        return dated or bool(self._page.byline(line)) or self._page.is_furniture(line)

    def _hear(self, block: Block, in_head: bool) -> None:
        if in_head:
            self.head.hear(words_of(self._text, block))

    def _is_aside(self, block: Block) -> bool:
        """Whether the paragraph is about the author, or no text that can be read."""
        span, words = block.span, words_of(self._text, block)
        if self._page.is_author_note(words) or filler(words):
            return True
        return self._page.is_garbled(self._text, span.start, span.end)

    def _caption(self, block: Paragraph | Caption) -> Iterator[Block]:
        """The words of a caption, its label and its credit apart."""
        start, end = block.span.start, block.span.end
        parts = self._page.caption(self._text, start, end)
        words = (parts.start, parts.end) if parts else (start, end)
        yield from self._pieces(block, Caption, start, *words, end)

    def _paragraph(self, block: Paragraph) -> Iterator[Block]:
        start, end = block.span.start, block.span.end
        if self._page.caption(self._text, start, end):
            yield from self._caption(block)
        else:
            words = start + self._opening(start, end)
            yield from self._pieces(block, Paragraph, start, words, end, end)

    def _opening(self, start: int, end: int) -> int:
        """The length of the dateline or the speaker's label that a paragraph begins with."""
        dateline = self._page.dateline(self._text, start, end, first=not self._paragraphs)
        self._paragraphs += 1
        if dateline:
            if self._paragraphs <= _HEAD:
                self.head.hear_dateline(dateline)
            return dateline.length
        label = self._page.speaker_label(self._text, start, end)
        if label and label.name:
            self.speakers[start] = label.name
        return label.length if label else 0

    def _pieces(
        self, block: Paragraph | Caption, kind: type[Caption | Paragraph], *cuts: int
    ) -> Iterator[Block]:
        """Furniture, then the words as a block of `kind`, then furniture, where not empty."""
        kinds: tuple[type[Furniture | Caption | Paragraph], ...] = (Furniture, kind, Furniture)
        for (start, end), piece in zip(itertools.pairwise(cuts), kinds, strict=True):
            span = trimmed(self._text, start, end)
            if len(span):
                yield piece(span=span, page=block.page, role=block.role)


def _furniture(block: Block) -> Furniture:
    return Furniture(span=block.span, page=block.page)


def _as_spoken(blocks: list[Block], speakers: Mapping[int, str]) -> list[Block]:
    """The blocks, those of a talk between several people as what these said."""
    if len(set(speakers.values())) < _TALK:
        return blocks
    first = min(speakers)
    return [
        Quotation(span=block.span, page=block.page, role=block.role)
        if isinstance(block, Paragraph) and block.span.start >= first
        else block
        for block in blocks
    ]
