"""What is written to the terminal and read from it: plain lines, or lines with colour.

Everything passes through `harmless`, so that no text of a document can steer a terminal.
"""

import io
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TextIO

from quizgen.plugin.study import Role, harmless, wants_plain

if TYPE_CHECKING:
    from rich.console import Console


STYLES: Mapping[Role, str] = {
    "progress": "dim",
    "stem": "bold",
    "option": "",
    "tip": "dim",
    "right": "bold green",
    "wrong": "bold red",
    "near": "bold yellow",
    "key": "",
    "text": "",
    "source": "dim italic",
}


class Face(Protocol):
    """Shows lines and reads answers."""

    def show(self, role: Role, text: str) -> None:
        """Show `text`, one line or more."""

    def read(self) -> str | None:
        """The next line that was typed, without its end; None at the end of the input."""


class PlainFace:
    """Nothing but text: no colour, no cursor movement, no box; what a screen reader can read."""

    def __init__(self, source: TextIO, target: TextIO) -> None:
        self._source = source
        self._target = target
        self._echo = not source.isatty()

    def show(self, role: Role, text: str) -> None:
        """Write `text`; `role` makes no difference."""
        self._write(harmless(text) + "\n")

    def read(self) -> str | None:
        """Read a line; one that comes through a pipe is written out, as if it had been typed."""
        self._write("> ")
        line = self._source.readline()
        if not line:
            self._write("\n")
            return None
        line = line.rstrip("\r\n")
        if self._echo:
            self._write(harmless(line) + "\n")
        return line

    def _write(self, text: str) -> None:
        self._target.write(_encodable(text, self._target))
        self._target.flush()


class StyledFace:
    """Lines with colour, wrapped at the words, and an answer line that can be edited."""

    def __init__(self, console: "Console") -> None:
        self._console = console
        with_editing()

    def show(self, role: Role, text: str) -> None:
        """Print `text` in the style of `role`."""
        from rich.text import Text

        safe = _encodable(harmless(text), self._console.file)
        self._console.print(Text(safe, style=STYLES[role]))

    def read(self) -> str | None:
        """Read a line with what the terminal's line editing offers."""
        try:
            return input("> ")
        except EOFError:
            self._console.print()
            return None


def with_editing() -> None:
    """Let `input` edit its line, where the system can."""
    try:
        import readline
    except ImportError:
        return
    readline.set_auto_history(True)


def face_for(source: TextIO, target: TextIO, *, plain: bool) -> Face:
    """Colour on a terminal that wants it; else plain text (NO_COLOR, TERM=dumb, pipes, `plain`)."""
    for stream in (source, target):
        if isinstance(stream, io.TextIOWrapper) and stream.errors != "replace":
            stream.reconfigure(errors="replace")
    wanted = not (plain or wants_plain(os.environ))
    own = source is sys.stdin and target is sys.stdout
    if not (wanted and own and source.isatty() and target.isatty()):
        return PlainFace(source, target)
    from rich.console import Console

    return StyledFace(Console(file=target, highlight=False, markup=False, emoji=False))


def _encodable(text: str, stream: object) -> str:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding, "replace")
