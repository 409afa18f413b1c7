"""A document as the reader leaves it: the kept text, and what each stretch of it is."""

import datetime
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from quizgen.model.base import Frozen, Line, Part, Span, Text


class Evidence(Part):
    """An exact slice of a document: `quote == text[start:end]`."""

    document: Line
    quote: Text
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    page: int | None = Field(default=None, ge=1)
    heading: tuple[Line, ...] = ()

    @model_validator(mode="after")
    def _exact(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError("the quote is not as long as its span")
        return self


BlockRole = Literal["body", "objective", "key_point", "summary", "aside"]
"""The part that a block plays in teaching: `objective` says what is to be learnt, `key_point` and
`summary` repeat what matters, an `aside` is a box beside the text."""


class BlockBase(Frozen):
    """A stretch of the document that is one thing, and its `role` in it."""

    span: Span
    page: int | None = Field(default=None, ge=1)
    role: BlockRole = "body"


class Heading(BlockBase):
    """A heading of level 1 (the outermost) to 6."""

    kind: Literal["heading"] = "heading"
    level: int = Field(ge=1, le=6)


class Paragraph(BlockBase):
    """Running text."""

    kind: Literal["paragraph"] = "paragraph"


class ListItem(BlockBase):
    """One item of a list; `list_number` counts the lists of the document, from 0."""

    kind: Literal["list_item"] = "list_item"
    list_number: int = Field(ge=0)
    ordered: bool = False
    depth: int = Field(default=0, ge=0)


class Table(BlockBase):
    """A table: the span of every cell, by row; the first row holds the column names."""

    kind: Literal["table"] = "table"
    rows: tuple[tuple[Span, ...], ...]


class Entry(BlockBase):
    """An entry of a glossary or a definition list: a term, and what it means.

    Both spans are inside the block's; `meaning` is not empty.
    """

    kind: Literal["entry"] = "entry"
    term: Span
    meaning: Span


class Exercise(BlockBase):
    """A question that the document asks itself: review question, FAQ, question and answer in notes.

    `options` are the choices of a multiple choice; `right` are the indices of the right ones.
    `answer` is what the document answers in words. Without `answer` and `right` it has no solution.
    """

    kind: Literal["exercise"] = "exercise"
    question: Span
    options: tuple[Span, ...] = ()
    right: tuple[int, ...] = ()
    answer: Span | None = None

    @model_validator(mode="after")
    def _right_is_an_option(self) -> Self:
        if any(not 0 <= number < len(self.options) for number in self.right):
            raise ValueError("a right option that is not there")
        return self


class Caption(BlockBase):
    """The words under a picture or table; read for facts, never for context."""

    kind: Literal["caption"] = "caption"


class Quotation(BlockBase):
    """A block quotation: somebody's words, not the document's own claims."""

    kind: Literal["quotation"] = "quotation"


class Code(BlockBase):
    """A program listing or other preformatted text; not read for facts."""

    kind: Literal["code"] = "code"


class Furniture(BlockBase):
    """What belongs to the page and not to the text: bylines, datelines, running heads, credits."""

    kind: Literal["furniture"] = "furniture"


Block = Annotated[
    Heading
    | Paragraph
    | ListItem
    | Table
    | Entry
    | Exercise
    | Caption
    | Quotation
    | Code
    | Furniture,
    Field(discriminator="kind"),
]


MarkKind = Literal["term", "highlight", "strong", "emphasis", "code", "math", "link"]
"""How the author marked words; `term` is a key term (`<dfn>`, an attribute that says so)."""


class Mark(Frozen):
    """Words that the author set apart inside a block."""

    kind: MarkKind
    span: Span


class Sentence(Frozen):
    """One sentence: its span and the index of the block that it stands in."""

    span: Span
    block: int = Field(ge=0)


class Document(Frozen):
    """A read document; every span in it, and in the facts drawn from it, slices `text`.

    `name` is the path as given (or the file name inside a folder). Blocks are in order and do not
    overlap, sentences likewise, each inside its block; `marks` are in the order of their starts.
    `language` is an ISO 639-1 code, or `und`.
    """

    name: Line
    text: Text
    title: Line
    author: Line | None = None
    date: datetime.date | None = None
    language: str = Field(default="und", pattern=r"^[a-z]{2,3}$")
    tags: tuple[Line, ...] = ()
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    marks: tuple[Mark, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _check_order([block.span for block in self.blocks], len(self.text), "block")
        _check_order([sentence.span for sentence in self.sentences], len(self.text), "sentence")
        for sentence in self.sentences:
            if sentence.block >= len(self.blocks):
                raise ValueError(f"sentence of block {sentence.block}, which is not there")
            outer = self.blocks[sentence.block].span
            if sentence.span.start < outer.start or sentence.span.end > outer.end:
                raise ValueError("sentence leaves its block")
        starts = [mark.span.start for mark in self.marks]
        if starts != sorted(starts) or any(m.span.end > len(self.text) for m in self.marks):
            raise ValueError("marks are out of order or leave the text")
        return self

    def marks_in(self, span: Span) -> tuple[Mark, ...]:
        """The marks that lie inside `span`, in order."""
        first = bisect_left(self.marks, span.start, key=_start)
        last = bisect_right(self.marks, span.end, key=_start)
        return tuple(mark for mark in self.marks[first:last] if mark.span.end <= span.end)

    def heading_path(self, block: int) -> tuple[str, ...]:
        """The titles of the headings that block number `block` is under, outermost first.

        A heading is under those of higher levels, not under its sibling before it.
        """
        return self._heading_paths[block]

    @cached_property
    def _heading_paths(self) -> tuple[tuple[str, ...], ...]:
        """For each block, and for the end, the titles of the headings above it."""
        paths: list[tuple[str, ...]] = []
        path: list[tuple[int, str]] = []
        for item in self.blocks:
            if isinstance(item, Heading):
                path = [step for step in path if step[0] < item.level]
            paths.append(tuple(title for _, title in path))
            if isinstance(item, Heading):
                title = " ".join(item.span.of(self.text).split())
                if title:
                    path.append((item.level, title))
        return (*paths, tuple(title for _, title in path))

    def evidence(self, span: Span, block: int) -> Evidence:
        """The evidence that `span`, inside block number `block`, is."""
        return Evidence(
            document=self.name,
            quote=span.of(self.text),
            start=span.start,
            end=span.end,
            page=self.blocks[block].page,
            heading=self.heading_path(block),
        )


def _start(mark: Mark) -> int:
    return mark.span.start


def _check_order(spans: list[Span], length: int, what: str) -> None:
    end = 0
    for span in spans:
        if span.start < end or span.end > length:
            raise ValueError(f"{what} at {span.start}-{span.end} overlaps or leaves the text")
        end = span.end
