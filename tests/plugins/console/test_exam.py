"""An exam in the terminal: passed, failed, timed, and its results in a file."""

import errno
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from quizgen.errors import OutputError, UsageError

from .sitting import RIGHT, sit


def test_an_exam_passed(capsys: pytest.CaptureFixture[str], progress: Path) -> None:
    results = progress.with_name("results.json")
    lines = RIGHT[:8]
    code, out = sit(capsys, progress, lines, exam=8, pass_mark=100, results=results)
    assert code == 0
    assert "Passed: 8 of 8 points (100%)." in out
    assert "Correct" not in out.split("Question 8 of 8")[0]
    assert json.loads(results.read_text())["passed"] is True


def test_an_exam_failed(capsys: pytest.CaptureFixture[str], progress: Path) -> None:
    lines = ["2", "b", "1", "?", "9,9", "1,3", "q"]
    code, out = sit(capsys, progress, lines, exam=8)
    assert code == 1
    assert "Not passed: 1 of 8 points (12%)." in out
    assert "You said: 1\n" in out
    assert out.count("Not answered.") == 6
    with sqlite3.connect(progress) as raw:
        assert raw.execute("SELECT count(*) FROM review").fetchone() == (0,)
    raw.close()


def test_an_exams_report_says_why_and_where(
    capsys: pytest.CaptureFixture[str], progress: Path
) -> None:
    _, out = sit(capsys, progress, ["1"], exam=1, kinds=("multiple_choice",))
    report = out[out.index("You said: 1") :]
    assert "The Rhine flows through Basel." in report
    assert "The Danube crosses ten countries." in report
    assert 'Source: rivers.pdf, p. 3: "The Volga is 3,530 km long."' in report


@pytest.mark.parametrize("name", ["exam.txt", "missing/exam.json"])
def test_results_that_could_not_be_written_are_found_before_the_exam(
    capsys: pytest.CaptureFixture[str], progress: Path, name: str
) -> None:
    with pytest.raises((UsageError, OutputError)):
        sit(capsys, progress, RIGHT, exam=8, results=progress.parent / name)
    assert "Question" not in capsys.readouterr().out


def test_results_that_cannot_be_written_after_all_go_to_another_file(
    capsys: pytest.CaptureFixture[str], progress: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = progress.with_name("first.json"), progress.with_name("second.json")
    write = Path.write_text

    def full(path: Path, *content: Any, **more: Any) -> int:
        if "first" in path.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, *content, **more)

    monkeypatch.setattr(Path, "write_text", full)
    _, out = sit(capsys, progress, [*RIGHT[:8], str(second)], exam=8, results=first)
    assert "No space left on device" in out
    assert json.loads(second.read_text())["points"] == 8
    assert not first.exists()


def test_an_exam_ends_with_its_time(
    capsys: pytest.CaptureFixture[str], progress: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(0, 10_000_000, 8_000))
    monkeypatch.setattr("quizgen_console.exam.now_ms", lambda: next(clock))
    code, out = sit(capsys, progress, RIGHT, exam=8, time=60)
    assert code == 1
    assert "The time is over: this answer does not count." in out
