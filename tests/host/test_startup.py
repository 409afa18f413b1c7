"""What a start loads: next to nothing for help, no language model for a deck that is built."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    *("pluggy", "pydantic", "spacy", "genanki", "rich", "lxml", "numpy", "importlib.metadata"),
    *("fsrs", "tomllib", "difflib", "subprocess", "html.entities"),
)
DECK = Path(__file__).parents[2] / "decks" / "showcase" / "showcase.quiz.md"


def loaded(*arguments: str, stdin: str = "") -> set[str]:
    """The names of HEAVY modules that a call of the program has loaded at its end."""
    script = (
        "import sys\n"
        "from quizgen.cli import run\n"
        f"code = run({list(arguments)!r})\n"
        "assert code == 0, code\n"
        f"print('loaded:', *[name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=stdin, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["build", "--help"], ["play", "--help"], []]
)
def test_help_and_version_load_next_to_nothing(arguments: list[str]) -> None:
    assert loaded(*arguments) == set()


def test_the_list_of_plugins_loads_none_of_their_work() -> None:
    assert not loaded("plugins") & {"spacy", "genanki", "rich", "lxml", "numpy"}


def test_a_built_deck_is_played_and_exported_without_the_language_model(tmp_path: Path) -> None:
    output = str(tmp_path / "deck.json")
    assert not loaded("build", str(DECK), "--format", "json", "-o", output) & {"spacy", "genanki"}
    assert loaded("play", str(DECK), "--plain") == {"pluggy", "pydantic", "importlib.metadata"}


def test_a_plugins_first_module_is_light() -> None:
    script = (
        "import sys, quizgen.plugins\n"
        "top = lambda: {name.partition('.')[0] for name in sys.modules}\n"
        "before = top()\n"
        "found = quizgen.plugins.Plugins.installed({'QUIZGEN_NO_PLUGINS': '1'})\n"
        "assert not found.failures, found.failures\n"
        "print(*sorted(top() - before))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    foreign = {name for name in done.stdout.split() if not name.startswith("quizgen_")}
    assert not foreign - set(sys.stdlib_module_names)
