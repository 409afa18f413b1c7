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
from quizgen.testing.texts import HOSTILE, lines, texts


@st.composite
def evidence(draw: st.DrawFn, document: Document | None = None) -> Evidence:
    """A slice: of `document` where given, else of a document that nobody has."""
    if document is not None and document.blocks:
        number = draw(st.integers(0, len(document.blocks) - 1))
        outer = document.blocks[number].span
        start = draw(st.integers(outer.start, outer.end))
        return document.evidence(Span(start=start, end=draw(st.integers(start, outer.end))), number)
    quote = draw(texts())
    start = draw(st.integers(0, 10**6))
    return Evidence(
        document=draw(lines()),
        quote=quote,
        start=start,
        end=start + len(quote),
        page=draw(st.none() | st.integers(1, 999)),
        heading=tuple(draw(st.lists(lines(), max_size=3))),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document whose blocks and sentences lie as the model says."""
    pieces = draw(st.lists(texts(min_size=1), max_size=5))
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
        text += piece + draw(st.sampled_from(["", "\n", "\n\n"]))
    return Document(
        name=draw(lines()),
        text=text,
        title=draw(lines()),
        author=draw(st.none() | lines()),
        date=draw(st.none() | st.dates()),
        language=draw(st.sampled_from(["en", "und", "de"])),
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


def _blocks(span: Span) -> st.SearchStrategy[Block]:
    common: dict[str, Any] = {
        "span": st.just(span),
        "page": st.none() | st.integers(1, 99),
        "role": st.sampled_from(get_args(BlockRole)),
    }
    simple = [
        st.builds(kind, **common) for kind in (Paragraph, Caption, Quotation, Code, Furniture)
    ]
    return st.one_of(
        *simple,
        st.builds(Heading, level=st.integers(1, 6), **common),
        st.builds(
            ListItem,
            list_number=st.integers(0, 3),
            ordered=st.booleans(),
            depth=st.integers(0, 2),
            **common,
        ),
        st.builds(Entry, term=st.just(span), meaning=st.just(span), **common),
        st.builds(Exercise, question=st.just(span), answer=st.none() | st.just(span), **common),
        st.builds(Table, rows=st.just(((span,),)), **common),
    )
