"""Folders of documents, and sessions to build them with."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quizgen.config import Settings
from quizgen.jobs.cache import Cache
from quizgen.jobs.decks import Made, make
from quizgen.jobs.session import Effort, Session, open_session
from quizgen.jobs.sources import Item, Job
from quizgen.report import ListReporter, Note
from tests.jobs.hostile_reader import install

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


class Heard(ListReporter):
    """Keeps the notes, and tells how many documents are done."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        super().__init__()
        self._tell = tell

    def progress(self, stage: str, done: int, total: int | None = None) -> None:
        """Tell of documents that are read."""
        if stage.startswith("reading on"):
            self._tell(done)


@dataclass
class Library:
    """A folder of documents, and what was noted while decks were made of it."""

    folder: Path
    cache: Path
    notes: list[Note] = field(default_factory=list)

    def add(self, name: str, text: str) -> None:
        """Put a document into the folder."""
        (self.folder / name).write_text(text, "utf-8")

    def write(self, number: int) -> None:
        """Put a document of its own into the folder."""
        city, year = f"Port Alder{'abcdefghij'[number]}", 1900 + number
        self.add(
            f"{number}.txt",
            f"{city}\n\nThe engineer Ana Duarte built the harbour of {city} in {year}. "
            f"It cost {number + 2} million dollars. A mole is a wall that shelters a harbour.\n",
        )

    def build(
        self,
        *,
        jobs: int = 1,
        timeout: float | None = None,
        cached: bool = False,
        named: bool = False,
        cluster: str | None = None,
        heard: Callable[[int], None] = lambda done: None,
    ) -> Made:
        """The deck of the folder; the notes are those of this build."""
        reporter = Heard(heard)
        session = open_session(reporter)
        cache = Cache(self.cache, reporter) if cached else None
        effort = Effort(jobs, timeout, cache, cluster)
        session = Session(reporter, session.plugins, NOW, effort=effort)
        paths = sorted(path for path in self.folder.iterdir() if path.is_file())
        items = tuple(Item(path, path.name, named=named) for path in paths)
        try:
            return make(Job("library", Settings(min_quality=0), items), session)
        finally:
            self.notes = reporter.notes

    @property
    def told(self) -> dict[str, tuple[str, str]]:
        """The kind and the message of the serious notes, by document."""
        return {note.where or "": (note.kind, note.message) for note in self.notes if note.serious}


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library of three documents; files that end in `.doom` end badly."""
    monkeypatch.syspath_prepend(install(tmp_path / "site"))
    folder = tmp_path / "library"
    folder.mkdir()
    made = Library(folder, tmp_path / "cache")
    for number in range(3):
        made.write(number)
    return made
