"""The results of an exam, as JSON, CSV or Markdown."""

import contextlib
import csv
import datetime
import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import OutputError, UsageError
from quizgen.grading import Grade
from quizgen.study.items import Item

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of an exam, what was answered, and its grade."""

    item: Item
    given: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Results:
    """All answers of an exam; times in ms since 1970, `pass_mark` in percent."""

    rows: tuple[Answered, ...]
    started: int
    ended: int
    pass_mark: float

    @property
    def points(self) -> float:
        """One for each right answer, shares for those that are partly right."""
        return sum(row.grade.score for row in self.rows)

    @property
    def percent(self) -> float:
        """The points in percent of all that could be had."""
        return 100 * self.points / len(self.rows) if self.rows else 0.0

    @property
    def passed(self) -> bool:
        """Whether the points reach the pass mark."""
        return self.percent >= self.pass_mark - 1e-9


def check_results(path: Path) -> None:
    """Raise what `write_results` would raise, as far as that can be known beforehand."""
    _format(path)
    if not path.parent.is_dir():
        message = f"the results cannot be written: there is no folder {path.parent}"
        raise OutputError(message, where=str(path))
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise OutputError("the results cannot be written: permission denied", where=str(path))


def write_results(results: Results, path: Path) -> None:
    """Write `results` to `path` in the format of its suffix: `.json`, `.csv` or `.md`.

    Written beside it and renamed, so that a file that is there is never half replaced.
    """
    text = _format(path)(results)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_text(text, encoding="utf-8", newline="")
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        reason = error.strerror or error
        raise OutputError(f"the results cannot be written: {reason}", where=str(path)) from None


def _format(path: Path) -> Callable[[Results], str]:
    formats: dict[str, Callable[[Results], str]] = {".json": _json, ".csv": _csv, ".md": _markdown}
    form = formats.get(path.suffix.lower())
    if form is None:
        raise UsageError(f"no format for results: {path.name}", hint="end it in .json, .csv or .md")
    return form


def _json(results: Results) -> str:
    document = {
        "started": _moment(results.started),
        "ended": _moment(results.ended),
        "points": round(results.points, 4),
        "out_of": len(results.rows),
        "percent": round(results.percent, 2),
        "pass_mark": results.pass_mark,
        "passed": results.passed,
        "answers": [
            {
                "id": row.item.question.id,
                "question": row.item.question.prompt_text,
                "given": row.given,
                "key": list(row.item.question.answer_texts),
                "verdict": row.grade.verdict,
                "score": round(row.grade.score, 4),
            }
            for row in results.rows
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _csv(results: Results) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["id", "question", "given", "key", "verdict", "score"])
    for row in results.rows:
        question = row.item.question
        cells = [question.id, question.prompt_text, row.given, "; ".join(question.answer_texts)]
        writer.writerow([*map(_cell, cells), row.grade.verdict, f"{row.grade.score:.4g}"])
    return stream.getvalue()


def _cell(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _markdown(results: Results) -> str:
    word = "Passed" if results.passed else "Not passed"
    total = f"{results.points:g} of {len(results.rows)} points, {results.percent:.0f}%"
    lines = [
        "# Exam",
        "",
        f"{word}: {total} ({results.pass_mark:g}% to pass), {_moment(results.ended)}",
        "",
        "| | Question | Given | Key | Verdict |",
        "| --- | --- | --- | --- | --- |",
    ]
    for number, row in enumerate(results.rows, 1):
        question = row.item.question
        cells = (question.prompt_text, row.given, "; ".join(question.answer_texts))
        lines.append(f"| {number} | {' | '.join(map(_escaped, cells))} | {row.grade.verdict} |")
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    """`text` as one table cell in which nothing is markup."""
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"\\{char}" if char in "\\`*_[]|#~$!" else char for char in flat)


def _moment(millis: int) -> str:
    moment = datetime.datetime.fromtimestamp(millis / 1000, datetime.UTC)
    return moment.isoformat(timespec="seconds")
