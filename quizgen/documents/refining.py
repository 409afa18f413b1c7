"""What paragraphs really are, and what the head of a document says."""

import datetime
import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from quizgen.documents.about import About
from quizgen.documents.listings import is_entry, is_noise, is_reference, section
from quizgen.lang.en.page.captions import caption
from quizgen.lang.en.page.furniture import (
    byline,
    is_author_note,
    is_date_line,
    is_furniture,
    label,
    speaker,
)
from quizgen.lang.en.page.headerdates import Dateline, dateline, dates_in, nearest
from quizgen.model import (
    Block,
    Caption,
    Furniture,
    Heading,
    ListItem,
    Paragraph,
    Quotation,
    Span,
)

_HEAD = 8  # blocks at the beginning in which the head of a document is looked for
_SHORT = 200
_ENTRY = 600  # characters: a longer paragraph is no entry of a list of references
_TALK = 2  # speakers named in capitals make a talk, whose words are theirs


class Refiner:
    """Reads blocks from the first to the last, and on the way what the document says of itself."""

    def __init__(self, text: str, advise: Callable[[str], None] | None) -> None:
        self._text = text
        self._advise = advise
        self._readings: list[tuple[datetime.date, ...]] = []
        self._dateline: Dateline | None = None
        self._author: str | None = None
        self._labels: dict[str, str] = {}
        self._paragraphs = 0
        self._speakers: dict[int, str] = {}  # who speaks from which offset on
        self._section = ""  # what kind of list the last heading opened

    def read(self, blocks: Sequence[Block]) -> tuple[list[Block], About]:
        """The blocks as what they are, and what the head says."""
        fine: list[Block] = []
        for number, block in enumerate(blocks):
            fine.extend(self._refined(block, number < _HEAD))
        fine = self._without_masthead(fine)
        title = next(
            (_line(self._text, block) for block in fine if isinstance(block, Heading)), None
        )
        title = self._labels.get("title") or (_TITLED.sub("", title) if title else None)
        author = self._author or self._labels.get("author") or (speaker(title) if title else None)
        fine = self._as_spoken(fine)
        return fine, About(title=title, author=author, date=self._date())

    def _refined(self, block: Block, in_head: bool) -> Iterator[Block]:
        if isinstance(block, Heading):
            self._section = section(_line(self._text, block))
        if isinstance(block, Furniture) and in_head:
            self._hear(_line(self._text, block))
        if self._is_listed(block):
            yield Furniture(span=block.span, page=block.page)
        elif isinstance(block, Caption):
            yield from self._caption(block)
        elif not isinstance(block, Paragraph):
            yield block
        elif (
            self._is_page(block, in_head)
            or is_author_note(_line(self._text, block))
            or is_noise(self._text, block.span.start, block.span.end)
        ):
            yield Furniture(span=block.span, page=block.page)
        else:
            yield from self._paragraph(block)

    def _is_listed(self, block: Block) -> bool:
        """Whether the block is an entry of a list of references or of contents."""
        if not isinstance(block, Paragraph | ListItem | Quotation) or len(block.span) > _ENTRY:
            return False
        words = _line(self._text, block)
        return is_reference(words) or (bool(self._section) and is_entry(words))

    def _is_page(self, block: Paragraph, in_head: bool) -> bool:
        if len(block.span) > _SHORT:
            return False
        line = _line(self._text, block)
        dated = in_head and is_date_line(line)
        if not (dated or byline(line) or is_furniture(line)):
            return False
        if in_head:
            self._hear(line)
        return True

    def _hear(self, line: str) -> None:
        self._readings.extend(dates_in(line))
        self._author = self._author or byline(line)
        labelled = _LABEL.match(line)
        if labelled:
            self._labels.setdefault(labelled["key"].lower(), labelled["value"])

    def _caption(self, block: Paragraph | Caption) -> Iterator[Block]:
        """The words of a caption, its label and its credit apart."""
        start, end = block.span.start, block.span.end
        parts = caption(self._text, start, end)
        words = (parts.start, parts.end) if parts else (start, end)
        yield from self._pieces(block, Caption, start, *words, end)

    def _as_spoken(self, blocks: list[Block]) -> list[Block]:
        """The blocks, those of a talk between several people as what these said."""
        if len(set(self._speakers.values())) < _TALK:
            return blocks
        first = min(self._speakers)
        return [
            Quotation(span=block.span, page=block.page)
            if isinstance(block, Paragraph) and block.span.start >= first
            else block
            for block in blocks
        ]

    def _paragraph(self, block: Paragraph) -> Iterator[Block]:
        start, end = block.span.start, block.span.end
        if caption(self._text, start, end):
            yield from self._caption(block)
            return
        line = dateline(self._text, start, end, first=not self._paragraphs)
        self._paragraphs += 1
        if not line:
            length, name = label(self._text, start, end)
            if name:
                self._speakers[start] = name
            yield from self._pieces(block, Paragraph, start, start + length, end, end)
            return
        if self._paragraphs <= _HEAD and line.month:
            self._dateline = self._dateline or line
        yield from self._pieces(block, Paragraph, start, start + line.length, end, end)

    def _pieces(
        self, block: Paragraph | Caption, kind: type[Caption | Paragraph], *cuts: int
    ) -> Iterator[Block]:
        """Furniture, then the words as a block of `kind`, then furniture, where not empty."""
        kinds: tuple[type[Furniture | Caption | Paragraph], ...] = (Furniture, kind, Furniture)
        for (start, end), piece in zip(itertools.pairwise(cuts), kinds, strict=True):
            span = _trimmed(self._text, start, end)
            if len(span):
                yield piece(span=span, page=block.page)

    def _without_masthead(self, blocks: list[Block]) -> list[Block]:
        """The blocks, with an organisation's name above the date line of a release as furniture."""
        head = blocks[:_HEAD]
        if len(head) < 3 or not isinstance(head[0], Heading):
            return blocks
        rest = list(itertools.dropwhile(lambda block: isinstance(block, Furniture), head[1:]))
        dated = isinstance(head[1], Furniture) and bool(dates_in(_line(self._text, head[1])))
        if dated and rest and isinstance(rest[0], Heading):
            first = Furniture(span=head[0].span, page=head[0].page)
            title = rest[0].model_copy(update={"level": 1})
            return [title if block is rest[0] else block for block in (first, *blocks[1:])]
        return blocks

    def _date(self) -> datetime.date | None:
        """The date of the dateline, with the year of the head if it has none; else the head's."""
        head = self._head_date()
        line = self._dateline
        if line and line.month and line.day and (line.year or head):
            return nearest(line.month, line.day, line.year, head or datetime.date.min) or head
        return head

    def _head_date(self) -> datetime.date | None:
        if not self._readings:
            return None
        readings = self._readings[0]
        if len(readings) == 1:
            return readings[0]
        certain = {"month first": 0, "day first": 0}
        line = self._dateline
        for dates in self._readings:
            if len(dates) == 2 and line and line.month in (dates[0].month, dates[1].month):
                certain["month first" if dates[0].month == line.month else "day first"] += 1
        if any(certain.values()):
            return readings[1 if certain["day first"] > certain["month first"] else 0]
        if self._advise:
            self._advise(f"the document's date was read month first: {readings[0].isoformat()}")
        return readings[0]


_TITLED = re.compile(r"title\s?:\s*(?=\S)", re.IGNORECASE)
_LABEL = re.compile(r"(?P<key>title|author)s?\s?:\s*(?P<value>\S.*)", re.IGNORECASE)


def _line(text: str, block: Block) -> str:
    return " ".join(block.span.of(text).split())


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)
