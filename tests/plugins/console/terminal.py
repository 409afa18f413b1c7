"""A quiz in a pseudo-terminal, and what it saved."""

import os
import re
import signal
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")

PROGRAM = Path(__file__).with_name("every_kind.py")
SRC = Path(__file__).parents[3]


def environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    path = os.pathsep.join((str(SRC), str(SRC / "plugins")))
    return {**kept, "PYTHONPATH": path, "PYTHONUTF8": "1", "TERM": "xterm-256color"}


def _as_from_a_shell() -> None:
    """Give the signals their usual meaning: whoever started the tests may ignore them."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """A quiz in a pseudo-terminal, and all that it wrote."""

    def __init__(
        self, arguments: Sequence[str], variables: Mapping[str, str] | None = None
    ) -> None:
        self.child = pexpect.spawn(
            sys.executable,
            list(arguments),
            env={**environment(), **(variables or {})},
            encoding="utf-8",
            timeout=60,
            dimensions=(40, 120),
            preexec_fn=_as_from_a_shell,
        )
        self.child.delaybeforesend = None
        self.written = ""

    def wait_for(self, text: str) -> None:
        self.child.expect(re.escape(text))
        self.written += self.child.before + self.child.after

    def say(self, line: str) -> None:
        self.child.send(line + "\r")

    def ends_within(self, seconds: float) -> bool:
        """Whether the program ends in that time."""
        ended = self.child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=seconds) == 0
        self.written += self.child.before
        return ended

    def end(self) -> int:
        self.child.expect(pexpect.EOF)
        self.written += self.child.before
        self.child.close()
        status = self.child.exitstatus
        return int(status) if status is not None else -int(self.child.signalstatus)


def quiz(
    options: str, program: Path = PROGRAM, variables: Mapping[str, str] | None = None
) -> Terminal:
    """A terminal in which `program` plays with `options`."""
    return Terminal([str(program), options], variables)


def options(progress: Path, more: str = "") -> str:
    return f'{{"progress": "{progress}"{more}}}'


def saved(progress: Path) -> list[str]:
    raw = sqlite3.connect(progress)
    try:
        rows = raw.execute("SELECT answer FROM review ORDER BY id").fetchall()
    finally:
        raw.close()
    return [row[0] for row in rows]
