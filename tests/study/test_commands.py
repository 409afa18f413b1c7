"""`quizgen stats` and `quizgen progress`, as they are called."""

import json
from pathlib import Path

import pytest
from lxml import html

from quizgen.cli import run
from quizgen.model import RichText, ShortAnswer
from quizgen.study import Item, Rating, Review, Store

NOW = 1_700_000_000_000


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's data folder that nobody has written to."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def learn(path: Path, name: str = "q") -> None:
    stem = RichText.of("What\u202e is it?")
    question = ShortAnswer(id=name, family=name, stem=stem, answers=("x",))
    store = Store.open(path)
    store.record(Item(question, "n", "deck"), Review(NOW, Rating.AGAIN, "wrong", 0.0, "typed"))
    store.close()


def user_file(home: Path) -> Path:
    return home / "data" / "quizgen" / "progress.sqlite3"


def test_nothing_was_answered_yet(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats"]) == 0
    assert capsys.readouterr().out == "Nothing was answered yet: quizgen play begins.\n"


def test_figures_are_harmless_text(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    learn(user_file(home))
    assert run(["stats"]) == 0
    out = capsys.readouterr().out
    assert "1 question, 1 review, 0 in practice" in out
    assert "wrong 1 of 1: What? is it?" in out
    assert out.isascii()


def test_the_page_is_written(home: Path) -> None:
    learn(home / "other.sqlite3")
    assert run(["stats", "--html", "page.html", "--progress", "other.sqlite3"]) == 0
    assert html.parse("page.html").findtext(".//h1") == "Progress"


def test_progress_goes_out_and_in(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    learn(user_file(home))
    learn(home / "other.sqlite3", "p")
    assert run(["progress", "export", "-o", "all.json"]) == 0
    assert run(["progress", "import", "all.json", "--progress", "other.sqlite3"]) == 0
    assert "1 reviews were added" in capsys.readouterr().err
    assert run(["progress", "import", "all.json", "--progress", "other.sqlite3"]) == 0
    assert "0 reviews were added" in capsys.readouterr().err
    assert run(["progress", "export", "--progress", "other.sqlite3"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [question["name"] for question in found["questions"]] == ["p", "q"]


@pytest.mark.parametrize("content", [b"{}", b"\xff\xfe", b""])
def test_what_is_no_progress_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    Path("bad.json").write_bytes(content)
    assert run(["progress", "import", "bad.json"]) == 3
    assert capsys.readouterr().err.startswith("quizgen: bad.json: ")


def test_a_missing_file_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["progress", "import", "none.json"]) == 3
    assert "none.json" in capsys.readouterr().err


def test_a_damaged_file_is_reported(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = user_file(home)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"damaged" * 1000)
    assert run(["stats"]) == 0
    assert "progress.sqlite3.damaged-1" in capsys.readouterr().err
    assert path.with_name("progress.sqlite3.damaged-1").exists()
