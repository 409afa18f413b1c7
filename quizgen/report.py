"""What happened on the way: typed notes, and the reporter that hears of them and of progress."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Protocol

from pydantic import BeforeValidator

from quizgen.model.base import Frozen, Line, QuestionId, Text, clean

NoteKind = Literal[
    "unread",  # a document could not be read; the others were
    "skipped",  # a part of a document, or a question, was not read
    "left_out",  # a question is not in what was written: the format cannot hold it
    "downgraded",  # a question was written as another kind than its own
    "not_rendered",  # a part of a question could not be written in this format
    "unfiled",  # the tags of a question, by which it is filed, have no place in this format
    "replaced",  # characters were replaced because a format cannot carry them
    "conflict",  # two documents disagree; nothing is asked about it
    "undated",  # a relative date could not be resolved without the document's date
    "unattributed",  # "I" or "we" could not be resolved without the author
    "language",  # a document is in a language that quizgen does not read
    "few",  # a document has little to ask
    "plugin",  # a plugin failed or was overruled
    "advice",  # something worth knowing that changed nothing
]

SERIOUS: frozenset[NoteKind] = frozenset(
    {"unread", "conflict", "left_out", "not_rendered", "plugin", "language"}
)
"""The kinds that `--strict` counts as findings; the others are the daily business of selection."""


def _one_line(value: Any) -> Any:
    return " ".join(clean(value).split()) if isinstance(value, str) else value


# What a note says is made of file names and of others' messages, which may hold anything.
_Told = Annotated[Line, BeforeValidator(_one_line)]


class Note(Frozen):
    """One thing that was skipped, changed or is worth knowing, in one line without controls.

    `where` is a place (`file`, `file:line`, `file, p. 3`), `question` the id of the question meant,
    `became` the kind that a downgraded question was written as (`multiple choice`).
    """

    kind: NoteKind
    message: _Told
    where: _Told | None = None
    question: QuestionId | None = None
    became: _Told | None = None
    detail: Text = ""

    def __str__(self) -> str:
        """The note in one line: place, kind, message."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.kind}: {self.message}"

    @property
    def serious(self) -> bool:
        """Whether `--strict` counts it as a finding."""
        return self.kind in SERIOUS


class Reporter(Protocol):
    """Hears of notes and of progress; the command line, a test or a web page stands behind it."""

    def note(self, note: Note) -> None:
        """Take one note."""

    def progress(self, stage: str, done: int, total: int | None = None) -> None:
        """Hear that `done` of `total` steps of `stage` are finished."""


class ListReporter:
    """Keeps the notes in a list, in order; a `watcher`, if there is one, hears of progress."""

    def __init__(self, watcher: Reporter | None = None) -> None:
        self.notes: list[Note] = []
        self._watcher = watcher

    def note(self, note: Note) -> None:
        """Keep `note`."""
        self.notes.append(note)

    def progress(self, stage: str, done: int, total: int | None = None) -> None:
        """Tell the watcher."""
        if self._watcher is not None:
            self._watcher.progress(stage, done, total)


class Recorder:
    """Keeps the notes about one deck, and passes them and the progress on."""

    def __init__(self, listener: Reporter, notes: Iterable[Note] = ()) -> None:
        self.notes = list(notes)
        self._listener = listener

    def note(self, note: Note) -> None:
        """Keep `note` and pass it on."""
        self.notes.append(note)
        self._listener.note(note)

    def progress(self, stage: str, done: int, total: int | None = None) -> None:
        """Pass it on."""
        self._listener.progress(stage, done, total)
