"""Blocks to a document: what a paragraph really is, what the head says, and where sentences are.

A reader finds the blocks of its format; everything that reads the words themselves is done here,
so that a caption is a caption in every kind of file.
"""

import hashlib
import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from quizgen.api import Context, Source
from quizgen.documents.about import About
from quizgen.documents.banks import with_banks
from quizgen.documents.boldlines import with_bold_headings
from quizgen.documents.cards import with_cards
from quizgen.documents.glossaries import with_entries
from quizgen.documents.normalise import one_line
from quizgen.documents.refining import refined
from quizgen.documents.runin import labels_apart, parts_of
from quizgen.documents.sectioning import in_sections
from quizgen.errors import InputError
from quizgen.lang.base.page import Page
from quizgen.lang.detect import detect
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

T = TypeVar("T")


def build(
    source: Source,
    text: str,
    blocks: Iterable[Block],
    page: Page,
    context: Context,
    about: About | None = None,
    *,
    marks: Iterable[Mark] = (),
) -> Document:
    """The document of `blocks` over `text`, whose words are read as `page` says.

    What the user said overrules `about`, and that what the head of the text says.

    Paragraphs that are captions, datelines, bylines or page furniture become blocks of those kinds.
    A note says how an ambiguous date was read. Raises `InputError` when there is too much to hold
    in memory.
    """
    context.bound(len(text), source.name, "the text")
    rough = _bounded(blocks, source)
    known = _said_by_user(source).over(about or About())
    advise = None if known.date else partial(context.note, "advice", where=source.name)
    language = known.language or detect(_prose(text, rough))
    words = context.languages.of(language).structure
    marks = tuple(marks)
    asked = with_banks(text, with_cards(text, rough, words), marks, words)
    fine, head = refined(text, asked, page, advise)
    fine = with_bold_headings(text, fine, marks, words)
    fine = in_sections(text, with_entries(text, fine, words), words)
    said = known.over(head)
    return Document(
        name=one_line(source.name) or "document",
        text=text,
        title=one_line(said.title or PurePath(source.name).stem) or "untitled",
        author=one_line(said.author or "") or None,
        date=said.date,
        language=said.language or detect(_prose(text, fine)),
        tags=_distinct(said.tags),
        sha256=hashlib.sha256(source.data).hexdigest(),
        blocks=tuple(fine),
        sentences=tuple(_bounded(_sentences(text, fine, page, marks), source)),
        marks=tuple(sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))),
    )


def _said_by_user(source: Source) -> About:
    return About(source.title, source.author, source.date, source.language)


def _distinct(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags that have words, each once, in their order."""
    return tuple(dict.fromkeys(tag for tag in map(one_line, tags) if tag))


def _bounded(things: Iterable[T], source: Source) -> list[T]:
    found = list(itertools.islice(things, _MOST + 1))
    if len(found) > _MOST:
        raise _too_long(source)
    return found


def _too_long(source: Source) -> InputError:
    return InputError(
        f"the document has more than {_MOST} paragraphs or sentences",
        where=source.name,
        hint="split it",
    )


def _sentences(
    text: str, blocks: Sequence[Block], page: Page, marks: Sequence[Mark]
) -> Iterator[Sentence]:
    apart = labels_apart(text, blocks, marks)
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph | ListItem | Quotation | Caption):
            for part in parts_of(block, apart.get(number)):
                for start, end in page.split_sentences(text, part.start, part.end):
                    yield Sentence(span=Span(start=start, end=end), block=number)


def _prose(text: str, blocks: Sequence[Block]) -> str:
    """The running text, in which the language is detected; without any, headings and tables."""
    for kinds in (Paragraph | ListItem | Quotation, Caption | Heading | Table):
        parts = [block.span.of(text) for block in blocks if isinstance(block, kinds)]
        if parts:
            return "\n".join(parts)
    return ""
