"""The other commands: facts, verify, new, plugins, play."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


def test_facts_are_listed_with_their_evidence(call: Call, document: Path) -> None:
    called = call("facts", document)
    assert called.code == 0
    assert "1901" in called.out
    assert '"The Blue Bridge was built in 1901 by the engineer Anna Weber."' in called.out


def test_facts_as_json_slice_the_document(call: Call, document: Path) -> None:
    facts = json.loads(call("facts", document, "--format", "json").out)
    assert len(facts) >= 2
    for fact in facts:
        assert fact["kind"]
        for evidence in fact["evidence"]:
            assert evidence["document"] == "bridge.txt"
            assert len(evidence["quote"]) == evidence["end"] - evidence["start"]


def test_a_deck_has_no_facts(call: Call, deck: Path) -> None:
    called = call("facts", deck)
    assert called.code == 2
    assert called.line == "a deck holds questions, not facts (name the document)"


def test_a_fresh_deck_verifies(call: Call, here: Path, document: Path) -> None:
    assert call("build", document, "--format", "json").code == 0
    called = call("verify", "bridge.json")
    assert (called.code, called.out) == (0, "")
    assert "quotes stand in their sources" in called.err


def test_verify_finds_what_moved_and_what_is_gone(call: Call, here: Path, document: Path) -> None:
    assert call("build", document, "--format", "json").code == 0
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("Zurich", "Winterthur").replace("The Blue", "The old Blue", 1))
    called = call("verify", "bridge.json")
    assert called.code == 1
    assert "moved from" in called.out
    assert "is gone: " in called.out
    assert "Traceback" not in called.err


def test_verify_says_that_a_source_is_missing(call: Call, here: Path, deck: Path) -> None:
    called = call("verify", deck)
    assert called.code == 1
    assert called.out.startswith("bridge.txt: the source is not here; --in names its folder")


def test_verify_looks_where_it_is_told(call: Call, here: Path, deck: Path, document: Path) -> None:
    (here / "elsewhere").mkdir()
    document.rename(here / "elsewhere" / "bridge.txt")
    assert call("verify", deck, "--in", "elsewhere").code == 0


def test_a_new_project_builds_and_explains_its_settings(call: Call, here: Path) -> None:
    assert call("new", "my-first_deck").code == 0
    text = (here / "my-first_deck" / "quizgen.toml").read_text(encoding="utf-8")
    assert 'title = "My first deck"' in text
    assert 'namespace = "my-first_deck"' in text
    called = call("build", "my-first_deck", "--format", "json")
    assert called.code == 0
    made = json.loads((here / "my-first_deck.json").read_text(encoding="utf-8"))
    assert made["deck"]["title"] == "My first deck"
    assert len(made["questions"]) >= 2


def test_every_setting_of_a_new_project_is_known(call: Call, here: Path) -> None:
    from quizgen.cli.starter import _SETTINGS
    from quizgen.config import Settings, parse_settings

    told = (
        _SETTINGS.format(title='"T"', namespace='"t"')
        .split("[options.anki]")[0]
        .rpartition("\n")[0]
    )
    lines = [line.removeprefix("# ") for line in told.splitlines()[3:]]
    settings = parse_settings("\n".join(lines))
    assert settings.model_fields_set == set(Settings.model_fields) - {
        "options",
        "language",
    }


def test_new_takes_an_empty_folder(call: Call, here: Path) -> None:
    (here / "empty").mkdir()
    assert call("new", "empty").code == 0
    assert sorted(path.name for path in here.iterdir()) == ["empty"]


def test_the_list_of_plugins(call: Call) -> None:
    called = call("plugins")
    assert called.code == 0
    assert "writes anki: " in called.out
    assert "(.apkg)" in called.out
    assert "plays console: " in called.out


def test_play_asks_and_grades(
    call: Call, deck: Path, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Anna Weber\n"))
    called = call("play", deck, "--kinds", "short_answer", "--progress", "p.sqlite")
    assert called.code == 0, called.err
    assert "Who built it?" in called.out
    assert "Correct." in called.out


def test_play_reads_answers_from_a_file(call: Call, deck: Path, here: Path) -> None:
    (here / "answers").write_text("somebody\n")
    called = call("play", deck, "--limit", "1", "--answers", "answers", "--progress", "p.sqlite")
    assert called.code == 0, called.err
    assert "Anna Weber" in called.out


def test_a_dash_for_the_answers_is_standard_input(
    call: Call, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("somebody\n"))
    called = call("play", deck, "--limit", "1", "--answers", "-", "--progress", "p.sqlite")
    assert called.code == 0, called.err
    assert "> somebody" in called.out


def test_play_asks_which_deck(
    call: Call, here: Path, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (here / "decks" / name).mkdir(parents=True)
        (here / "decks" / name / "quizgen.toml").write_text(
            f'[deck]\ntitle = "Deck {name}"\n[build]\nsources = ["small.json"]\n'
        )
        (here / "decks" / name / "small.json").write_bytes((here / deck).read_bytes())
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\nAnna Weber\n"))
    called = call("play", "--progress", "p.sqlite", "--limit", "1")
    assert called.code == 0, called.err
    assert "1  Deck one" in called.out
    assert "Correct." in called.out
    monkeypatch.setattr(sys, "stdin", io.StringIO("three\n"))
    assert call("play").code == 2
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert call("play").code == 130


def test_the_choice_of_a_deck_and_the_answers_come_from_one_pipe(
    call: Call, here: Path, deck: Path
) -> None:
    for name in ("one", "two"):
        (here / "decks" / name).mkdir(parents=True)
        (here / "decks" / name / "quizgen.toml").write_text('[build]\nsources = ["small.json"]\n')
        (here / "decks" / name / "small.json").write_bytes((here / deck).read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "play", "--progress", "p.sqlite", "--limit", "1"],
        input=b"two\nAnna Weber\n\xff\n",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Correct." in done.stdout


@pytest.mark.parametrize("time", ["20", "m", "2x", "-1m"])
def test_a_time_has_a_unit(call: Call, deck: Path, time: str) -> None:
    called = call("play", deck, "--exam", "2", "--time", time)
    assert called.code == 2
    assert "is not like 90s, 20m or 1h" in called.line


def test_nothing_but_help_without_a_command(call: Call) -> None:
    called = call()
    assert called.code == 0
    assert called.out == call("--help").out


FLAWED = """\
---
title: Flawed
---

## Which of these is a river?

- [ ] The Alps
- [x] The Rhine
- [ ] All of the above

```quiz
id: river
kind: multiple_choice
```
"""


def test_check_names_the_line_and_the_rule(call: Call, here: Path) -> None:
    (here / "x.quiz.md").write_text(FLAWED, encoding="utf-8")
    called = call("check", "x.quiz.md", "--level", "info")
    assert called.code == 1
    assert called.out.startswith("x.quiz.md:5: ")
    assert "[all-of-the-above]" in called.out
    found = json.loads(call("check", "x.quiz.md", "--format", "json").out)
    assert {"rule", "severity", "message", "file", "line"} <= set(found[0])
    assert call("check", "x.quiz.md", "--format", "github").out.startswith("::")


def test_check_heeds_what_is_allowed_and_the_level(call: Call, here: Path) -> None:
    (here / "x.quiz.md").write_text(FLAWED, encoding="utf-8")
    found = json.loads(call("check", "x.quiz.md", "--format", "json").out)
    rules = ", ".join(sorted({one["rule"] for one in found}))
    allowed = FLAWED.replace("kind: multiple_choice", f"kind: multiple_choice\nallow: {rules}")
    (here / "x.quiz.md").write_text(allowed, encoding="utf-8")
    assert call("check", "x.quiz.md").code == 0


def test_check_takes_decks_of_other_formats(call: Call, here: Path, deck: Path) -> None:
    assert call("build", deck, "--format", "moodle", "--format", "anki").code == 0
    for name in ("small.xml", "small.apkg", "small.json"):
        called = call("check", name)
        assert called.code in (0, 1)
        assert "error" in called.err
