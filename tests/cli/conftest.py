"""Calls of the program inside the test's process, in an empty folder."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from quizgen.cli import run

TEXT = """\
The Blue Bridge

The Blue Bridge was built in 1901 by the engineer Anna Weber. It crosses the Rhine in Basel and is
213 metres long. A bridge is a structure that carries a road over an obstacle. In 1934 the city of
Basel repaired the Blue Bridge. Anna Weber was born in Zurich on 4 May 1862.
"""


@dataclass(frozen=True)
class Called:
    """What a call left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line that it printed as an error."""
        (line,) = self.err.splitlines()
        assert line.startswith("quizgen: ")
        return line.removeprefix("quizgen: ")


Call = Callable[..., Called]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one; the clock stands and no setting of the user counts."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767322800")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("QUIZGEN_BLOCK", "QUIZGEN_NO_PLUGINS", "QUIZGEN_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def call(here: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """A function that runs the program in the empty folder."""

    def call(*arguments: object) -> Called:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Called(code, out, err)

    return call


@pytest.fixture
def document(here: Path) -> Path:
    """A small document in the current folder, `bridge.txt`."""
    path = here / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path.relative_to(here)


@pytest.fixture
def deck(here: Path) -> Path:
    """A deck file in the current folder, `small.json`: a question of two kinds each."""
    path = here / "small.json"
    path.write_text(json.dumps(small_deck()), encoding="utf-8")
    return path.relative_to(here)


def small_deck() -> dict[str, Any]:
    """A deck of three questions, as JSON; one cites the document `bridge.txt`."""
    quote = "The Blue Bridge was built in 1901 by the engineer Anna Weber."
    start = TEXT.index(quote)
    source = {"document": "bridge.txt", "quote": quote, "start": start, "end": start + len(quote)}
    words = {"parts": [{"kind": "plain", "text": "Who built it?"}]}
    return {
        "quizgen": {"schema": 1, "version": "0.1.0"},
        "deck": {"title": "Small", "language": "en", "tags": ["bridges"], "sources": []},
        "questions": [
            {
                "id": "q1",
                "kind": "short_answer",
                "family": "f1",
                "quality": 0.9,
                "stem": words,
                "answers": ["Anna Weber"],
                "source": source,
            },
            {"id": "q2", "kind": "true_false", "family": "f2", "stem": words, "answer": True},
            {"id": "q3", "kind": "flashcard", "family": "f3", "stem": words, "back": words},
        ],
        "notes": [],
    }
