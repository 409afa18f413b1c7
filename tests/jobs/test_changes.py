"""What a watched build reads: each change of it is seen, and nothing that it writes itself."""

from pathlib import Path

import pytest

from quizgen.host import Plugins
from quizgen.jobs.changes import Inputs
from quizgen.jobs.sources import jobs

PLUGINS = Plugins.installed()


def seen(*sources: str, written: tuple[str, ...] = ()) -> Inputs:
    return Inputs.of(sources, jobs(sources, PLUGINS), [Path(name) for name in written])


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two documents, beside a project and a file that nobody reads."""
    monkeypatch.chdir(tmp_path)
    for name in ("notes/one.md", "notes/deep/two.txt", "course/quizgen.toml", "course/three.md"):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("" if name.endswith(".toml") else "Ice is cold.\n")
    Path("other.md").write_text("Nobody reads this.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("notes", "notes/one.md"),
        ("notes", "notes/deep/two.txt"),
        ("notes", "notes/deep/new.md"),
        ("notes/one.md", "notes/one.md"),
        ("course", "course/quizgen.toml"),
        ("course", "course/new.md"),
    ],
)
def test_what_is_read_is_watched(source: str, changed: str) -> None:
    before = seen(source)
    Path(changed).write_text("# It was changed.\n")
    assert seen(source).changed_since(before) == [changed]
    assert Path(changed).parent in before.folders


@pytest.mark.parametrize("other", ["other.md", "notes/.hidden.md", "notes/one.md~", "notes/a.apkg"])
def test_what_is_not_read_is_not_watched(other: str) -> None:
    before = seen("notes")
    Path(other).write_text("It was changed.\n")
    assert seen("notes").changed_since(before) == []


def test_what_is_gone_has_changed() -> None:
    before = seen("notes")
    Path("notes/one.md").unlink()
    assert seen("notes").changed_since(before) == ["notes/one.md"]


def test_a_file_that_took_the_place_of_another_has_changed() -> None:
    before = seen("notes/one.md")
    Path("draft").write_text("Ice is warm.\n")
    Path("draft").replace("notes/one.md")
    assert seen("notes/one.md").changed_since(before) == ["notes/one.md"]


def test_what_a_build_writes_itself_is_no_change() -> None:
    before = seen("notes")
    Path("notes/deck.md").write_text("a deck\n")
    assert seen("notes", written=("notes/deck.md",)).changed_since(before) == []


def test_a_source_that_is_gone_is_still_looked_for() -> None:
    before = seen("notes/one.md")
    Path("notes/one.md").unlink()
    gone = Inputs.of(["notes/one.md"], [])
    assert gone.changed_since(before) == ["notes/one.md"]
    assert Path("notes") in gone.folders
