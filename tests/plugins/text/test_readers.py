"""What the text readers say about a document: titles, front matter, notes."""

import datetime

import pytest

import quizgen_text
from quizgen.api import ListReporter, Source
from quizgen.documents.read import read
from quizgen.errors import InputError
from quizgen.model import Document
from quizgen.testing import context


def document(text: str, suffix: str = ".txt", **said: object) -> tuple[Document, ListReporter]:
    reporter = ListReporter()
    source = Source("notes/tide mill" + suffix, text.encode(), suffix, **said)  # type: ignore[arg-type]  # whatever a test says
    return read(source, quizgen_text.quizgen_readers(), context(reporter=reporter)), reporter


FRONT = (
    "---\ntitle: Salt\nauthor: Ada Brook\ndate: 1999-05-17\nlanguage: de\ntags: sea, salt\n---\n"
)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_front_matter_says_what_a_document_is(suffix: str) -> None:
    found, reporter = document(FRONT + "\nDas Salz ist weiß.\n", suffix)
    assert (found.title, found.author, found.language) == ("Salt", "Ada Brook", "de")
    assert found.date == datetime.date(1999, 5, 17)
    assert found.tags == ("sea", "salt")
    assert [block.kind for block in found.blocks] == ["paragraph"]
    assert not reporter.notes


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_what_the_user_says_overrules_the_document(suffix: str) -> None:
    day = datetime.date(2024, 7, 2)
    found, _ = document(
        FRONT + "\nThe salt.", suffix, title="Mine", author="Me", date=day, language="en"
    )
    assert (found.title, found.author, found.date, found.language) == ("Mine", "Me", day, "en")


def test_a_document_without_a_title_has_its_name() -> None:
    found, _ = document("The mill is old. It was built in 1871.")
    assert found.title == "tide mill"


def test_front_matter_that_is_not_understood_gives_a_note() -> None:
    _, reporter = document("---\ntitle: Salt\n!!weird\ndate: soon\n---\nThe salt.", ".md")
    assert [note.kind for note in reporter.notes] == ["skipped", "skipped"]
    assert "!!weird" in reporter.notes[0].message
    assert "soon" in reporter.notes[1].message


def test_replaced_characters_give_a_note() -> None:
    found, reporter = document("The \x07 mill is old.")
    assert found.text == "The \ufffd mill is old."
    assert [note.kind for note in reporter.notes] == ["replaced"]


def test_html_blocks_are_read_as_in_a_page() -> None:
    table = "<table><tr><th>Part</th><th>Of</th></tr><tr><td>gate</td><td>oak</td></tr></table>"
    found, reporter = document(f"<script>x()</script>\n\n{table}\n\nThe mill.", ".md")
    assert [block.kind for block in found.blocks] == ["table", "paragraph"]
    assert found.text == "Part | Of\ngate | oak\n\nThe mill."
    assert not reporter.notes


def test_an_ambiguous_date_gives_advice_unless_something_settles_it() -> None:
    found, reporter = document("Harbour news\n\n03/04/2021 | Wick\n\nThe lock is shut.")
    assert found.date == datetime.date(2021, 3, 4)
    assert [note.kind for note in reporter.notes] == ["advice"]
    settled, reporter = document(
        "Harbour news\n\n03/04/2021 | Wick\n\nWICK, April 2 -- The lock is shut."
    )
    assert settled.date == datetime.date(2021, 4, 2)
    assert not reporter.notes


def test_a_dateline_takes_its_year_from_the_head() -> None:
    found, _ = document("News\n\nJanuary 2, 2021 | Wick\n\nWICK, Dec. 31 -- The year ends.")
    assert found.date == datetime.date(2020, 12, 31)


def test_a_dateline_without_any_year_dates_nothing() -> None:
    found, _ = document("News\n\nWICK, Dec. 31 -- The year ends.")
    assert found.date is None


def test_formulas_stay_and_markup_goes() -> None:
    found, _ = document(r"The *power* is $P_1 = \frac{E}{t}$ and costs $5 or $6 a *day*.", ".md")
    assert found.text == r"The power is $P_1 = \frac{E}{t}$ and costs $5 or $6 a day."


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It is 3×10^8^ m/s, H~2~O and SO~4~^2−^.", "It is 3×10⁸ m/s, H₂O and SO₄²⁻."),
        ("It is 2^n+3^n, ~5 or ~6 and x^a b^.", "It is 2^n+3^n, ~5 or ~6 and x^a b^."),
        ("Call `a^b^` here.", "Call a^b^ here."),
    ],
)
def test_raised_and_lowered_words_of_pandoc(written: str, shown: str) -> None:
    assert document(written, ".md")[0].text == shown


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(InputError, match="lines"):
        document("a\n" * 500_002)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_document_of_invisible_characters_is_refused(suffix: str) -> None:
    with pytest.raises(InputError, match="no text"):
        document("\u00ad\u200b", suffix)


def test_the_title_of_a_callout_is_no_part_of_its_text() -> None:
    found, _ = document("# Tides\n\n> [!note] Spring tide\n> It comes at new moon.\n", ".md")
    texts = [block.span.of(found.text) for block in found.blocks]
    assert texts == ["Tides", "Spring tide", "It comes at new moon."]


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ("Note: It comes at new moon.", "paragraph"),
        ("**Tip:** Come at new moon.", "paragraph"),
        ("Notes were made: it comes at new moon.", "quotation"),
        ("It comes at new moon.", "quotation"),
    ],
)
def test_a_note_that_is_set_as_a_quotation_quotes_nobody(quoted: str, kind: str) -> None:
    found, _ = document(f"# Tides\n\n> {quoted}\n", ".md")
    assert found.blocks[-1].kind == kind


def test_notes_as_the_title_of_all_are_no_list_of_references() -> None:
    found, _ = document("# Notes\n\nThe mill was built in 1871 by Ada Brook in Kent.\n", ".md")
    assert [block.kind for block in found.blocks] == ["heading", "paragraph"]
