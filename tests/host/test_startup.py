"""What a start loads: next to nothing for help, no language model for a deck that is built."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

HEAVY = (
    *("pluggy", "pydantic", "spacy", "genanki", "rich", "lxml", "numpy", "importlib.metadata"),
    *("fsrs", "tomllib", "difflib", "subprocess", "html.entities", "xlsxwriter"),
)
DECK = Path(__file__).parents[2] / "decks" / "showcase" / "showcase.quiz.md"


def last_line(script: str, stdin: str = "") -> str:
    """The last line that `script` prints in a Python of its own; `` where it prints none."""
    done = subprocess.run(
        [sys.executable, "-c", script], input=stdin, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return "".join(done.stdout.splitlines()[-1:])


def loaded(*arguments: str, stdin: str = "") -> set[str]:
    """The names of HEAVY modules that a call of the program has loaded at its end."""
    script = (
        "import sys\n"
        "from quizgen.cli import run\n"
        f"code = run({list(arguments)!r})\n"
        "assert code == 0, code\n"
        f"print('loaded:', *[name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    return set(last_line(script, stdin).split()[1:])


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["build", "--help"], ["play", "--help"], []]
)
def test_help_and_version_load_next_to_nothing(arguments: list[str]) -> None:
    assert loaded(*arguments) == set()


def test_the_list_of_plugins_loads_none_of_their_work() -> None:
    assert not loaded("plugins") & {"spacy", "genanki", "rich", "lxml", "numpy", "xlsxwriter"}


def test_a_built_deck_is_played_and_exported_without_the_language_model(tmp_path: Path) -> None:
    output = str(tmp_path / "deck.json")
    assert not loaded("build", str(DECK), "--format", "json", "-o", output) & {"spacy", "genanki"}
    needed = {"pluggy", "pydantic", "importlib.metadata", "fsrs"}
    assert loaded("play", str(DECK), "--plain") == needed


def test_grading_loads_no_words_before_the_first_answer() -> None:
    script = (
        "import sys, quizgen.study\n"
        "print(*sorted(name for name in sys.modules if name.startswith('quizgen.lang.en')))\n"
    )
    assert last_line(script).split() == ["quizgen.lang.en", "quizgen.lang.en.pack"]


def test_the_program_looks_through_the_installed_packages_once() -> None:
    script = (
        "import importlib.metadata, sys\n"
        "from quizgen.cli import main\n"
        "looked, look = [], importlib.metadata.distributions\n"
        "def distributions(**given):\n"
        "    looked.append(given)\n"
        "    return look(**given)\n"
        "importlib.metadata.distributions = distributions\n"
        f"sys.argv = ['quizgen', 'play', {str(DECK)!r}, '--plain']\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    print(len(looked))\n"
    )
    assert last_line(script) == "1"


def test_a_plugins_first_module_is_light() -> None:
    script = (
        "import sys, quizgen.host\n"
        "top = lambda: {name.partition('.')[0] for name in sys.modules}\n"
        "before = top()\n"
        "found = quizgen.host.Plugins.installed({'QUIZGEN_NO_PLUGINS': '1'})\n"
        "assert not found.failures, found.failures\n"
        "print(*sorted(top() - before))\n"
    )
    foreign = {name for name in last_line(script).split() if not name.startswith("quizgen_")}
    assert not foreign - set(sys.stdlib_module_names)


def test_the_first_answer_finds_loaded_what_it_needs() -> None:
    script = (
        "import sys\n"
        "from quizgen.model import RichText, ShortAnswer\n"
        "from quizgen.study import Item, Session, Store\n"
        "stem = RichText.of('Which city?')\n"
        "asked = ShortAnswer(id='q', family='q', stem=stem, answers=('Amsterdam',))\n"
        "session = Session([Item(asked, 'n', 'd')], Store.open(None), lambda: 1_700_000_000_000)\n"
        "assert session.next() and 'fsrs' not in sys.modules\n"
        "session.prepare()\n"
        "before = set(sys.modules)\n"
        "assert session.answer('Amstredam').grade.verdict == 'mistyped'\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    assert not last_line(script).split()


def test_a_build_that_finds_all_in_the_cache_loads_no_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    document = tmp_path / "bridge.txt"
    document.write_text("The Blue Bridge was built in 1901 by the engineer Anna Weber.\n")
    build = ("build", str(document), "--format", "json", "-o", str(tmp_path / "deck.json"))
    assert "spacy" in loaded(*build)
    assert not loaded(*build) & {"spacy", "numpy"}


def test_spacy_is_loaded_without_its_commands_and_still_has_them() -> None:
    script = (
        "import sys\n"
        "from quizgen.lang.en.spacy_import import import_spacy\n"
        "import_spacy()\n"
        "import spacy\n"
        "before = [name for name in sys.modules if name.startswith('spacy.cli')]\n"
        "about = spacy.info(silent=True)['spacy_version'] == spacy.__version__\n"
        "import spacy.cli\n"
        "print(before, about, callable(spacy.cli.download))\n"
    )
    assert last_line(script) == "[] True True"
