"""The spreadsheet for Kahoot, as openpyxl reads it."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given

from quizgen import testing
from quizgen.cli import run
from quizgen.model import (
    Cloze,
    Deck,
    Gap,
    MultipleChoice,
    MultipleResponse,
    Option,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
    fold,
)
from quizgen.plugin import ListReporter, Note
from quizgen_sheets.kahoot import HEADS, write
from quizgen_sheets.options import TIMES, KahootOptions

SHOWCASE = Path(__file__).parents[3] / "decks" / "showcase" / "showcase.quiz.md"
Q = {"id": "q", "family": "q"}


def written(*questions: Question, options: KahootOptions | None = None) -> tuple[bytes, list[Note]]:
    """The workbook of a deck of `questions`, and the notes."""
    stream, reporter = io.BytesIO(), ListReporter()
    context = testing.context(reporter=reporter, options=options)
    write(Deck(title="=T", questions=questions), stream, context)
    return stream.getvalue(), reporter.notes


def rows_of(data: bytes) -> list[list[Any]]:
    """The questions of a workbook: question, four options, seconds, the right ones."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    heads = [cell.value for cell in sheet[8]]
    assert heads == [None, *HEADS]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=9, max_col=8)]
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    return [row[1:] for row in rows]


def text(words: str) -> RichText:
    """Rich text of words alone."""
    return RichText.of(words)


def choice(*options: str, right: int = 1, stem: str = "Which?") -> MultipleResponse:
    """A choice of `options`, of which the first `right` ones are right."""
    made = [Option(text=text(one), correct=n < right) for n, one in enumerate(options)]
    return MultipleResponse(stem=text(stem), options=tuple(made), **Q)


def test_a_choice_has_a_row_with_its_key_and_time() -> None:
    data, notes = written(choice("a", "b", "c"), options=KahootOptions(time=60))
    assert rows_of(data) == [["Which?", "a", "b", "c", None, 60, 1]]
    assert notes == []


def test_several_right_options_are_listed() -> None:
    data, _ = written(choice("a", "b", "c", "d", right=3))
    assert rows_of(data) == [["Which?", "a", "b", "c", "d", 20, "1,2,3"]]


def test_a_statement_and_a_gap_with_options_become_choices() -> None:
    stated = TrueFalse(id="tf", family="q", stem=text("The Moon is a star."), answer=False)
    gap = Gap(answer="Moon", distractors=("Sun", "Mars"), hint="it is near")
    blank = Cloze(id="cz", family="q", parts=(Plain(text="The "), gap, Plain(text=" is small.")))
    data, notes = written(stated, blank)
    assert rows_of(data) == [
        ["The Moon is a star.", "True", "False", None, None, 20, 2],
        ["The _____ (it is near) is small.", "Mars", "Moon", "Sun", None, 20, 2],
    ]
    assert [(note.question, note.became) for note in notes] == [
        ("tf", "multiple choice"),
        ("cz", "multiple choice"),
    ]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (choice("a", "b", "c", "d", "e"), "more than 4 options"),
        (choice("a", "b", stem="x" * 121), "a question of more than 120 characters"),
        (choice("a", "b", stem="\U0001f600" * 61), "a question of more than 120 characters"),
        (choice("a", "x" * 76), "an option of more than 75 characters"),
        (ShortAnswer(stem=text("Who?"), answers=("x",), **Q), "Kahoot asks choices only"),
    ],
)
def test_what_kahoot_cannot_ask_is_left_out(question: Question, reason: str) -> None:
    data, notes = written(question)
    assert rows_of(data) == []
    assert [(note.kind, note.message) for note in notes] == [("left_out", reason)]


def test_what_is_as_long_as_kahoot_takes_is_kept() -> None:
    data, notes = written(choice("a" * 75, "b", "c", "d", stem="x" * 120))
    assert len(rows_of(data)) == 1
    assert notes == []


@given(testing.decks(testing.multiple_choices() | testing.multiple_responses(), max_size=3))
@example(Deck(title="T", questions=(choice("=1+1", "_x0041_", stem="=HYPERLINK(A1)"),)))
def test_no_question_gets_another_key(deck: Deck) -> None:
    data, notes = written(*deck.questions)
    left_out = {note.question for note in notes if note.kind == "left_out"}
    kept = [question for question in deck.questions if question.id not in left_out]
    for question, row in zip(kept, rows_of(data), strict=True):
        assert isinstance(question, MultipleChoice | MultipleResponse)
        assert row[0] == " ".join(question.stem.plain.split())
        options = [one for one in row[1:5] if one is not None]
        assert list(map(fold, options)) == list(map(fold, question.option_texts))
        right = [options[int(place) - 1] for place in str(row[6]).split(",")]
        assert list(map(fold, right)) == list(map(fold, question.answer_texts))


def test_the_same_deck_gives_the_same_bytes() -> None:
    assert written(choice("a", "b"))[0] == written(choice("a", "b"))[0]


@pytest.mark.parametrize("time", TIMES)
def test_kahoots_own_times_are_taken(time: int) -> None:
    assert KahootOptions(time=time).time == time


def test_no_other_time_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["build", str(SHOWCASE), "--format", "kahoot", "--option", "kahoot.time=25"]) == 2
    assert "must be one of 5, 10, 20, 30, 60, 90, 120, 240" in capsys.readouterr().err


def test_the_loss_report_of_the_showcase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    build = ("build", str(SHOWCASE), "--format", "kahoot")
    assert run([*build]) == 0
    assert (
        "kahoot: 9 exported, 5 as another kind, 4 in part, "
        "19 left out: Kahoot asks choices only (17); more than 4 options (2)"
    ) in capsys.readouterr().err.splitlines()
    assert len(rows_of((tmp_path / "showcase.xlsx").read_bytes())) == 9
    assert run([*build, "--strict"]) == 1
