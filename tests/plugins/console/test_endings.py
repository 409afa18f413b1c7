"""However a session ends, not one answered question is lost, and the next session goes on.

The program itself in a real terminal, ended after each single answer: killed, interrupted, its
terminal closed. With QUIZGEN_PROFILE=ci after each of 200 answers, which takes minutes.
"""

import json
import os
import random
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen import deckfile
from quizgen.model import Deck, RichText, ShortAnswer

from .terminal import Terminal, pexpect, saved

pytestmark = pytest.mark.slow

ANSWERS = 200 if os.environ.get("QUIZGEN_PROFILE") == "ci" else 15

_LETTERS = str.maketrans("0123456789", "abcdefghij")


def word(number: int) -> str:
    """The answer of question `number`: a word in which a slip is forgiven."""
    return "answer" + f"{number:03}".translate(_LETTERS)


def slip(number: int) -> str:
    """That word with two letters changed about."""
    return word(number).replace("answer", "answre")


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    questions = tuple(
        ShortAnswer(id=f"q{n}", family=f"q{n}", stem=RichText.of(f"Word {n}?"), answers=(word(n),))
        for n in range(ANSWERS)
    )
    path = tmp_path / "words.quiz.md"
    deck = Deck(title="Words", namespace="words", questions=questions)
    path.write_text(deckfile.render(deck), encoding="utf-8")
    return path


def play(deck: Path, *more: str) -> Terminal:
    progress = str(deck.with_name("progress"))
    return Terminal(["-m", "quizgen", "play", str(deck), "--plain", "--progress", progress, *more])


def ask(terminal: Terminal) -> int:
    """The number of the question that is asked now."""
    terminal.wait_for("> ")
    return int(re.findall(r"Word (\d+)\?", terminal.written)[-1])


def say(terminal: Terminal, line: str, verdict: str) -> None:
    terminal.say(line)
    terminal.wait_for(verdict)


def killed(terminal: Terminal) -> None:
    terminal.child.kill(signal.SIGKILL)
    assert terminal.end() == -signal.SIGKILL


def interrupted(terminal: Terminal) -> None:
    """Press Ctrl-C as a person does: once more where nothing happens.

    A signal that comes between input()'s look for signals and its wait for a line is not seen
    before the next one.
    """
    for _ in range(15):
        terminal.child.sendintr()
        if terminal.ends_within(1):
            break
    assert terminal.end() == 130
    assert "Stopped" in terminal.written


def hung_up(terminal: Terminal) -> None:
    terminal.child.close()  # of the terminal's side: the system sends SIGHUP
    assert terminal.child.signalstatus == signal.SIGHUP


@pytest.mark.parametrize("end", [killed, interrupted, hung_up])
def test_each_answer_is_kept_and_the_next_session_goes_on(
    deck: Path, end: Callable[[Terminal], None]
) -> None:
    """Right, wrong, mistyped or taken back, at random: the log is what was seen to be answered."""
    chance = random.Random(end.__name__)
    log: list[str] = []
    while len(log) < ANSWERS:
        terminal = play(deck)
        now = ask(terminal)
        assert now == len(log)
        if log:
            assert f"Going on: 0 due, {ANSWERS - len(log)} new." in terminal.written
        match chance.choice(["right", "right", "wrong", "slip", "undone"]):
            case "right":
                say(terminal, word(now), "Correct.")
                log.append(word(now))
            case "wrong":
                say(terminal, "nothing", "Wrong.")
                log.append("nothing")
            case "slip":
                say(terminal, slip(now), "Correct, but mistyped.")
                log.append(slip(now))
            case _:
                say(terminal, word(now), "Correct.")
                say(terminal, ":u", "Taken back.")
        end(terminal)
        assert saved(deck.with_name("progress")) == log


def test_killed_at_any_moment_an_answer_is_kept_whole_or_not_at_all(deck: Path) -> None:
    """Killed some milliseconds after Enter, before or after the verdict is there."""
    chance = random.Random(1)
    log: list[str] = []
    longest = 0.004
    while len(log) < ANSWERS:
        terminal = play(deck)
        now = ask(terminal)
        assert now == len(log)
        terminal.say(word(now))
        seen = terminal.child.expect(["Correct", pexpect.TIMEOUT], chance.uniform(0, longest)) == 0
        killed(terminal)
        kept = saved(deck.with_name("progress"))
        assert kept == [*log, word(now)] or (kept == log and not seen)
        longest = 0.004 if kept != log else 2 * longest  # a busy machine needs longer to begin
        log = kept


@pytest.mark.parametrize("end", [killed, interrupted, hung_up])
def test_an_exam_that_is_cut_off_leaves_the_results_so_far(
    deck: Path, end: Callable[[Terminal], None]
) -> None:
    results = deck.with_name("exam.json")
    more = ["--exam", str(ANSWERS), "--results", str(results)]
    terminal = play(deck, *more)
    for number in range(3):
        ask(terminal)
        terminal.say(word(number))
    ask(terminal)
    end(terminal)
    given = [row["given"] for row in json.loads(results.read_text())["answers"]]
    assert given == [word(0), word(1), word(2)] + [""] * (ANSWERS - 3)
    assert saved(deck.with_name("progress")) == []
