"""Editing a question while it is played, in a real terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DECK = """\
---
title: Rivers
---

## Which river flows through Basel?

**Answer:** the Rine

```quiz
id: basel
kind: short_answer
```
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("editor", "seen"),
    [
        ("sed -i s/Rine/Rhine/", "Correct"),
        ("sed -i s/basel$/bale/", "there is no question basel any more"),
        ("sed -i s/short_answer/shrt/", "not taken over"),
        ("no-such-editor", "set EDITOR to your editor"),
        ("false", "nothing was taken over"),
    ],
)
def test_an_edit_is_taken_over_or_its_fault_is_told(here: Path, editor: str, seen: str) -> None:
    pexpect = pytest.importorskip("pexpect")

    (here / "rivers.quiz.md").write_text(DECK, encoding="utf-8")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "play", "rivers.quiz.md", "--plain", "--progress", "p.sqlite"],
        env={**os.environ, "EDITOR": editor, "VISUAL": "", "TERM": "dumb"},
        encoding="utf-8",
        timeout=30,
    )
    child.expect("> ")
    child.sendline(":e")
    child.expect("> ")
    said = child.before
    child.sendline("the Rhine")
    child.expect(r"> |0%|100%")
    assert seen in said + child.before
    child.close()


def test_an_edit_needs_a_terminal(here: Path) -> None:
    (here / "rivers.quiz.md").write_text(DECK, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "play", "rivers.quiz.md", "--progress", "p.sqlite"],
        input=":e\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "an editor needs a terminal" in done.stdout
    assert "rivers.quiz.md, line 5" in done.stdout
