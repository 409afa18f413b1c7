"""CSV and TSV as Excel, Quizlet and the real Anki read them."""

import csv
import html
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportCsvRequest
from hypothesis import given

from quizgen import testing
from quizgen.cli import run
from quizgen.model import (
    Deck,
    Evidence,
    Flashcard,
    Image,
    Math,
    MultipleChoice,
    Option,
    RichText,
    SourceDocument,
)
from quizgen.plugin import ListReporter
from quizgen_sheets.excel import LONGEST
from quizgen_sheets.options import CsvOptions, TsvOptions
from quizgen_sheets.tables import write_csv, write_tsv

SHOWCASE = Path(__file__).parents[3] / "decks" / "showcase" / "showcase.quiz.md"


def written(deck: Deck, options: CsvOptions | TsvOptions) -> tuple[str, ListReporter]:
    """What is written of `deck`, and the notes."""
    stream, reporter = io.BytesIO(), ListReporter()
    write = write_csv if isinstance(options, CsvOptions) else write_tsv
    write(deck, stream, testing.context(reporter=reporter, options=options))
    return stream.getvalue().decode(), reporter


def text(*parts: object) -> RichText:
    """Rich text of strings and inline parts."""
    return RichText.of(*parts)  # type: ignore[arg-type]  # the tests pass what `of` takes


def planet(**more: object) -> MultipleChoice:
    """A choice of two planets."""
    options = (
        Option(text=text("Mars"), feedback=text("It is smaller.")),
        Option(text=text("Jupiter"), correct=True),
    )
    fields = {"id": "p", "family": "p", "stem": text("Which is\nlarger?"), "options": options}
    return MultipleChoice.model_validate({**fields, **more})


def card(front: RichText, back: RichText, name: str = "q") -> Flashcard:
    """A flashcard."""
    return Flashcard(id=name, family=name, stem=front, back=back)


WHOLE = planet(
    explanation=text("Jupiter is the giant."),
    hints=(text("Not the red one."),),
    tags=("sky", "big things"),
    source=Evidence(
        document="sky.md", quote="Jupiter is larger.", start=0, end=18, heading=("Planets",), page=3
    ),
)
SKY = Deck(
    title="The sky",
    tags=("astronomy",),
    sources=(SourceDocument(document="sky.md", title="About the sky"),),
    questions=(WHOLE,),
)


# Excel


def rows_of(content: str, delimiter: str = ",") -> list[list[str]]:
    """The rows of a table, as a spreadsheet takes it apart."""
    return list(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter))


def test_excel_gets_a_byte_order_mark_heads_and_a_row_for_each_question() -> None:
    content, reporter = written(SKY, CsvOptions())
    assert content.startswith("\ufeff")
    assert content.endswith("\r\n")
    heads, row = rows_of(content.removeprefix("\ufeff"))
    assert dict(zip(heads, row, strict=True)) == {
        "Front": "Which is larger? A) Mars / B) Jupiter",
        "Back": "Jupiter",
        "Tags": "astronomy, sky, big things",
        "Source": "About the sky, Planets, p. 3: “Jupiter is larger.”",
        "Explanation": "Jupiter is the giant. / Mars: It is smaller.",
        "Hints": "Not the red one.",
    }
    assert [(note.kind, note.became) for note in reporter.notes] == [("downgraded", "flashcard")]


@given(testing.decks(max_size=3))
def test_a_row_for_each_question_whatever_stands_in_it(deck: Deck) -> None:
    for options, delimiter in ((CsvOptions(), ","), (TsvOptions(profile="excel"), "\t")):
        content, _ = written(deck, options)
        rows = rows_of(content.removeprefix("\ufeff"), delimiter)
        assert len(rows) == len(deck.questions) + 1
        assert {len(row) for row in rows} == {6}
        assert not any("\n" in cell or "\t" in cell for row in rows for cell in row)
    lines = written(deck, TsvOptions())[0].splitlines()  # also at the line ends of Unicode
    assert len(lines) == len(deck.questions)
    for line in lines:
        term, definition = line.split("\t")
        assert term.strip()
        assert definition.strip()


def test_what_a_table_cannot_show_is_noted() -> None:
    shown = text("See ", Image(src="a.png", alt="a map"), " and ", Math(tex="x^2"))
    deck = Deck(title="T", questions=(card(shown, text("=1+1" + "x" * LONGEST)),))
    content, reporter = written(deck, CsvOptions())
    assert "See a map and x^2" in content
    assert [note.kind for note in reporter.notes] == [
        *("not_rendered", "not_rendered", "replaced", "not_rendered")
    ]
    assert "32,767" in reporter.notes[-1].message


# Quizlet


def test_quizlet_shows_what_a_card_says_and_notes_the_rest() -> None:
    content, reporter = written(SKY, TsvOptions())
    assert content == "Which is larger? A) Mars / B) Jupiter\tJupiter\n"
    lost = [(note.kind, note.message) for note in reporter.notes if note.became is None]
    assert lost == [
        ("unfiled" if part == "tags" else "not_rendered", f"Quizlet has no {part}")
        for part in ("explanation", "feedback", "hints", "tags", "source")
    ]


# Anki


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection of the real Anki."""
    found = Collection(str(tmp_path / "c.anki2"))
    yield found
    found.close()


def imported(collection: Collection, content: str) -> dict[str, int]:
    """What Anki says it did with a text file: how many notes are new, updated, ..."""
    path = Path(collection.path).with_name("cards.csv")
    path.write_text(content, encoding="utf-8", newline="")
    metadata = collection.get_csv_metadata(str(path), None)
    log = collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    names = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "empty_first_field")
    return {name: len(getattr(log, name)) for name in names if getattr(log, name)}


def notes_of(collection: Collection) -> list[tuple[list[str], list[str]]]:
    """The fields and tags of all notes, in the order in which they were made."""
    notes = [collection.get_note(found) for found in sorted(collection.find_notes(""))]
    return [(note.fields, note.tags) for note in notes]


def shown(field: str) -> str:
    """What a reader of a field sees."""
    return html.unescape(re.sub(r"<[^>]*>", "", field.replace("<br>", "\n")))


@pytest.mark.parametrize("options", [CsvOptions(profile="anki"), TsvOptions(profile="anki")])
def test_anki_takes_cards_tags_and_deck(
    options: CsvOptions | TsvOptions, collection: Collection
) -> None:
    content, reporter = written(SKY, options)
    assert imported(collection, content) == {"new": 1}
    (((front, back), tags),) = notes_of(collection)
    assert shown(front) == "Which is\nlarger?\nA) Mars\nB) Jupiter"
    assert shown(back).split("\n\n") == [
        "Jupiter",
        "Jupiter is the giant.",
        "Mars: It is smaller.",
        "About the sky, Planets, p. 3: “Jupiter is larger.”",
    ]
    assert tags == ["astronomy", "big_things", "sky"]
    (number,) = collection.find_cards("")
    assert collection.decks.name(collection.get_card(number).did) == "The sky"
    assert "the table has no hints" in [note.message for note in reporter.notes]


def test_anki_knows_a_card_again(collection: Collection) -> None:
    options = CsvOptions(profile="anki")
    assert imported(collection, written(SKY, options)[0]) == {"new": 1}
    changed = SKY.model_copy(update={"questions": (planet(stem=text("Which is smaller?")),)})
    assert imported(collection, written(changed, options)[0]) == {"updated": 1}
    assert len(notes_of(collection)) == 1


def test_anki_shows_the_words_and_runs_nothing(collection: Collection) -> None:
    fronts = [*testing.HOSTILE, "#separator:Comma", '"quoted"', "a,b\tc"]
    told = [front for front in fronts if front.strip()]
    deck = Deck(title='Evil,=1+1 "::" <b>', questions=tuple(
        card(text(front), text(front), f"q{number}") for number, front in enumerate(told)
    ))  # fmt: skip
    content, _ = written(deck, CsvOptions(profile="anki"))
    assert imported(collection, content) == {"new": len(told)}
    for front, (fields, _) in zip(told, notes_of(collection), strict=True):
        for field in fields:
            assert without_blanks(shown(field)) == without_blanks(front)
            assert set(re.findall(r"<[^>]*>", field)) <= {"<br>", "<span>", "</span>"}
            assert not re.search(r"\[sound:|\[latex\]|\\[(\[]", field)


def without_blanks(text: str) -> str:
    """`text` as Anki keeps it: in NFC, and without blanks at its ends."""
    import unicodedata

    return unicodedata.normalize("NFC", " ".join(text.split()))


# The command line


def test_each_profile_is_an_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    anki = ("--format", "csv", "--option", "csv.profile=anki", "-o", "cards.csv")
    assert run(["build", str(SHOWCASE), *anki]) == 0
    assert (tmp_path / "cards.csv").read_text("utf-8").startswith("#separator:Comma\n")
    assert run(["build", str(SHOWCASE), "--format", "tsv"]) == 0
    assert "\t" in (tmp_path / "showcase.tsv").read_text("utf-8")
    capsys.readouterr()
    wrong = ("--format", "csv", "--option", "csv.profile=quizlet")
    assert run(["build", str(SHOWCASE), *wrong]) == 2
    assert "csv.profile" in capsys.readouterr().err
