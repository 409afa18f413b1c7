"""The paper in Word, read back by python-docx and by our own reader of Word documents."""

import io

import pytest
from docx import Document
from hypothesis import given, settings
from lxml import etree

from quizgen import testing
from quizgen.api import Source
from quizgen.host import Plugins
from quizgen.model import Deck
from quizgen.model.document import Document as ReadDocument
from quizgen.plugin.hypertext import mathml
from quizgen.testing.contracts import context
from quizgen_paper.word.formulas import MATH, omml

from ..specimens.hostile import hostile_deck
from .making import files
from .test_paper_html import SHOWCASE


def texts(data: bytes) -> str:
    """All words of a Word document, its tables too; tabs and line ends as they are."""
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return "\n".join(one.text for one in paragraphs)


def test_the_showcase_is_whole() -> None:
    paper, key = files(SHOWCASE, file="docx", size="Letter")
    document = Document(io.BytesIO(paper))
    assert round(document.sections[0].page_width.inches, 1) == 8.5
    assert "Who wrote the novel “Frankenstein”" in texts(paper)
    assert "Swan Lake" in texts(paper)
    assert "Mary Shelley began the novel" in texts(key)
    assert "Mary Shelley began the novel" not in texts(paper)
    assert len(document.inline_shapes) == 8
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert "Four right angles, wider than high" in described


def test_our_own_reader_reads_it() -> None:
    paper, _ = files(SHOWCASE, file="docx")
    (reader,) = [one for one in Plugins.installed().readers() if ".docx" in one.suffixes]
    read = reader.read(Source("paper.docx", paper, ".docx"), context())
    assert isinstance(read, ReadDocument)
    assert "In which Italian city does most of" in read.text


@settings(max_examples=5)
@given(testing.decks(min_size=1, max_size=2))
def test_any_deck_becomes_the_same_document_twice(deck: Deck) -> None:
    first, again = (files(deck, file="docx", variants=2, columns=2) for _ in range(2))
    assert first == again
    for data in first:
        assert Document(io.BytesIO(data)).paragraphs


def test_hostile_texts_stand_there_as_they_are() -> None:
    for data in files(hostile_deck(), file="docx"):
        assert "<script>document.pwned = 1</script>" in texts(data)
        assert b"vbaProject" not in data


FORMULAS = (
    ("x^2", "sSup(e(r(x))sup(r(2)))"),
    ("x_1^2", "sSubSup(e(r(x))sub(r(1))sup(r(2)))"),
    (r"\frac{a}{b}", "f(num(r(a))den(r(b)))"),
    (r"\sqrt{x}", "rad(radPr(degHide())deg()e(r(x)))"),
    (r"\sqrt[3]{x}", "rad(deg(r(3))e(r(x)))"),
    (r"\left(x\right)", "d(dPr(begChr()endChr())e(r(x)))"),
    (r"\sum\limits_{i}^{n}", "limUpp(e(limLow(e(r(∑))lim(r(i))))lim(r(n)))"),
    (r"\begin{matrix}a&b\\c&d\end{matrix}", "m(mr(e(r(a))e(r(b)))mr(e(r(c))e(r(d))))"),
    (r"\hat{x}", "limUpp(e(r(x))lim(r(^)))"),
)
"""TeX, and the formula of Word that it becomes, without how its letters look."""


def sketch(element: etree._Element) -> str:
    """An element as `name(content)`; a run as `r(its text)`."""
    name = etree.QName(element).localname
    if name == "r":
        return f"r({element.findtext(f'{{{MATH}}}t')})"
    return f"{name}({''.join(map(sketch, element))})"


@pytest.mark.parametrize(("tex", "wanted"), FORMULAS, ids=lambda value: value)
def test_formulas_can_be_edited(tex: str, wanted: str) -> None:
    math = mathml(tex)
    assert math is not None
    assert "".join(map(sketch, omml(math))) == wanted
