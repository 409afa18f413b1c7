"""A quiz played through a pipe: its answers, and what was written."""

from pathlib import Path

import pytest

from quizgen.grading import key_line
from quizgen.model import Deck, Question
from quizgen.testing import context
from quizgen_console.player import play

from .every_kind import DECK, QUESTIONS


def sit(
    capsys: pytest.CaptureFixture[str],
    progress: Path,
    lines: list[str],
    deck: Deck = DECK,
    **options: object,
) -> tuple[int, str]:
    """Play with these answers; returns the exit code and what was written."""
    answers = progress.with_suffix(".answers")
    answers.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    given_options = {"answers": answers, "progress": progress, **options}
    code = play([deck], given_options, context())
    return code, capsys.readouterr().out


def typed_key(question: Question) -> str:
    line = key_line(question).replace("\n", "; ")
    return f"={line}" if line[:1] in (":", "?", "=") else line


RIGHT = [typed_key(question) for question in QUESTIONS]
WRONG = ["1", "1,2", "t", "Seine; Paris", "Nile", "3531", "1 1 1", "1 2 3", "\n1"]
