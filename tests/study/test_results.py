"""The results of an exam, read back by independent readers."""

import csv
import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from quizgen.errors import OutputError, UsageError
from quizgen.grading import Grade
from quizgen.model import RichText, ShortAnswer
from quizgen.study import Item
from quizgen.study.results import Answered, Results, write_results

HOSTILE = "=cmd|' /C calc'!A0 <script> *x* | y"
QUESTION = ShortAnswer(id="q", family="q", stem=RichText.of(HOSTILE), answers=("key",))
ROWS = (
    Answered(Item(QUESTION, "n", "deck"), "key", Grade(1.0, "correct")),
    Answered(Item(QUESTION, "n", "deck"), "+1", Grade(0.0, "wrong")),
)
RESULTS = Results(ROWS, 1_700_000_000_000, 1_700_000_060_000, 50.0)


def test_points_and_the_pass_mark() -> None:
    assert (RESULTS.points, RESULTS.percent, RESULTS.passed) == (1.0, 50.0, True)
    assert not Results(ROWS, 0, 1, 51.0).passed
    assert not Results((), 0, 1, 1.0).passed


def test_json(tmp_path: Path) -> None:
    write_results(RESULTS, tmp_path / "r.json")
    found = json.loads((tmp_path / "r.json").read_text())
    assert found["passed"] is True
    assert [answer["given"] for answer in found["answers"]] == ["key", "+1"]
    assert found["answers"][0]["question"] == HOSTILE


def test_csv_holds_no_formula(tmp_path: Path) -> None:
    write_results(RESULTS, tmp_path / "r.csv")
    with (tmp_path / "r.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["verdict"] for row in rows] == ["correct", "wrong"]
    cells = [cell for row in rows for cell in row.values()]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert rows[0]["question"] == f"'{HOSTILE}"


def test_markdown_holds_text_only(tmp_path: Path) -> None:
    write_results(RESULTS, tmp_path / "r.md")
    tokens = MarkdownIt("commonmark").enable("table").parse((tmp_path / "r.md").read_text())
    cells = [token for token in tokens if token.type == "inline"]
    words = ["".join(child.content for child in token.children or ()) for token in cells]
    assert HOSTILE in words
    assert not any(
        child.type in ("html_inline", "em_open")
        for token in cells
        for child in token.children or ()
    )


def test_what_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="format"):
        write_results(RESULTS, tmp_path / "r.xls")
    with pytest.raises(OutputError, match="written"):
        write_results(RESULTS, tmp_path / "missing" / "r.json")
