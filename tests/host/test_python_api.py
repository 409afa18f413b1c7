"""The examples of docs/python-api.md run, one after the other, in one notebook."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "python-api.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[tuple[int, str]]:
    """The code blocks of the page in `language`, each with the line that it begins in."""
    found = re.finditer(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return [(PAGE.count("\n", 0, one.start()) + 2, one[1]) for one in found]


def without_numbers(text: str) -> str:
    """`text` with `0` for each number: how many questions a page yields is not the page's point."""
    return re.sub(r"\d+", "0", text)


def test_the_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZGEN_NO_PLUGINS", "1")
    ((_, notes),) = blocks("markdown")
    Path("notes.md").write_text(notes, encoding="utf-8")
    notebook: dict[str, object] = {}
    for line, source in blocks("python"):
        code = compile("\n" * (line - 1) + source, "docs/python-api.md", "exec")
        exec(code, notebook)  # the page is ours
    ((_, shown),) = blocks("text")
    printed = capsys.readouterr().out
    assert without_numbers(printed).startswith(without_numbers(shown))
    assert {"notes.apkg", "mine.json", "bank.xml", "bank.txt"} <= {
        path.name for path in tmp_path.iterdir()
    }
    assert "no such file or folder note.md did you mean notes.md?" in printed
    assert "language text" in printed


def test_a_newcomer_needs_three_lines() -> None:
    (_, first), *_ = blocks("python")
    assert len([line for line in first.splitlines() if line]) == 3
    assert first.startswith("import quizgen\n")
    assert '.export("notes.apkg")' in first
