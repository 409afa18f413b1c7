"""Tables of cards: CSV and TSV of terms, and what Anki writes as notes in plain text."""

from pathlib import Path
from typing import Any

import pytest

from quizgen import testing
from quizgen.api import Source
from quizgen.errors import InputError
from quizgen.model import Cloze, Flashcard, Question
from quizgen.report import ListReporter
from quizgen_anki.rows import is_rows, read


def questions(text: str | bytes, name: str, reporter: ListReporter | None = None) -> list[Question]:
    """The questions in a file called `name`."""
    data = text.encode() if isinstance(text, str) else text
    source = Source(name, data, "." + name.rsplit(".", 1)[1])
    return list(read(source, testing.context(reporter=reporter))[0].questions)


def cards(text: str | bytes, name: str = "terms.csv") -> list[tuple[str, str]]:
    """The sides of the flashcards in a file."""
    found = questions(text, name)
    return [(one.stem.plain, one.back.plain) for one in found if isinstance(one, Flashcard)]


@pytest.mark.parametrize(
    "text",
    [
        'Term,Definition\nisthmus,"a strip of land, between seas"\nfjord,a drowned valley\n',
        'isthmus,"a strip of land, between seas"\nfjord,a drowned valley\n',
        "isthmus;a strip of land, between seas\nfjord;a drowned valley\n",
        "isthmus\ta strip of land, between seas\nfjord\ta drowned valley\n",
        'Definition,Word\n"a strip of land, between seas",isthmus\na drowned valley,fjord\n',
    ],
)
def test_every_row_is_a_card(text: str) -> None:
    assert cards(text) == [
        ("isthmus", "a strip of land, between seas"),
        ("fjord", "a drowned valley"),
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ('ditto\t"\nslash\t/\n', [("ditto", '"'), ("slash", "/")]),
        ('who?\t"The Boss" Smith\n', [("who?", '"The Boss" Smith')]),
        ('"two\nlines"\t"a ""word"""\n', [("two\nlines", 'a "word"')]),
    ],
)
def test_marks_between_tabs_are_read_as_they_are_meant(
    text: str, sides: list[tuple[str, str]]
) -> None:
    assert cards(text, "terms.tsv") == sides


def test_more_columns_are_tags_and_explanation() -> None:
    (card,) = questions("front,back,note,tags\nfjord,valley,of ice,land sea\n", "terms.csv")
    assert card.tags == ("land", "sea")
    assert card.explanation is not None
    assert card.explanation.plain == "of ice"


def test_a_row_without_a_back_is_named() -> None:
    reporter = ListReporter()
    assert len(questions("fjord,valley\nisthmus,\n", "terms.csv", reporter)) == 1
    assert [(note.where, note.kind) for note in reporter.notes] == [("terms.csv:2", "skipped")]


def test_a_table_without_cards_is_refused() -> None:
    with pytest.raises(InputError, match="no row has a front and a back"):
        questions("alone\n", "terms.csv")


@pytest.mark.parametrize(
    ("text", "are"),
    [
        ("Who?\tAnna\nWhere?\there\n", True),
        ("#separator:tab\n#html:true\nx\ty\n", True),
        ("A line of prose.\nAnother\twith a tab.\n", False),
        ("a\tb\tc\nd\te\tf\n", False),
        ("", False),
    ],
)
def test_which_text_files_are_tables_of_cards(text: str, are: bool) -> None:
    assert is_rows(text.encode()) == are


def test_notes_in_plain_text_of_the_real_anki(anki: Any, tmp_path: Path) -> None:
    from anki.generic_pb2 import Empty
    from anki.import_export_pb2 import ExportLimit

    basic = anki.col.new_note(anki.col.models.by_name("Basic"))
    basic["Front"], basic["Back"] = "x<sup>2</sup> &lt; 3?", "<pre>a\n  b</pre>"
    basic.tags = ["sums"]
    gaps = anki.col.new_note(anki.col.models.by_name("Cloze"))
    gaps["Text"] = "{{c1::Zinc}} and {{c1::tin}} are {{c2::metals}}."
    for note in (basic, gaps):
        anki.col.add_note(note, anki.col.decks.id("T"))
    path = tmp_path / "notes.txt"
    anki.col._backend.export_note_csv(
        out_path=str(path),
        with_html=True,
        with_tags=True,
        with_deck=True,
        with_notetype=True,
        with_guid=True,
        limit=ExportLimit(whole_collection=Empty()),
    )
    assert is_rows(path.read_bytes())
    card, cloze = questions(path.read_bytes(), "notes.txt")
    assert isinstance(card, Flashcard)
    assert (card.stem.plain, card.back.plain, card.tags) == ("x² < 3?", "a\n  b", ("sums",))
    assert isinstance(cloze, Cloze)
    assert [gap.group for gap in cloze.gaps] == [1, 1, 2]
