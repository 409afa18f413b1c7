"""Reading Moodle XML: files that are broken or mean harm."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import InputError, QuizgenError
from quizgen_moodle import quizgen_readers

from ..reading import BANKS, answer, only, question, read

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {x} "{f"&{y};" * 10}">' for x, y in zip("bcdefghij", "abcdefghi", strict=True)
    )
    + "]><quiz><question type='shortanswer'><name><text>&j;</text></name></question></quiz>"
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (BOMB, "document type"),
        ('<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>', "document"),
        ('<!DOCTYPE quiz SYSTEM "http://localhost:9/x.dtd"><quiz/>', "document type"),
        ("<quiz><question type='essay'><name>", "not well-formed"),
        ("<quiz>\n&nbsp;</quiz>", "bank.xml:2: the entity &nbsp; is not declared"),
        ("", "not well-formed"),
        (b"\x00\x01\x02", "not well-formed"),
        (b'<?xml version="1.0" encoding="UTF-8"?><quiz>\xe9</quiz>', "not well-formed"),
        (b'<?xml version="1.0" encoding="UTF-16"?><quiz></quiz>', "not well-formed"),
        ("<html></html>", "<html>, not <quiz>"),
        ("<quiz>" + "<a>" * 100_000, "not well-formed"),
    ],
)
def test_hostile_and_broken_files_are_refused_with_their_place(
    data: str | bytes, message: str
) -> None:
    with pytest.raises(InputError, match=r"bank\.xml") as caught:
        read(data)
    assert message in str(caught.value)


LONG = 250_000


@pytest.mark.slow
@pytest.mark.timeout(90)
@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        *(
            ("shortanswer", pattern)
            for pattern in (
                "<",
                "<!--",
                "<a ",
                "<a href='",
                "<span>x",
                "\\(",
                "\\(x",
                "$$",
                "<sup>",
                "&lt",
                "<p>x",
            )
        ),
        *(
            ("cloze", pattern)
            for pattern in (
                "{1:SA:",
                "{1:SA:=a~",
                '{1:SA:=a} <em class="quizgen-hint">(',
                "{",
                "{1:SA:=a&}",
            )
        ),
        ("gapselect", "[[1]]"),
    ],
)
def test_a_long_hostile_text_takes_no_more_time_than_it_is_long(kind: str, pattern: str) -> None:
    """Quadratic time would be hours."""
    stem = pattern * (LONG // len(pattern))
    feedback = '<blockquote class="quizgen-source"' * 10_000
    inner = f"<generalfeedback><text><![CDATA[{feedback}]]></text></generalfeedback>{answer('a')}"
    found, notes = only(question(kind, inner, stem=f"<![CDATA[{stem}]]>"))
    assert found is not None or any("left out" in note for note in notes)


def test_one_endless_text_is_refused() -> None:
    data = question("shortanswer", answer("a"), stem="x" * 11_000_000)
    with pytest.raises(InputError, match="not well-formed"):
        read(data)


@given(st.binary(max_size=200), st.integers(0, 9000), st.integers(0, 50))
def test_any_damage_gives_a_deck_or_an_error(noise: bytes, at: int, gone: int) -> None:
    whole = (BANKS / "core_types.xml").read_bytes()
    data = whole[:at] + noise + whole[at + gone :]
    with contextlib.suppress(QuizgenError):
        deck, _, _ = read(data)
        assert len(deck.questions) <= 14


def test_the_reader_knows_its_files() -> None:
    reader = next(one for one in quizgen_readers() if one.name == "moodle")
    assert reader.recognises is not None
    assert reader.recognises((BANKS / "core_types.xml").read_bytes())
    assert not reader.recognises(b"<html></html>")
