"""The type of PDF files: superscripts, subscripts, bold and italic words, headings in bold."""

import pytest

import quizgen_pdf
from quizgen.api import Source
from quizgen.documents.read import read
from quizgen.model import Document
from quizgen.testing import context
from tests.plugins import chapter_writers as writers

CLOSING = "The mill was closed by the town in the year of the great flood."


def document(*chapter: writers.Part, bold: str = "Helvetica-Bold") -> Document:
    data = writers.pdf(list(chapter)).replace(b"Helvetica-Bold", bold.encode())
    return read(Source("a.pdf", data, ".pdf"), quizgen_pdf.quizgen_readers(), context())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It has 10^30^ drops of rain.", "It has 10³⁰ drops of rain."),
        ("It has 10^-3^.", "It has 10⁻³."),
        ("The area is x^2^", "The area is x²"),
        ("Water is H~2~O and C~6~H~12~O~6~ is sugar.", "Water is H₂O and C₆H₁₂O₆ is sugar."),
        ("It is x^Q^ here, not xQ.", "It is x^{Q} here, not xQ."),  # Unicode has no raised Q
        ("It grows as e^kt^ in air.", "It grows as eᵏᵗ in air."),
        ("The mill was built late.^12^ It is old.", "The mill was built late. It is old."),
        ("The miller^3^ was old.", "The miller was old."),
        ("It covers 4 km^2^ of land.", "It covers 4 km² of land."),
        ("The 19^th^ century began.", "The 19th century began."),
        ("^1^ The first note.", "¹ The first note."),
    ],
)
def test_raised_and_lowered_words(written: str, shown: str) -> None:
    found = document(("title", "A chapter"), ("text", written), ("text", CLOSING))
    assert shown in found.text.split("\n")


@pytest.mark.parametrize(
    ("font", "marks"),
    [
        ("Helvetica-Bold", [("strong", "pond")]),
        ("ABCDEF+Minion-Semibold", [("strong", "pond")]),
        ("CMBX10", [("strong", "pond")]),
        ("Times-Italic", [("emphasis", "pond")]),
        ("Courier", []),
    ],
)
def test_words_are_marked_by_the_name_of_their_font(
    font: str, marks: list[tuple[str, str]]
) -> None:
    found = document(("text", f"A **pond** is held by a dam. {CLOSING}"), bold=font)
    assert [(mark.kind, mark.span.of(found.text)) for mark in found.marks] == marks


def test_a_mark_goes_on_over_the_end_of_a_line() -> None:
    words = "The engineer of the old mill of Elden knew well what is called a"
    found = document(("text", f"{words} **spring** **tide** by the people of the coast."))
    assert [mark.span.of(found.text) for mark in found.marks] == ["spring\ntide"]


def test_a_bold_line_above_text_is_a_heading_and_not_marked() -> None:
    found = document(
        ("bullet", "a dam"), ("bullet", "**A gate** of wood"), ("text", "**The pond**"),
        ("text", CLOSING),
    )  # fmt: skip
    assert [(block.kind, block.span.of(found.text)) for block in found.blocks] == [
        ("list_item", "a dam"),
        ("list_item", "A gate of wood"),
        ("heading", "The pond"),
        ("paragraph", CLOSING),
    ]
    assert [mark.span.of(found.text) for mark in found.marks] == ["A gate"]
