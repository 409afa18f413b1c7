"""Decks that strain a table: long texts, many keys, writing from right to left, TeX, scripts."""

import csv
import io

import openpyxl
import pytest

from quizgen.api import Exporter
from quizgen.model import (
    Deck,
    Flashcard,
    Math,
    MultipleChoice,
    MultipleResponse,
    Option,
    Question,
    RichText,
)
from quizgen.testing.contracts import export
from quizgen_sheets import quizgen_exporters

EXPORTERS = {exporter.name: exporter for exporter in quizgen_exporters()}
LONG = "long " * 20_000
HEBREW = "\u05e9\u05dc\u05d5\u05dd \u202e\u05e2\u05d5\u05dc\u05dd\u202c"


def text(*parts: object) -> RichText:
    """Rich text of strings and inline parts."""
    return RichText.of(*parts)  # type: ignore[arg-type]  # the tests pass what `of` takes


def card(words: RichText) -> Flashcard:
    """A flashcard with `words` on both sides."""
    return Flashcard(id="q", family="q", stem=words, back=words)


def choice(words: RichText) -> MultipleChoice:
    """A choice of which `words` are the key."""
    options = (Option(text=words, correct=True), Option(text=text("something else")))
    return MultipleChoice(id="q", family="q", stem=text("Which?"), options=options)


ELEVEN = MultipleResponse(
    id="q",
    family="q",
    stem=text("Which?"),
    options=tuple(Option(text=text(f"key {n}"), correct=True) for n in range(11)),
)

WHOLE = {
    "100 KB": (card(text(LONG)), " ".join(LONG.split())),
    "eleven keys": (ELEVEN, " / ".join(f"key {n}" for n in range(11))),
    "right to left": (card(text(HEBREW)), HEBREW),
    "TeX": (card(text(Math(tex=r"\href{x}{y} < 1"))), r"\href{x}{y} < 1"),
    "a script": (card(text("<script>alert(1)</script>")), "<script>alert(1)</script>"),
    "quotes and tabs": (card(text('a "b"\tc,\nd;e')), 'a "b" c, d;e'),
}


def written(exporter: Exporter, question: Question) -> tuple[bytes, list[str]]:
    """What is written of a deck of one question, and the kinds of the notes."""
    data, reporter = export(exporter, Deck(title="T", questions=(question,)))
    return data, [note.kind for note in reporter.notes]


@pytest.mark.parametrize("name", WHOLE)
def test_a_table_holds_it_whole(name: str) -> None:
    question, back = WHOLE[name]
    data, _ = written(EXPORTERS["csv"], question)
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    limit = csv.field_size_limit(10**6)
    try:
        assert [row[1] for row in rows] == ["Back", back]
    finally:
        csv.field_size_limit(limit)
    line = written(EXPORTERS["tsv"], question)[0].decode()
    assert line.rstrip("\n").split("\t")[1] == back


KAHOOT = {
    "100 KB": (choice(text(LONG)), None, ["left_out"]),
    "eleven keys": (ELEVEN, None, ["left_out"]),
    "right to left": (choice(text(HEBREW)), HEBREW, []),
    "TeX": (choice(text(Math(tex=r"\sqrt{2} < 2"))), r"\sqrt{2} < 2", ["not_rendered"]),
    "a script": (choice(text("<script>x</script>")), "<script>x</script>", []),
    "a formula": (choice(text('=HYPERLINK("x")')), '=HYPERLINK("x")', []),
}


@pytest.mark.parametrize("name", KAHOOT)
def test_kahoot_holds_it_as_text_or_says_that_it_is_left_out(name: str) -> None:
    question, key, kinds = KAHOOT[name]
    data, noted = written(EXPORTERS["kahoot"], question)
    assert noted == kinds
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    cell = sheet.cell(row=9, column=3)
    assert cell.value == key
    assert cell.data_type != "f"
