"""Notes and progress on standard error."""

import collections
import json
from typing import TYPE_CHECKING, TextIO

from quizgen.cli.progressline import ProgressLine
from quizgen.report import SERIOUS, Note, NoteKind
from quizgen.terminal import harmless

if TYPE_CHECKING:
    from quizgen.trace import Trace

_SHOWN = 3
"""How many notes of a kind are shown in full where they are not serious."""

_SERIOUS_SHOWN = 50
"""How many serious ones are: enough to mend what is wrong, and no flood."""


class ConsoleReporter:
    """Keeps the notes, and sums them up at the end; shows progress where `live`.

    With `json_notes` each note is printed at once, a line of JSON, as is all else that is said.
    """

    def __init__(self, stream: TextIO, *, live: bool, json_notes: bool = False) -> None:
        self.notes: list[Note] = []
        self._stream = stream
        self._json = json_notes
        self._told: frozenset[str] = frozenset()
        self._line = ProgressLine(stream) if live else None

    def note(self, note: Note) -> None:
        """Keep `note`."""
        self.notes.append(note)
        if self._json:
            self._stream.write(note.model_dump_json(exclude_defaults=True) + "\n")

    def begin(self) -> None:
        """Let another build begin: of its notes, those are summed up that the last had not."""
        self._told = frozenset(map(str, self.notes))
        self.notes.clear()

    def progress(self, stage: str, done: int, total: int | None = None) -> None:
        """Show how far `stage` is, and about how long it takes."""
        if self._line is not None:
            self._line.show(stage, done, total)

    def say(self, line: str) -> None:
        """Print one line, in the place of the progress line."""
        self.clear()
        if self._json:
            line = json.dumps({"kind": "said", "message": line}, ensure_ascii=False)
        self._stream.write(f"{harmless(line)}\n")

    def summarise(self) -> None:
        """Print the serious notes, few of each other kind, and how many more there are."""
        self.clear()
        if not self._json:
            for kind in dict.fromkeys(note.kind for note in self.notes):
                self._show(kind)

    def explain(self, trace: "Trace") -> None:
        """Print how much came to each stage, then why the rest did not, the most frequent first."""
        for stage, count in trace.reached.items():
            self.say(f"  {count:6} {stage}")
        for (left_out_by, reason), count in sorted(
            trace.lost.items(), key=lambda item: (-item[1], item[0])
        ):
            self.say(f"  {count:6} left out by {left_out_by}: {reason}")

    def found_something(self) -> bool:
        """Whether `--strict` finds fault."""
        return any(note.serious for note in self.notes)

    def clear(self) -> None:
        """Take the progress line away, where there is one."""
        if self._line is not None:
            self._line.clear()

    def _show(self, kind: NoteKind) -> None:
        lines = (str(note) for note in self.notes if note.kind == kind)
        notes = collections.Counter(line for line in lines if line not in self._told)
        number = _SERIOUS_SHOWN if kind in SERIOUS else _SHOWN
        for line, times in list(notes.items())[:number]:
            self.say(f"note: {line}" + (f" ({times} times)" if times > 1 else ""))
        if len(notes) > number:
            self.say(f"note: {len(notes) - number} more {kind} (--json-notes shows all)")


class Aloud:
    """Says every note at once, for a player: its user is there and reads."""

    def __init__(self, console: ConsoleReporter) -> None:
        self._console = console

    def note(self, note: Note) -> None:
        """Say `note`."""
        self._console.say(f"note: {note}")

    def progress(self, stage: str, done: int, total: int | None = None) -> None:
        """Pass it over: nothing takes long."""
