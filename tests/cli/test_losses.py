"""What `quizgen build` says where a format cannot hold all of a deck."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Call = Callable[..., Any]

BANK = """\
## Which planet is the largest?

- [ ] Mars
- [x] Jupiter

```quiz
id: planet
kind: multiple_choice
```

## The Moon is a planet.

**Answer:** False

```quiz
id: moon
kind: true_false
```

## How many moons has Mars?

**Answer:** 2

```quiz
id: moons
kind: numerical
```
"""

AIKEN = (
    "aiken: 2 exported, 1 as another kind, "
    "1 left out: Aiken has short multiple choice questions in plain text only"
)


def bank(here: Path, text: str = BANK) -> Path:
    """A deck file."""
    path = here / "sky.quiz.md"
    path.write_text(f"---\ntitle: The sky\n---\n\n{text}", encoding="utf-8")
    return path


def test_a_line_for_each_format_that_cannot_hold_all(call: Call, here: Path) -> None:
    called = call("build", bank(here), "--format", "aiken", "--format", "gift", "--format", "json")
    assert called.code == 0
    lines = called.err.splitlines()
    assert lines[0] == "sky: 3 questions -> sky.txt, sky.gift"  # one deck for each purpose
    assert lines[1] == AIKEN
    assert not [line for line in lines if line.startswith(("gift:", "json:"))]


def test_strict_makes_a_loss_an_exit_code(call: Call, here: Path) -> None:
    assert call("build", bank(here), "--format", "aiken", "--strict").code == 1
    assert call("build", bank(here), "--format", "gift", "--strict").code == 0
    as_another_kind = bank(here, BANK[BANK.index("## The Moon") : BANK.index("## How many")])
    called = call("build", as_another_kind, "--format", "aiken", "--strict")
    assert called.code == 1
    assert "aiken: 1 exported, 1 as another kind" in called.err


def test_each_case_is_a_note_with_the_id_of_its_question(call: Call, here: Path) -> None:
    called = call("build", bank(here), "--format", "aiken", "--json-notes")
    lines = [json.loads(line) for line in called.err.splitlines()]
    notes = [line for line in lines if line["kind"] != "said"]
    assert [(note["kind"], note["question"], note.get("became")) for note in notes] == [
        ("downgraded", "moon", "multiple choice"),
        ("left_out", "moons", None),
    ]
