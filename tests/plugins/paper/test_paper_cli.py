"""The paper from the command line and from Python: two files, and what stands in the way of one."""

import subprocess
import sys
from pathlib import Path

import pytest

import quizgen
from quizgen.errors import UsageError
from quizgen.host import Plugins
from quizgen.jobs.exporting import refuse_strangers

ROOT = Path(__file__).parents[3]
PLUGINS = Plugins.installed()
DECK = ROOT / "decks" / "showcase" / "showcase.quiz.md"


def build(folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    """A call of `quizgen build` for the showcase in `folder`."""
    command = [sys.executable, "-m", "quizgen", "build", str(DECK), "--format", "paper", *flags]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_key_is_a_file_beside_the_paper(tmp_path: Path) -> None:
    done = build(tmp_path, "--option", "paper.columns=2")
    assert done.returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "showcase.key.html",
        "showcase.paper.html",
    ]
    told, loss, *_ = (done.stdout + done.stderr).splitlines()
    assert told == "showcase: 28 questions -> showcase.paper.html, showcase.key.html"
    assert loss.startswith("paper: 27 exported, 1 left out: not on the paper")


def test_the_kind_of_the_files_is_an_option(tmp_path: Path) -> None:
    assert build(tmp_path, "--option", "paper.file=docx", "-o", "exam.docx").returncode == 0
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


def test_a_wrong_option_is_named(tmp_path: Path) -> None:
    done = build(tmp_path, "--option", "paper.size=A3")
    assert done.returncode == 2
    assert "option paper.size" in done.stderr
    assert not list(tmp_path.iterdir())


def test_python_writes_both_files(tmp_path: Path) -> None:
    deck = quizgen.load(str(DECK))
    written = deck.export(tmp_path / "exam.paper.html", variants=2)
    assert written == tmp_path / "exam.paper.html"
    assert (tmp_path / "exam.key.html").read_text(encoding="utf-8").count("Variant B") == 1
    with pytest.raises(UsageError, match=r"option paper\.variants"):
        deck.export(tmp_path / "exam.paper.html", variants=0)
