"""The paper from the command line and from Python: two files, and what stands in the way of one."""

from collections.abc import Callable
from pathlib import Path

import pytest

import quizgen
from quizgen.cli import run
from quizgen.errors import UsageError
from quizgen.host import Plugins
from quizgen.jobs.exporting import refuse_strangers

ROOT = Path(__file__).parents[3]
PLUGINS = Plugins.installed()
DECK = ROOT / "decks" / "showcase" / "showcase.quiz.md"


Build = Callable[..., tuple[int, str]]


@pytest.fixture
def build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Build:
    """A function that builds the paper of the showcase: its exit code and what it said."""
    monkeypatch.chdir(tmp_path)

    def build(*flags: str) -> tuple[int, str]:
        code = run(["build", str(DECK), "--format", "paper", *flags])
        return code, "".join(capsys.readouterr())

    return build


def test_the_key_is_a_file_beside_the_paper(build: Build, tmp_path: Path) -> None:
    code, told = build("--option", "paper.columns=2")
    assert code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "showcase.key.html",
        "showcase.paper.html",
    ]
    written, loss, *_ = told.splitlines()
    assert written == "showcase: 28 questions -> showcase.paper.html, showcase.key.html"
    assert loss.startswith("paper: 27 exported, 1 left out: not on the paper")


def test_the_kind_of_the_files_is_an_option(build: Build, tmp_path: Path) -> None:
    code, _ = build("--option", "paper.file=docx", "-o", "exam.docx")
    assert code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["exam.docx", "exam.key.docx"]


@pytest.mark.parametrize("file", ["html", "pdf", "docx"])
def test_a_paper_is_written_again_without_force(tmp_path: Path, file: str) -> None:
    deck, name = quizgen.load(str(DECK)), tmp_path / f"exam.{file}"
    deck.export(name, "paper", file=file, count=1)
    for written in (name, name.with_suffix(f".key.{file}")):
        refuse_strangers(written, f".{file}", PLUGINS)
        written.write_bytes(written.read_bytes().replace(b"quizgen", b"another"))
        with pytest.raises(UsageError, match="quizgen has not written it"):
            refuse_strangers(written, f".{file}", PLUGINS)


def test_a_wrong_option_is_named(build: Build, tmp_path: Path) -> None:
    code, told = build("--option", "paper.size=A3")
    assert code == 2
    assert "option paper.size" in told
    assert not list(tmp_path.iterdir())


def test_python_writes_both_files(tmp_path: Path) -> None:
    deck = quizgen.load(str(DECK))
    written = deck.export(tmp_path / "exam.paper.html", variants=2)
    assert written == tmp_path / "exam.paper.html"
    assert (tmp_path / "exam.key.html").read_text(encoding="utf-8").count("Variant B") == 1
    with pytest.raises(UsageError, match=r"option paper\.variants"):
        deck.export(tmp_path / "exam.paper.html", variants=0)
