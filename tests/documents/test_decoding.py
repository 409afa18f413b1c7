"""Bytes to characters: what is recognised, and what is refused with the place of the trouble."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.documents import decoding
from quizgen.documents.decoding import decode
from quizgen.documents.normalise import keep, one_line
from quizgen.errors import InputError
from quizgen.model import is_clean

WRITTEN = "The café at Wick – “the Mole” – cost £3 in 1931. Zoë and Björn paid."


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("cp1252", b""),
    ],
)
def test_an_encoding_is_recognised(encoding: str, mark: bytes) -> None:
    assert decode(mark + WRITTEN.encode(encoding), "a.txt") == WRITTEN


def test_latin_1_is_recognised() -> None:
    assert decode("Le café où Zoë dîna".encode("latin-1"), "a.txt") == "Le café où Zoë dîna"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"PK\x03\x04 office", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"text \x00 with a zero", "0x00 at offset 5"),
        (b"\x01\x02\x03\x04 noise", "offset 0"),
        ("The quay is long and Ж is here".encode()[:-1] + b"\xff", "0xFF at offset 30"),
        ("Мост был открыт".encode("cp1251"), "offset 0"),
        (b"one two three \x81", "0x81 at offset 14"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "offset 4"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        decode(data, "a.txt")
    assert caught.value.where == "a.txt"
    assert caught.value.hint


def test_a_document_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LIMIT", 2**20)
    with pytest.raises(InputError, match="larger than 1 MB"):
        decode(b"a" * (2**20 + 1), "a.txt")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except InputError:
        return
    assert is_clean(keep(text).text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_kept_is_clean_and_stays_as_it_is(raw: str) -> None:
    kept = keep(raw)
    assert is_clean(kept.text)
    assert "\r" not in kept.text
    again = keep(kept.text)
    assert again.text == kept.text
    assert again.replaced == 0


@given(st.text())
def test_one_line_is_one_line(raw: str) -> None:
    line = one_line(raw)
    assert is_clean(line)
    assert line == " ".join(line.split())


def test_what_is_dropped_and_replaced() -> None:
    raw = "light\u00adhouse\r\nﬁve\u00a0men\u2028e\u0301 \x07\x1b[31m\u202etext\ufeff"
    assert keep(raw).text == "lighthouse\nfive men\né \ufffdtext"
    assert keep(raw).replaced == 1


def test_form_feeds_begin_pages() -> None:
    kept = keep("one\n\ftwo\f three")
    assert [kept.text[at:] for at in kept.pages] == ["two\n three", " three"]


def test_endless_combining_marks_are_cut() -> None:
    kept = keep("a" + "\u0301\u0316" * 20_000)
    assert len(kept.text) < 40
