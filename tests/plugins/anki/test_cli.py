"""Packages on the command line: built twice, read, compared."""

import json
from pathlib import Path

import pytest

from quizgen.cli import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a small deck; it is the current folder."""
    (tmp_path / "quizgen.toml").write_text('[build]\nsources = ["rivers.json"]\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    write(tmp_path, "A river that flows into another one.")
    return tmp_path


def write(folder: Path, back: str) -> None:
    """The deck, with this back of its second card."""
    cards = [
        {"kind": "flashcard", "id": "join", "family": "join", "stem": "Join?", "back": "The Ob"},
        {"kind": "flashcard", "id": "what", "family": "what", "stem": "Tributary?", "back": back},
    ]
    deck = {"quizgen": {"schema": 1, "version": "0.1.0"}, "deck": {"title": "Rivers"}}
    (folder / "rivers.json").write_text(json.dumps(deck | {"questions": cards, "notes": []}))


def test_a_package_is_built_read_and_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--format", "anki", "-o", "old.apkg"]) == 0
    assert run(["build", "--format", "anki", "-o", "same.apkg"]) == 0
    assert Path("old.apkg").read_bytes() == Path("same.apkg").read_bytes()
    write(project, "A smaller river.")
    assert run(["build", "--format", "anki", "-o", "new.apkg"]) == 0
    capsys.readouterr()

    assert run(["diff", "old.apkg", "new.apkg"]) == 0
    assert capsys.readouterr().out == (
        "~ what: Tributary? (the answer was “A river that flows into another one.” and is now"
        " “A smaller river.”)\n0 added, 1 changed, 0 removed, 0 stale, 0 conflicting, 1 unchanged\n"
    )
    assert run(["diff", "--all", "old.apkg", "same.apkg"]) == 0
    assert capsys.readouterr().out.startswith("= join: Join?\n= what: Tributary?\n0 added")

    assert run(["build", "new.apkg", "--format", "json", "-o", "back.json"]) == 0
    back = json.loads(Path("back.json").read_text())
    assert [one["answer_texts"] for one in back["questions"]] == [["The Ob"], ["A smaller river."]]


def test_files_that_cannot_be_compared(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "rivers.json", "rivers.json"]) == 2
    assert "compares two of: .apkg" in capsys.readouterr().err
    Path("bad.apkg").write_bytes(b"no package")
    assert run(["diff", "bad.apkg", "bad.apkg"]) == 3
    assert "bad.apkg: cannot read the package" in capsys.readouterr().err
    assert run(["diff", "none.apkg", "none.apkg"]) == 2
