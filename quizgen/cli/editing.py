"""Editing a question while it is played: the deck file opens in the user's editor, at its line."""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from quizgen import deckfile
from quizgen.deckfile import DeckFile
from quizgen.errors import InputError, UsageError
from quizgen.model import Question

_JUMPS = frozenset(
    {"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne"}
)
"""Editors that open a file at a line with `+LINE`."""


def editor(paths: Sequence[Path]) -> Callable[[Question], Question | None] | None:
    """A function that lets the user edit a question of the deck files `paths`; None without any.

    It returns the question as it is after the edit, or None where it has not changed.
    """
    if not paths:
        return None

    def edit(question: Question) -> Question | None:
        path, file = _home(paths, question)
        _open(path, file.lines.get(question.id, 1))
        for changed in deckfile.load(path).deck.questions:
            if changed.id == question.id:
                return changed if changed != question else None
        raise InputError(
            f"there is no question {question.id} any more", where=str(path), hint="keep its id"
        )

    return edit


def _home(paths: Sequence[Path], question: Question) -> tuple[Path, DeckFile]:
    for path in paths:
        file = deckfile.load(path)
        if any(one.id == question.id for one in file.deck.questions):
            return path, file
    raise UsageError(
        "this question comes from a document", hint="only questions of a deck file can be edited"
    )


def _open(path: Path, line: int) -> None:
    import subprocess

    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("an editor needs a terminal", hint=f"edit {path}, line {line}")
    if Path(command[0]).name in _JUMPS:
        command.append(f"+{line}")
    try:
        code = subprocess.call([*command, str(path)])  # noqa: S603 - the editor the user chose
    except OSError as error:
        raise UsageError(
            f"{command[0]} does not start: {error.strerror}", hint="set EDITOR to your editor"
        ) from None
    if code:
        raise UsageError(f"{command[0]} ended with code {code}", hint="nothing was taken over")
