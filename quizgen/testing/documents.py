"""Strategies for documents, for evidence and for files that nobody has read yet."""

import hashlib
from typing import Any, get_args

from hypothesis import strategies as st

from quizgen.api import Source
from quizgen.model import Block, Document, Evidence, Sentence, Span
from quizgen.model.document import (
    BlockRole,
    Caption,
    Code,
    Entry,
    Exercise,
    Furniture,
    Heading,
    ListItem,
    Paragraph,
    Quotation,
    Table,
)
from quizgen.testing.texts import HOSTILE, between, lines, texts

_TEXT, _LINE, _WORDS = texts(), lines(), texts(min_size=1)
_MAYBE_LINE = st.none() | _LINE
_EITHER = st.booleans()
_PAGE = st.none() | st.integers(1, 999)
_HEADINGS = st.lists(_LINE, max_size=3)


@st.composite
def evidence(draw: st.DrawFn, document: Document | None = None) -> Evidence:
    """A slice: of `document` where given, else of a document that nobody has."""
    if document is not None and document.blocks:
        number = draw(between(0, len(document.blocks) - 1))
        outer = document.blocks[number].span
        start = draw(st.integers(outer.start, outer.end))
        return document.evidence(Span(start=start, end=draw(st.integers(start, outer.end))), number)
    quote = draw(_TEXT)
    start = draw(between(0, 10**6))
    return Evidence(
        document=draw(_LINE),
        quote=quote,
        start=start,
        end=start + len(quote),
        page=draw(_PAGE),
        heading=tuple(draw(_HEADINGS)),
    )


_SIMPLE: tuple[type[Block], ...] = (Paragraph, Caption, Quotation, Code, Furniture)
_KINDS = st.sampled_from((*_SIMPLE, Heading, ListItem, Entry, Exercise, Table))
_ROLES = st.sampled_from(get_args(BlockRole))


@st.composite
def _blocks(draw: st.DrawFn, span: Span) -> Block:
    """A block of any kind at `span`; its parts, where it has any, are all of it."""
    kind = draw(_KINDS)
    own: dict[str, Any] = {}
    if kind is Heading:
        own = {"level": draw(between(1, 6))}
    elif kind is ListItem:
        own = {
            "list_number": draw(between(0, 3)),
            "ordered": draw(_EITHER),
            "depth": draw(between(0, 2)),
        }
    elif kind is Entry:
        own = {"term": span, "meaning": span}
    elif kind is Exercise:
        own = {"question": span, "answer": span if draw(_EITHER) else None}
    elif kind is Table:
        own = {"rows": ((span,),)}
    return kind(span=span, page=draw(_PAGE), role=draw(_ROLES), **own)


_UP_TO_5_PIECES = st.lists(_WORDS, max_size=5)
_BETWEEN_BLOCKS = st.sampled_from(["", "\n", "\n\n"])
_DATE = st.none() | st.dates()
_LANGUAGE = st.sampled_from(["en", "und", "de"])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document whose blocks and sentences lie as the model says."""
    pieces = draw(_UP_TO_5_PIECES)
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for piece in pieces:
        span = Span(start=len(text), end=len(text) + len(piece))
        block = draw(_blocks(span))
        if isinstance(block, Paragraph | ListItem | Caption):
            cut = draw(st.integers(span.start, span.end))
            for start, end in ((span.start, cut), (cut, span.end)):
                if start < end:
                    inner = Span(start=start, end=end)
                    sentences.append(Sentence(span=inner, block=len(blocks)))
        blocks.append(block)
        text += piece + draw(_BETWEEN_BLOCKS)
    return Document(
        name=draw(_LINE),
        text=text,
        title=draw(_LINE),
        author=draw(_MAYBE_LINE),
        date=draw(_DATE),
        language=draw(_LANGUAGE),
        sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        blocks=tuple(blocks),
        sentences=tuple(sentences),
    )


def sources(suffix: str = ".txt") -> st.SearchStrategy[Source]:
    """A file of any bytes: text in several encodings, pieces of formats, noise."""
    text = st.lists(st.one_of(texts(), st.sampled_from(HOSTILE)), max_size=6).map("\n".join)
    encoded = st.builds(
        lambda content, encoding: content.encode(encoding, "replace"),
        text,
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "latin-1", "cp1252"]),
    )
    magic = st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xfe", b"\x00"])
    noise = st.builds(lambda head, rest: head + rest, magic, st.binary(max_size=200))
    data = st.one_of(encoded, noise, st.binary(max_size=300), st.just(b""))
    return st.builds(Source, name=st.just(f"file{suffix}"), data=data, suffix=st.just(suffix))
