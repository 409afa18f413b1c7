"""The quiz in a real terminal: colour where it is wanted, and nothing lost however it ends."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen import deckfile
from quizgen.grading import key_line
from quizgen.model import Deck, Question, RichText, ShortAnswer, clean
from quizgen.testing import HOSTILE

from .every_kind import DECK, QUESTIONS
from .terminal import PROGRAM, Terminal, environment, options, quiz, saved


def play_all(terminal: Terminal) -> None:
    for number, question in enumerate(QUESTIONS, 1):
        terminal.wait_for(f"Question {number} of 9")
        terminal.wait_for("> ")
        terminal.say(key_line(question).replace("\n", "; "))
        terminal.wait_for("Correct.")


def test_every_kind_in_a_terminal(progress: Path) -> None:
    terminal = quiz(options(progress))
    play_all(terminal)
    terminal.wait_for("That was the last one.")
    terminal.wait_for("> ")
    terminal.say("u")
    terminal.wait_for("Taken back.")
    terminal.wait_for("delta")
    terminal.wait_for("> ")
    terminal.say("")
    terminal.wait_for("How well did you know it?")
    terminal.wait_for("> ")
    terminal.say("3")
    terminal.wait_for("That was the last one.")
    terminal.say("")
    assert terminal.end() == 0
    assert "9 of 9 right at first (100%)." in terminal.written
    assert "\x1b[" in terminal.written
    assert len(saved(progress)) == 9


WRONG = ("1", "1,2", "t", "Seine; Paris", "Nile", "3531", "1 1 1", "2 1 3", "")
SLIPS = {
    "cloze": "Thamse; London",
    "short": "Amazonass",
    "card": "where a river splits at its muoth",
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "question"), list(enumerate(QUESTIONS)), ids=[one.kind for one in QUESTIONS]
)
def test_each_kind_wrong_undone_mistyped_and_right(
    progress: Path, number: int, question: Question
) -> None:
    only = f', "kinds": ["{question.kind}"]'
    terminal = quiz(options(progress, only))

    def answer(line: str, verdict: str) -> None:
        terminal.wait_for("> ")
        terminal.say(line)
        terminal.wait_for(verdict)

    if question.kind == "flashcard":
        answer("", "How well did you know it?")
        answer("1", "Wrong.")
    else:
        answer(WRONG[number], "It comes back later in this session.")
        assert "Wrong." in terminal.written or "Partly right." in terminal.written
    terminal.wait_for("once more")
    answer(":u", "Taken back.")
    if question.kind == "flashcard":
        answer("u", "Taken back.")  # first the judgement, then the look at the back
    if question.id in SLIPS:
        answer(SLIPS[question.id], "Correct, but mistyped.")
        answer("u", "Taken back.")
    answer(key_line(question).replace("\n", "; "), "Correct.")
    terminal.wait_for("That was the last one.")
    answer("u", "Taken back.")
    answer(key_line(question).replace("\n", "; "), "Correct.")
    terminal.wait_for("> ")
    terminal.say("")
    assert terminal.end() == 0
    assert "1 of 1 right at first (100%)." in terminal.written
    assert len(saved(progress)) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("more", "variables"),
    [
        (', "plain": true', {}),
        ("", {"NO_COLOR": "1"}),
        ("", {"TERM": "dumb"}),
    ],
)
def test_no_escape_sequence_where_none_is_wanted(
    progress: Path, more: str, variables: dict[str, str]
) -> None:
    terminal = quiz(options(progress, more), variables=variables)
    play_all(terminal)
    terminal.wait_for("That was the last one.")
    terminal.say("")
    assert terminal.end() == 0
    assert "\x1b" not in terminal.written


@pytest.mark.slow
@pytest.mark.parametrize(
    ("more", "variables"), [(["--plain"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"})]
)
def test_the_whole_program_sends_no_escape_sequence_either(
    tmp_path: Path, progress: Path, more: list[str], variables: dict[str, str]
) -> None:
    terminal = program_itself(tmp_path, progress, *more, variables=variables)
    terminal.wait_for("> ")
    terminal.child.sendeof()
    assert terminal.end() == 0
    assert "\x1b" not in terminal.written


@pytest.mark.slow
def test_how_far_reading_is_leaves_no_trace(tmp_path: Path, progress: Path) -> None:
    terminal = program_itself(tmp_path, progress)
    terminal.wait_for("> ")
    terminal.child.sendeof()
    assert terminal.end() == 0
    lines = [line.rpartition("\x1b[K")[2] for line in terminal.written.split("\n")]
    assert not any("reading" in line for line in lines)


def program_itself(
    folder: Path, progress: Path, *more: str, variables: dict[str, str] | None = None
) -> Terminal:
    """The program as it is called, with a deck file of each kind."""
    path = folder / "rivers.quiz.md"
    path.write_text(deckfile.render(DECK), encoding="utf-8")
    arguments = ["-m", "quizgen", "play", str(path), "--progress", str(progress), *more]
    return Terminal(arguments, variables)


def test_ctrl_c_says_that_all_is_saved(progress: Path) -> None:
    terminal = quiz(options(progress))
    terminal.wait_for("> ")
    terminal.say("2")
    terminal.wait_for("Question 2 of 9")
    terminal.wait_for("> ")
    terminal.child.sendintr()
    terminal.wait_for("Stopped. Everything that was answered is saved.")
    assert terminal.end() == 130
    assert saved(progress) == ["2"]


def test_the_end_of_input_ends_the_session(progress: Path) -> None:
    terminal = quiz(options(progress))
    terminal.wait_for("> ")
    terminal.child.sendeof()
    assert terminal.end() == 0
    assert "Nothing was answered." in terminal.written


OWN = re.compile(r"\x1b\[[0-9;]*m|\x1b\[\?2004[hl]")  # colours, and readline's paste mode


@pytest.mark.slow
@pytest.mark.parametrize("more", ["", ', "plain": true'])
def test_a_hostile_document_sends_no_escape_sequence(tmp_path: Path, more: str) -> None:
    words = [clean(text) for text in HOSTILE if clean(text).strip()]
    asked = tuple(
        ShortAnswer(id=f"q{n}", family=f"q{n}", stem=RichText.of(text), answers=(f"a{n}",))
        for n, text in enumerate(words)
    )
    program = program_for(tmp_path, Deck(title="Hostile", namespace="h", questions=asked))
    terminal = quiz(options(tmp_path / "p", more), program)
    for number in range(len(asked)):
        terminal.wait_for("> ")
        terminal.say(f"a{number}")
        terminal.wait_for("Correct.")
    terminal.wait_for("> ")
    terminal.say("")
    assert terminal.end() == 0
    left = OWN.sub("", terminal.written) if not more else terminal.written
    assert not re.search("[\x00-\x07\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left)


MANY = 200
_DECK = Deck(
    title="Many",
    namespace="many",
    questions=tuple(
        ShortAnswer(
            id=f"q{n}", family=f"q{n}", stem=RichText.of(f"Word {n}?"), answers=(f"word{n}",)
        )
        for n in range(MANY)
    ),
)


def program_for(folder: Path, deck: Deck) -> Path:
    """A program in `folder` that plays `deck`."""
    path = folder / "play_deck.py"
    (folder / "every_kind_program.py").write_text(PROGRAM.read_text())
    (folder / "deck.json").write_text(deck.model_dump_json())
    path.write_text(
        "import json, sys, pathlib\n"
        "from every_kind_program import play\n"
        "from quizgen.model import Deck\n"
        "here = pathlib.Path(__file__)\n"
        "deck = Deck.model_validate_json(here.with_name('deck.json').read_text())\n"
        "sys.exit(play(json.loads(sys.argv[1]), deck))\n"
    )
    return path


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return program_for(tmp_path, _DECK)


@pytest.mark.slow
def test_two_sessions_at_once_lose_nothing(program: Path, progress: Path) -> None:
    command = [sys.executable, str(program), options(progress)]
    lines = "".join(f"word{number}\n" for number in range(MANY))
    players = [
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
        )
        for _ in range(2)
    ]
    for player in players:
        assert player.stdin
        player.stdin.write(lines)
        player.stdin.close()
        player.stdin = None
    told = [player.communicate(timeout=120) for player in players]
    assert [player.returncode for player in players] == [0, 0]
    assert all(error == "" for _, error in told)
    # The one that begins later finds some answered already, and answers beside the point.
    verdicts = [re.findall("^(?:Correct|Wrong)", out, re.MULTILINE) for out, _ in told]
    assert len(saved(progress)) == sum(map(len, verdicts))
    assert min(map(len, verdicts)) > 0
