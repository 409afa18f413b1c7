"""Laws of the text readers: exact spans, clean text, and a document or an error for any bytes."""

import hashlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import quizgen_text
from quizgen.api import Source
from quizgen.documents.read import read
from quizgen.errors import QuizgenError
from quizgen.model import Document, Heading, Table
from quizgen.testing import context

SUFFIXES = st.sampled_from([".txt", ".md"])
LINES = st.sampled_from(
    """
    # Head\nHead\nHEAD\n====\n---\n- item\n1. one\n  - inner\n> said\n```\n    x = 1;\n| a | b |
    |---|---|\nThe mill was built in 1871. It is old.\nLONDON, March 3 - The bank met.\nBy Ada Brook
    Page 3\n[^1]: note\n$x_1$ and $y$\n![alt](p.png)\n<div>\n&amp;\n\t\n\ntitle: A\nFigure 3: A mill
    A mill. [Photo/Wire]\nReferences\na\tb\nit goes on\n1871\n\f\n  \nTwo. Three, four,
    """.strip("\n")
    .replace("\n    ", "\n")
    .split("\n")
)
PAGES = st.lists(LINES | st.text(max_size=40), max_size=25).map("\n".join)


def document(data: bytes, suffix: str) -> Document | None:
    try:
        return read(Source("a" + suffix, data, suffix), quizgen_text.quizgen_readers(), context())
    except QuizgenError:  # and no other exception
        return None


def check(found: Document, data: bytes) -> None:
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    for sentence in found.sentences:
        words = sentence.span.of(found.text)
        assert words == words.strip() != ""
        block = found.blocks[sentence.block]
        assert block.kind in ("paragraph", "list_item", "quotation", "caption")
    for number, block in enumerate(found.blocks[:500]):
        words = block.span.of(found.text)
        assert words == words.strip() or block.kind == "table"
        assert words or block.kind == "list_item"
        evidence = found.evidence(block.span, number)
        assert evidence.quote == found.text[evidence.start : evidence.end]
        if isinstance(block, Table):
            for cell in (cell for row in block.rows for cell in row):
                assert block.span.start <= cell.start <= cell.end <= block.span.end
        if isinstance(block, Heading):
            assert words in found.text


@given(st.binary(max_size=300), SUFFIXES)
@example(b"", ".md")
@example(b"\xef\xbb\xbf", ".txt")
@example(b"\x00\x01", ".txt")
@example(b"---\n---\n", ".md")
@example(b"\x1b[31m", ".md")
def test_any_bytes_give_a_document_or_an_error(data: bytes, suffix: str) -> None:
    found = document(data, suffix)
    if found:
        check(found, data)


@given(PAGES, SUFFIXES)
def test_any_page_is_read_exactly(page: str, suffix: str) -> None:
    data = page.encode("utf-8", "surrogatepass")
    found = document(data, suffix)
    if found:
        check(found, data)


@given(st.lists(LINES | st.text(st.characters(categories=["L", "N", "P", "Z"])), max_size=25))
def test_plain_text_keeps_every_word(lines: list[str]) -> None:
    page = "\n".join(["The quay is long.", "", *lines])
    found = document(page.encode(), ".txt")
    assert found
    covered = "".join(
        found.text[a.span.end : b.span.start]
        for a, b in zip(found.blocks, found.blocks[1:], strict=False)
    )
    assert not any(len(word) > 4 and word.isalpha() for word in covered.split())


@given(PAGES, SUFFIXES)
def test_reading_twice_gives_the_same(page: str, suffix: str) -> None:
    data = page.encode("utf-8", "replace")
    assert document(data, suffix) == document(data, suffix)


@pytest.mark.slow
@pytest.mark.timeout(60)  # quadratic time would be far more
@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize(
    "text",
    [
        "The mill is old. " * 24_000,
        "." * 400_000,
        "(" * 120_000,
        '"' * 120_000,
        "a\n" * 16_000,
        "> " * 8_000 + "a",
        "- a\n" * 4_000,
        "".join("  " * depth + "- a\n" for depth in range(200)),
        "[a](b" * 8_000,
        "![a" * 2_000,
        "`a``b" * 8_000,
        "$a " * 20_000,
        "_a*" * 12_000,
        "<a " * 20_000,
        "a" + "\u0301\u0316" * 20_000,
        "AB, " * 20_000,
        "A. " * 20_000,
        "|a" * 8_000 + "\n" + "|-" * 8_000,
    ],
    ids=lambda text: text[:6].strip(),
)
def test_large_and_odd_documents_are_read(text: str, suffix: str) -> None:
    data = text.encode()
    found = document(data, suffix)
    assert found
    check(found, data)
