"""What is loaded without need costs every start: a built deck is read and checked without it."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

HEAVY = "hypothesis spacy genanki lxml pluggy rich markdown_it fsrs quizgen.testing".split(" ")


@pytest.mark.parametrize(
    "statement",
    [
        "import quizgen.deckfile; quizgen.deckfile.parse('## A?\\n\\n**Back:** b\\n', 'x')",
        "import quizgen.checking",
        "import quizgen_json",
    ],
)
def test_nothing_heavy_is_loaded(statement):
    script = f"{statement}\nimport sys; print([one for one in {HEAVY} if one in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.strip()
    assert loaded == ("['pluggy']" if "quizgen_json" in statement else "[]")
