"""One chapter in several formats: what its author marked is the same in each."""

import pytest

import quizgen_html
import quizgen_office
import quizgen_pdf
import quizgen_text
from quizgen.api import Source
from quizgen.documents.read import read
from quizgen.lang.packs import Languages
from quizgen.model import Definition, Document, Fact, Heading, Membership, Sequence, fold
from quizgen.structure import structure_facts
from quizgen.structure.outline import Outline
from quizgen.testing import context
from quizgen.trace import Trace
from tests.plugins import chapter_writers as writers

READERS = [
    *quizgen_text.quizgen_readers(),
    *quizgen_html.quizgen_readers(),
    *quizgen_office.quizgen_readers(),
    *quizgen_pdf.quizgen_readers(),
]
GLOSSARY = {
    "Sluice": "a gate that lets water out of a pond",
    "Mill race": "the channel that leads water to the wheel of a mill",
    "Penstock": "a pipe that carries water under pressure down to a turbine, "
    "which may be far below the pond",
}
PARTS = ["a dam across the inlet", "a pond behind the dam", "a wheel below the gate"]
STEPS = ["Open the gate.", "Wait for the pond to fill.", "Close the gate at high water."]
OPENING = (
    "A **tide mill** is a mill that is driven by the rise and fall of the sea. Its pond holds "
    "10^6^ litres of H~2~O, and its area is 900 m^2^."
)
CHAPTER: list[writers.Part] = [
    ("title", "The power of the tide"),
    ("text", OPENING),
    ("text", "A tide mill has three parts:"),
    *(("bullet", part) for part in PARTS),
    ("heading", "How to fill the pond"),
    ("text", "The miller fills the pond in three steps:"),
    *(("step", step) for step in STEPS),
    ("heading", "Mills of the coast"),
    ("table", [["Mill", "Year", "Town"], ["Elden", "1871", "Wick"], ["Harrow", "1792", "Thorne"]]),
    ("heading", "Key terms"),
    *(("entry", pair) for pair in GLOSSARY.items()),
]  # fmt: skip
FORMATS = {
    ".md": writers.markdown,
    ".html": writers.page,
    ".docx": writers.word,
    ".pdf": writers.pdf,
}


def chapter(suffix: str) -> Document:
    data = FORMATS[suffix](CHAPTER)
    return read(Source("chapter" + suffix, data, suffix), READERS, context())


def facts(document: Document) -> list[Fact]:
    outline = Outline(document, Languages().of("en").structure)
    return list(structure_facts(outline, Trace()))


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_terms_of_a_chapter_are_the_same_in_every_format(suffix: str) -> None:
    found = facts(chapter(suffix))
    terms = {one.term.text: one.definiens for one in found if isinstance(one, Definition)}
    assert {fold(term): meaning for term, meaning in terms.items()} == {
        fold(term): meaning for term, meaning in GLOSSARY.items()
    }


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_lists_and_steps_of_a_chapter_are_the_same_in_every_format(suffix: str) -> None:
    found = facts(chapter(suffix))
    lists = [[m.text for m in one.members] for one in found if isinstance(one, Membership)]
    steps = [list(one.steps) for one in found if isinstance(one, Sequence)]
    assert lists == [PARTS]
    assert steps == [[step.rstrip(".") for step in STEPS]]


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_words_of_a_chapter_are_the_same_in_every_format(suffix: str) -> None:
    document = chapter(suffix)
    assert "holds 10⁶ litres of H₂O, and its area is 900 m²." in " ".join(document.text.split())
    marked = [mark.span.of(document.text) for mark in document.marks if mark.kind == "strong"]
    assert marked[0] == "tide mill"
    headings = [b.span.of(document.text) for b in document.blocks if isinstance(b, Heading)]
    assert headings == [words for kind, words in CHAPTER if kind in ("title", "heading")]


@pytest.mark.parametrize("suffix", [".md", ".html", ".docx"])
def test_the_table_of_a_chapter_is_the_same_in_every_format_that_has_tables(suffix: str) -> None:
    document = chapter(suffix)
    (table,) = [block for block in document.blocks if block.kind == "table"]
    rows = next(words for kind, words in CHAPTER if kind == "table")
    assert [[cell.of(document.text) for cell in row] for row in table.rows] == rows
