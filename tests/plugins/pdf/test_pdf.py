"""PDF files: lines to paragraphs, pages, heads and feet, broken words; damaged ones refused."""

import contextlib
import random
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizgen_pdf
from quizgen.api import ListReporter, Source
from quizgen.documents.read import read
from quizgen.errors import InputError, QuizgenError
from quizgen.model import Document
from quizgen.testing import context
from quizgen_pdf import reader
from quizgen_pdf.pages import pages
from quizgen_pdf.streams import contents

Line = tuple[str, int, int, int]  # words, size, left, bottom


def pdf(*pages: list[Line], more: str = "") -> bytes:
    """A PDF file with these lines of Helvetica on its pages."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        shown = "\n".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({words}) Tj ET"
            for words, size, left, bottom in lines
        )
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(shown)}>>\nstream\n{shown}\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{more}>>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    ).encode("cp1252")


def text(*lines: str, top: int = 700, size: int = 10) -> list[Line]:
    """Lines of one paragraph, 12 points apart."""
    return [(words, size, 72, top - 12 * number) for number, words in enumerate(lines)]


def document(data: bytes) -> tuple[Document, ListReporter]:
    reporter = ListReporter()
    readers = quizgen_pdf.quizgen_readers()
    return read(Source("a.pdf", data, ".pdf"), readers, context(reporter=reporter)), reporter


def blocks(found: Document) -> list[tuple[int | None, str, str]]:
    return [(block.page, block.kind, block.span.of(found.text)) for block in found.blocks]


POND = "Its pond covers four hectares of the old harbour and"
PAGES = [
    [
        ("Elden Yearbook 1931", 8, 72, 760),
        ("The Tide Mill", 18, 72, 730),
        *text(
            "The tide mill of Elden was built in 1871 by the engi-", "neer Clara Whitfield of Wick."
        ),
        *text(
            "Its pond covers four hectares of the old harbour and",
            "is filled twice a day by",
            top=660,
        ),
        ("1", 8, 300, 30),
    ],
    [
        ("Elden Yearbook 1931", 8, 72, 760),
        *text(
            "the sea itself.", "   The wheel turns for five hours, and the engineer slept.", top=730
        ),
        ("2", 8, 300, 30),
    ],
    [
        ("Elden Yearbook 1931", 8, 72, 760),
        ("Where the water goes", 14, 72, 730),
        *text("It goes out with the tide."),
        ("3", 8, 300, 30),
    ],
]


def test_a_file_is_read_by_page_without_heads_and_feet() -> None:
    found, reporter = document(pdf(*PAGES))
    assert found.title == "The Tide Mill"
    assert blocks(found) == [
        (1, "heading", "The Tide Mill"),
        (
            1,
            "paragraph",
            "The tide mill of Elden was built in 1871 by the engineer Clara Whitfield of Wick.",
        ),
        (
            1,
            "paragraph",
            f"{POND}\nis filled twice a day by\nthe sea itself.",
        ),
        (2, "paragraph", "The wheel turns for five hours, and the engineer slept."),
        (3, "heading", "Where the water goes"),
        (3, "paragraph", "It goes out with the tide."),
    ]
    assert not reporter.notes


def test_a_page_without_text_is_told() -> None:
    _, reporter = document(pdf(text("The mill is old."), []))
    assert [note.kind for note in reporter.notes] == ["skipped"]


def test_a_file_of_pictures_is_refused_with_advice() -> None:
    with pytest.raises(InputError, match="only pictures") as caught:
        document(pdf([], []))
    assert "OCR" in str(caught.value)


def test_a_file_of_page_numbers_is_refused() -> None:
    with pytest.raises(InputError, match="heads and feet"):
        document(pdf(text("1"), text("- 2 -")))


def test_a_file_that_holds_or_unpacks_to_too_much_is_refused() -> None:
    source = Source("a.pdf", pdf(*[text("The mill is old.")] * 20), ".pdf")
    with pytest.raises(InputError, match="larger than 160 bytes"):
        reader.read(source, replace(context(), max_size=160))
    data = pdf(text("The mill is old."))
    packed = zlib.compress(b" " * 1_000)
    stream = f"6 0 obj<</Filter/FlateDecode/Length {len(packed)}>>stream\n".encode() + packed
    source = Source("a.pdf", data + stream + b"endstream", ".pdf")
    with pytest.raises(InputError, match="unpacks to too much"):
        reader.read(source, replace(context(), max_size=300))
    assert reader.read(source, replace(context(), max_size=400)).text == "The mill is old."


@given(st.binary(max_size=2_000), st.integers(1, 500), st.integers(0, 40))
def test_what_streams_unpack_to_is_counted_up_to_a_bound(content, most, lost):
    packed = zlib.compress(content)
    data = b"1 0 obj<</Filter/FlateDecode>>stream\n" + packed[: len(packed) - lost] + b"endstream"
    assert contents(data, most).unpacked <= most
    if not lost:
        assert contents(data, most).unpacked == min(most, len(content))
        assert contents(data.replace(b"/Filter", b"/Subtype/Image/Filter"), most).unpacked == 0


@pytest.mark.parametrize("size", [64 * 1024, 128 * 1024, 200_000])
def test_a_stream_ends_where_it_ends_whatever_its_size(size: int) -> None:
    packed = zlib.compress(b" " * size)
    data = b"1 0 obj<</Filter/FlateDecode>>stream\n" + packed + b"endstream" * 20_000
    assert contents(data, 2**20).unpacked == size


SHOWN = b"BT (The mill) Tj 0 -12 Td [(is) -20 (old.)] TJ <6162> Tj ET "


@pytest.mark.parametrize("pack", [zlib.compress, bytes])
def test_what_a_stream_shows_is_counted_whether_it_is_packed_or_not(
    pack: Callable[[bytes], bytes],
) -> None:
    head = b"<</Filter/FlateDecode>>" if pack is zlib.compress else b"<<>>"
    stream = b"1 0 obj" + head + b"stream\n%s\nendstream\n"
    one, three = (pack(SHOWN * count) for count in (1, 3))
    found = contents(stream % one + stream % three, 2**20)
    each = len("The mill") + len("is") + len("old.") + len("6162") + 4 * 3
    assert (found.shown, found.longest) == (4 * each, 3 * each)


def test_lines_and_fonts_show_nothing() -> None:
    drawn = b"1 0 obj<<>>stream\n" + b"0 0 m 1 1 l S " * 99 + b"(no operator)\nendstream"
    assert contents(drawn, 2**20).shown == 0


def test_a_page_that_shows_too_much_is_refused_before_the_engine_reads_it() -> None:
    lines = [("The mill is old.", 10, 72, 700)] * 60
    source = Source("a.pdf", pdf(lines, lines), ".pdf")
    bound = 8 * 60 * (len("The mill is old.") + 3)
    with pytest.raises(InputError, match="unpacks to too much"):
        reader.read(source, replace(context(), max_size=bound - 8))
    assert reader.read(source, replace(context(), max_size=bound))


def test_many_streams_on_few_pages_are_refused() -> None:
    with pytest.raises(InputError, match="unpacks to too much"):
        list(pages(pdf(text("The mill is old.")), "a.pdf", fewest=2))


@pytest.mark.parametrize("data", [b"", b"text", b"%PDF-1.7", b"%PDF-1.4\n%%EOF", b"\0" * 100])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not a PDF"):
        document(data)


def test_a_protected_file_is_refused() -> None:
    locked = (
        "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + "o" * 32 + ")/U(" + "u" * 32 + ")>>"
        "/ID[(0123456789abcdef)(0123456789abcdef)]"
    )
    with pytest.raises(InputError, match="password"):
        document(pdf(text("The mill is old."), more=locked))


@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_damaged_files_give_a_document_or_an_error(chance: random.Random, hits: int) -> None:
    data = bytearray(pdf(*PAGES))
    for _ in range(hits):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with contextlib.suppress(QuizgenError):  # and no other exception
        found, _ = document(bytes(data))
        for sentence in found.sentences:
            words = sentence.span.of(found.text)
            assert words == words.strip() != ""


@pytest.mark.parametrize(
    ("shown", "read_as"),
    [
        ("F\xa8arber came from Porto.", "F\xe4rber came from Porto."),
        ("He came to the Universit\xb4e of Poincar\xb4e.", "the Universit\xe9 of Poincar\xe9."),
        (
            "The l\xb4Hopital rule and the \xa8Osterreich one.",
            "l\xb4Hopital rule and the \xd6sterreich",
        ),
    ],
)
def test_accents_that_are_set_over_letters_are_in_them(shown: str, read_as: str) -> None:
    found, _ = document(pdf(text("The mill of Elden was built in 1871.", shown)))
    assert read_as in found.text.replace("\n", " ")


def test_the_volume_of_a_paper_is_not_its_title() -> None:
    head = [
        ("Proceedings of the 12th Conference on Mills", 12, 72, 760),
        ("The Tide Mill of Elden", 18, 72, 730),
    ]
    found, _ = document(pdf([*head, *text("The mill of Elden was built in 1871 by a lady.")]))
    assert found.title == "The Tide Mill of Elden"


def test_the_reader_says_how_many_pages_it_has_read() -> None:
    told: list[tuple[str, int, int | None]] = []

    class Watcher(ListReporter):
        def progress(self, stage: str, done: int, total: int | None = None) -> None:
            told.append((stage, done, total))

    source = Source("a.pdf", pdf(*(text(f"The mill of {n} was built.") for n in "abc")), ".pdf")
    read(source, quizgen_pdf.quizgen_readers(), context(reporter=Watcher()))
    assert told == [("pages", 0, 3), ("pages", 1, 3), ("pages", 2, 3)]
