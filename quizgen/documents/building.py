"""Blocks to a document: what a paragraph really is, what the head says, and where sentences are.

A reader finds the blocks of its format; everything that reads the words themselves is done here,
so that a caption is a caption in whatever kind of file it stands.
"""

import datetime
import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Protocol

from quizgen.documents.about import About
from quizgen.documents.normalise import one_line
from quizgen.documents.refining import Refiner
from quizgen.errors import InputError
from quizgen.lang.detect import detect
from quizgen.lang.en.page.sentences import split
from quizgen.model import (
    Block,
    Caption,
    Document,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Quotation,
    Sentence,
    Span,
    Table,
)

_MOST = 400_000  # blocks or sentences of one document: bounds the memory that it can take


class Origin(Protocol):
    """What is built from: a `quizgen.api.Source`."""

    @property
    def name(self) -> str:
        """The path as given."""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""

    @property
    def title(self) -> str | None:
        """The title that the user gave."""

    @property
    def author(self) -> str | None:
        """The author that the user gave."""

    @property
    def date(self) -> datetime.date | None:
        """The date that the user gave."""

    @property
    def language(self) -> str | None:
        """The language that the user gave."""


def build(
    source: Origin,
    text: str,
    blocks: Iterable[Block],
    about: About | None = None,
    *,
    marks: Iterable[Mark] = (),
    advise: Callable[[str], None],
) -> Document:
    """The document of `blocks` over `text`.

    What the user said overrules `about`, and that what the head of the text says.

    Paragraphs that are captions, datelines, bylines or page furniture become blocks of those kinds.
    `advise` hears how an ambiguous date was read. Raises `InputError` when there is too much to
    hold in memory.
    """
    rough = list(itertools.islice(blocks, _MOST + 1))
    if len(rough) > _MOST:
        raise _too_long(source)
    known = about or About()
    fine, head = Refiner(text, None if source.date or known.date else advise).read(rough)
    sentences = list(itertools.islice(_sentences(text, fine), _MOST + 1))
    if len(sentences) > _MOST:
        raise _too_long(source)
    title = source.title or known.title or head.title or PurePath(source.name).stem
    author = one_line(source.author or known.author or head.author or "")
    return Document(
        name=one_line(source.name) or "document",
        text=text,
        title=one_line(title) or "untitled",
        author=author or None,
        date=source.date or known.date or head.date,
        language=source.language or known.language or detect(_prose(text, fine)),
        tags=tuple(dict.fromkeys(tag for tag in map(one_line, known.tags) if tag)),
        sha256=hashlib.sha256(source.data).hexdigest(),
        blocks=tuple(fine),
        sentences=tuple(sentences),
        marks=tuple(sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))),
    )


def _too_long(source: Origin) -> InputError:
    return InputError(
        f"the document has more than {_MOST} paragraphs or sentences",
        where=source.name,
        hint="split it",
    )


def _sentences(text: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph | ListItem | Quotation | Caption):
            for start, end in split(text, block.span.start, block.span.end):
                yield Sentence(span=Span(start=start, end=end), block=number)


def _prose(text: str, blocks: Sequence[Block]) -> str:
    """The running text, by which the language is told; without any, headings and tables."""
    for kinds in (Paragraph | ListItem | Quotation, Caption | Heading | Table):
        parts = [block.span.of(text) for block in blocks if isinstance(block, kinds)]
        if parts:
            return "\n".join(parts)
    return ""
