"""Plugins of strangers, installed by pip: they work as ours do, and break alone."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow

DECK = Path(__file__).parents[2] / "decks" / "showcase" / "showcase.quiz.md"


def test_the_guides_exporter_works(quizgen: Run, strangers: Path, tmp_path: Path) -> None:
    done = quizgen("build", str(DECK), "--format", "lines", "--format", "json", path=strangers)
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "showcase.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in written.splitlines()]
    deck = json.loads((tmp_path / "showcase.json").read_text("utf-8"))
    assert [row["kind"] for row in rows] == [question["kind"] for question in deck["questions"]]
    assert len(rows) >= 9


def test_the_guides_exporter_writes_to_standard_output(quizgen: Run, strangers: Path) -> None:
    done = quizgen("build", str(DECK), "--format", "lines", "-o", "-", path=strangers)
    assert done.returncode == 0, done.stderr
    assert '{"kind": "multiple_choice", ' in done.stdout


def test_an_unknown_format_is_told_what_there_is(quizgen: Run, strangers: Path) -> None:
    done = quizgen("build", str(DECK), "--format", "linse", path=strangers)
    assert done.returncode == 2
    assert "'linse'; did you mean 'lines'?" in done.stderr


@pytest.mark.parametrize(
    ("distribution", "plugin", "cause"),
    [
        ("quizgen-boom", "boom", "RuntimeError: no such library"),
        ("quizgen-quits", "quits", "SystemExit: 3"),
        (
            "quizgen-typo",
            "typo",
            "unknown hook 'quizgen_exportrs'; did you mean 'quizgen_exporters'?",
        ),
        ("quizgen-again", "anki", "the name 'anki' is taken by plugin 'anki' of quizgen "),
    ],
)
def test_what_fails_is_listed_with_its_cause(
    quizgen: Run, strangers: Path, distribution: str, plugin: str, cause: str
) -> None:
    done = quizgen("plugins", path=strangers)
    assert done.returncode == 0
    (line,) = [line for line in done.stdout.splitlines() if f" of {distribution} 1.0" in line]
    assert line.startswith(f"FAILED  plugin '{plugin}' of {distribution} 1.0: ")
    assert cause in line
    assert "lines: a question a line (.jsonl)" in done.stdout


def test_the_list_for_machines_says_the_same(quizgen: Run, strangers: Path) -> None:
    table = json.loads(quizgen("plugins", "--format", "json", path=strangers).stdout)
    assert {one["distribution"] for one in table["failed"]} == {
        "quizgen-boom",
        "quizgen-quits",
        "quizgen-typo",
        "quizgen-again",
    }
    assert {"anki", "lines", "late"} <= {one["name"] for one in table["plugins"]}


def test_a_plugin_that_raises_while_exporting_is_named_and_the_others_write(
    quizgen: Run, strangers: Path, tmp_path: Path
) -> None:
    done = quizgen(
        "build",
        str(DECK),
        "--format",
        "late",
        "--format",
        "lines",
        "--format",
        "anki",
        path=strangers,
    )
    assert done.returncode == 4
    assert "plugin 'late' of quizgen-late 1.0 failed: ZeroDivisionError: by design" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["showcase.apkg", "showcase.jsonl"]


def test_a_format_of_a_broken_plugin_is_an_error_that_names_it(
    quizgen: Run, strangers: Path
) -> None:
    done = quizgen("build", str(DECK), "--format", "boom", path=strangers)
    assert done.returncode == 4
    assert "plugin 'boom' of quizgen-boom 1.0: RuntimeError: no such library" in done.stderr


def test_a_broken_plugin_beside_the_work_is_one_line(quizgen: Run, strangers: Path) -> None:
    done = quizgen("build", str(DECK), "--format", "lines", path=strangers)
    assert done.returncode == 0
    assert len([line for line in done.stderr.splitlines() if "quizgen-boom" in line]) == 1


def test_strict_counts_a_broken_plugin(quizgen: Run, strangers: Path) -> None:
    assert quizgen("build", str(DECK), "--strict", path=strangers).returncode == 1
    assert quizgen("plugins", "--strict", path=strangers).returncode == 1
    assert quizgen("plugins", "--strict").returncode == 0


def test_blocked_plugins_are_not_even_imported(quizgen: Run, strangers: Path) -> None:
    done = quizgen("plugins", path=strangers, QUIZGEN_BLOCK="boom,typo")
    assert "no such library" not in done.stdout
    assert "blocked  boom  (quizgen-boom)" in done.stdout
    alone = quizgen("plugins", path=strangers, QUIZGEN_NO_PLUGINS="1").stdout
    assert "FAILED" not in alone
    assert "blocked  lines" in alone
    assert "writes anki" in alone


def test_blocking_ours_lets_anothers_take_the_name(quizgen: Run, strangers: Path) -> None:
    done = quizgen("plugins", path=strangers, QUIZGEN_BLOCK="moodle")
    assert "blocked  moodle  (quizgen)" in done.stdout
    assert quizgen("build", str(DECK), "--format", "moodle", QUIZGEN_BLOCK="moodle").returncode == 2
