"""The line front end through a pipe: every kind, every command, no escape sequence."""

import dataclasses
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import deckfile
from quizgen.api import Context
from quizgen.errors import OutputError, UsageError
from quizgen.model import Cloze, Deck, Question, RichText, ShortAnswer
from quizgen.report import ListReporter
from quizgen.study import Session, Store, items_of
from quizgen.study.place import default_path
from quizgen.terminal import harmless
from quizgen.testing import HOSTILE, context, questions
from quizgen_console.commands import parse
from quizgen_console.lines import run
from quizgen_console.player import play

from .every_kind import DECK, QUESTIONS
from .sitting import RIGHT, WRONG, sit, typed_key

ESCAPES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def test_every_kind_answered_right(capsys: pytest.CaptureFixture[str], progress: Path) -> None:
    code, out = sit(capsys, progress, RIGHT)
    assert code == 0
    assert out.count("\nCorrect.\n") == len(QUESTIONS)
    assert "9 of 9 right at first (100%)." in out
    assert 'Source: rivers.pdf, p. 3: "The Volga is 3,530 km long."' in out
    assert "The Danube crosses ten countries." in out


def test_every_kind_answered_wrong_shows_the_key_and_comes_back(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    code, out = sit(capsys, progress, [*WRONG, *RIGHT])
    assert code == 0
    assert "0 of 9 right at first (0%)." in out
    assert out.count("It comes back later in this session.") == 9
    assert out.count(", once more") == 9
    assert "The Rhine flows through Basel." in out
    assert "Rather: The Nile ends in the Mediterranean Sea." in out
    assert "The (1) _____ (begins with T) flows through (2) _____." in out
    for key in ("2) Danube", "Thames; London", "Amazonas", "3530 km", "where a river splits"):
        assert f"Answer: {key}" in out


@pytest.mark.parametrize(
    ("number", "line"),
    [(3, "Tames; London"), (4, "Amazonass"), (8, "where a river splits at its muoth")],
)
def test_a_slip_is_accepted(
    capsys: pytest.CaptureFixture[str], progress: Path, number: int, line: str
) -> None:
    deck = DECK.model_copy(update={"questions": (QUESTIONS[number],)})
    _, out = sit(capsys, progress, [line], deck)
    assert "Correct, but mistyped." in out


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_every_kind_is_undone_at_the_end_too(
    capsys: pytest.CaptureFixture[str], progress: Path, question: Question
) -> None:
    deck = DECK.model_copy(update={"questions": (question,)})
    code, out = sit(capsys, progress, [typed_key(question), "u"], deck)
    assert code == 0
    assert "Taken back." in out
    assert "Nothing was answered." in out
    with sqlite3.connect(progress) as raw:
        assert raw.execute("SELECT count(*) FROM review").fetchone() == (0,)
    raw.close()


def test_an_empty_line_shows_the_answer(capsys: pytest.CaptureFixture[str], progress: Path) -> None:
    _, out = sit(capsys, progress, [""])
    assert "Not answered.\nAnswer: 2) Danube" in out
    assert "Wrong" not in out


def test_what_is_no_answer_is_asked_again(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    _, out = sit(capsys, progress, ["7", "2"])
    assert "Not understood. Choose one option: 1 to 3." in out
    assert "Question 2 of 9" in out


def test_commands(capsys: pytest.CaptureFixture[str], progress: Path) -> None:
    lines = ["?", "h", "h", "f", "s", ":e", "1,2", ":y", ":!", "f", "q"]
    code, out = sit(capsys, progress, lines)
    assert code == 0
    for said in (
        "undo the last answer",
        "Hint: It ends in the Black Sea.",
        "There is no other hint.",
        "Flagged for a second look.",
        "Skipped; it comes back at the end.",
        "Only questions of a deck file can be edited here.",
        "Your last answer counts as right.",
        "Your last answer counts as easy.",
        "2 of 2 right at first (100%), 7 left for later.",
    ):
        assert said in out


def test_a_session_goes_on_where_the_last_one_ended(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    sit(capsys, progress, RIGHT[:4])
    _, out = sit(capsys, progress, RIGHT[4:])
    assert "Going on: 0 due, 5 new." in out
    assert "Question 1 of 5" in out
    _, out = sit(capsys, progress, [], due=True)
    assert "Nothing is due. The next is due in" in out
    _, out = sit(capsys, progress, RIGHT)
    assert "This is practice" in out
    assert "9 of 9" in out


def test_reworded_questions_keep_their_progress(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    sit(capsys, progress, RIGHT)
    reworded = tuple(
        one if isinstance(one, Cloze) else one.model_copy(update={"stem": RichText.of("Other?")})
        for one in QUESTIONS
    )
    deck = DECK.model_copy(update={"questions": reworded, "title": "Streams"})
    _, out = sit(capsys, progress, [], deck, due=True)
    assert "Nothing is due. The next is due in" in out


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ({"limit": 3}, 3),
        ({"new": 2}, 2),
        ({"kinds": ["cloze", "numerical"]}, 2),
        ({"tags": ["rivers"]}, 1),
        ({"cram": True}, 9),
        ({"shuffle": True, "seed": 4}, 9),
    ],
)
def test_what_is_asked(
    capsys: pytest.CaptureFixture[str], progress: Path, options: dict[str, Any], count: int
) -> None:
    _, out = sit(capsys, progress, [], **options)
    assert f"Question 1 of {count}" in out


def test_an_option_that_cannot_be_is_named(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    with pytest.raises(UsageError, match="limit"):
        sit(capsys, progress, [], limit=-1)
    with pytest.raises(UsageError, match="kinds"):
        sit(capsys, progress, [], kinds=["riddle"])


def test_a_deck_without_questions(capsys: pytest.CaptureFixture[str], progress: Path) -> None:
    code, out = sit(capsys, progress, [], Deck(title="Empty"))
    assert (code, out) == (0, "This deck has no questions.\n")


def test_a_named_progress_file_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    progress.mkdir()
    with pytest.raises(OutputError, match="cannot be saved"):
        sit(capsys, progress, [])


def test_without_a_place_for_progress_the_quiz_is_played_unsaved(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    answers = tmp_path / "answers"
    answers.write_text("2\n")
    told: Context = context()
    assert play([DECK], {"answers": answers}, told) == 0
    assert "Correct." in capsys.readouterr().out
    (note,) = told.reporter.notes  # type: ignore[attr-defined]  # a ListReporter
    assert "this session is not saved" in note.message


def test_an_answer_that_cannot_be_saved_is_kept_until_it_can(
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Full(Store):
        full = True

        def record(self, *arguments: object, **more: object) -> object:  # type: ignore[override]  # passes on
            if self.full:
                raise OutputError("progress cannot be saved: disk full")
            return super().record(*arguments, **more)  # type: ignore[arg-type]  # passed on

    store = Full.open(None)

    lines = ["2", "", "", "2"]

    class Face:
        def show(self, role: str, text: str) -> None:
            print(text)

        def read(self) -> str | None:
            store.full = len(lines) > 3  # the disk is freed while the user reads
            return lines.pop(0) if lines else None

    playing = Session(items_of([DECK])[:1], store, lambda: 1_700_000_000_000)
    assert run(playing, Face()) == 0
    out = capsys.readouterr().out
    assert "disk full" in out
    assert "Correct." in out
    assert store.connection.execute("SELECT count(*) FROM review").fetchone() == (1,)
    store.close()


def test_an_edited_question_is_asked_anew(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    def edit(question: Question) -> Question:
        return question.model_copy(update={"stem": RichText.of("Edited?")})

    _, out = sit(capsys, progress, ["e", "2"], edit=edit)
    assert "Edited?" in out
    assert "Correct." in out


@pytest.mark.parametrize(
    ("line", "command"),
    [("u", None), (":u", "undo"), ("?", "help"), (":-)", None), ("=:u", None), ("quit", None)],
)
def test_words_are_answers_where_words_are_asked_for(line: str, command: str | None) -> None:
    question = ShortAnswer(id="q", family="q", stem=RichText.of("?"), answers=("u",))
    typed = parse(line, question)
    assert typed.command == command
    if line == "=:u":
        assert typed.text == ":u"


@given(st.lists(questions(), min_size=1, max_size=3, unique_by=lambda one: one.id), st.data())
@settings(max_examples=25)
def test_any_deck_can_be_played_and_writes_no_escape_sequence(
    asked: list[Question], data: st.DataObject
) -> None:
    out: list[str] = []
    lines = [typed_key(question) for question in asked]
    noise = data.draw(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=9), max_size=6))

    class Face:
        def show(self, role: str, text: str) -> None:
            out.append(harmless(text))

        def read(self) -> str | None:
            return noise.pop(0) if noise else lines.pop(0) if lines else None

    store = Store.open(None)
    deck = Deck(title="T", questions=tuple(asked))
    playing = Session(items_of([deck]), store, lambda: 1_700_000_000_000)
    assert run(playing, Face()) == 0
    store.close()
    assert not ESCAPES.search("\n".join(out).replace("\n", ""))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_shown_as_text(
    capsys: pytest.CaptureFixture[str], progress: Path, hostile: str
) -> None:
    question = ShortAnswer(id="q", family="q", stem=RichText.of("What?"), answers=("x",))
    deck = Deck(title="T", questions=(question,))
    _, out = sit(capsys, progress, [hostile.replace("\n", " ").replace("\r", " ")], deck)
    assert not ESCAPES.search(out)


def test_a_progress_file_that_cannot_be_written_is_told_before_the_first_question(
    capsys: pytest.CaptureFixture[str], progress: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = progress.parent / "home"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    kept = default_path()
    kept.parent.mkdir(parents=True)
    Store.open(kept).close()
    kept.chmod(0o400)
    if os.access(kept, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(OutputError, match="cannot be saved"):
        play([DECK], {"answers": os.devnull, "progress": kept}, context())
    assert capsys.readouterr().out == ""
    notes = ListReporter()
    told = dataclasses.replace(context(), reporter=notes)
    answers = progress.with_name("answers")
    answers.write_text("2\n")
    assert play([DECK], {"answers": answers}, told) == 0
    assert "Correct." in capsys.readouterr().out
    assert "this session is not saved" in notes.notes[0].message


def test_a_built_deck_is_played_without_what_it_does_not_need(tmp_path: Path) -> None:
    path = tmp_path / "rivers.quiz.md"
    path.write_text(deckfile.render(DECK), encoding="utf-8")
    program = (
        "import sys; from quizgen.cli import run; run(sys.argv[1:])\n"
        "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "play", str(path), "--progress", str(tmp_path / "p")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Question 1 of 9" in done.stdout
    loaded = {name.partition(".")[0] for name in done.stderr.splitlines()}
    assert "quizgen_console" in loaded
    assert not loaded & {"spacy", "numpy", "genanki", "textual", "rich", "lxml"}


def test_a_flashcard_is_not_known_by_pressing_enter(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    deck = DECK.model_copy(update={"questions": (QUESTIONS[8],)})
    _, out = sit(capsys, progress, ["", "", ""], deck)
    assert out.count("How well did you know it?") == 3
    assert "Nothing was answered." in out


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_process_without_standard_streams_ends_as_with_empty_ones(
    tmp_path: Path, closed: str
) -> None:
    path = tmp_path / "rivers.quiz.md"
    path.write_text(deckfile.render(DECK), encoding="utf-8")
    program = "from quizgen.cli import main; main()"
    command = [sys.executable, "-c", program, "play", str(path), "--progress", str(tmp_path / "p")]
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *command],
        input="2\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
