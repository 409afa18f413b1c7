"""How long the first question of a built deck takes, beside what nobody can do without.

    python tests/benchmarks/bench_start.py

In a pseudo-terminal, in turns, so that a busy machine is busy for all; milliseconds, the median
and the least of the runs, and the least processor time until then, which a busy machine changes
less. The budget is 250 ms on an idle machine. Modules are compiled beforehand, as they are where
quizgen is installed: compiling them anew costs another 80 ms.
"""

import compileall
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect  # type: ignore[import-untyped]  # it ships no types

import quizgen
from quizgen import deckfile
from quizgen.model import Deck, RichText, ShortAnswer

RUNS = 15
ROOT = Path(quizgen.__file__).parents[1]
SHOWCASE = ROOT / "decks" / "showcase" / "showcase.quiz.md"
PLAY = ["-m", "quizgen", "play"]
COMMANDS: dict[str, Sequence[str]] = {
    "python": ["-c", "print('Question 1 of')"],
    "import pydantic": ["-c", "import pydantic; print('Question 1 of')"],
    "--help": ["-m", "quizgen", "--help"],
    "one kind, --plain": [*PLAY, "--plain", "deck.quiz.md"],
    "one kind": [*PLAY, "deck.quiz.md"],
    "nine kinds, --plain": [*PLAY, "--plain", "showcase.quiz.md"],
    "nine kinds": [*PLAY, "showcase.quiz.md"],
}


def deck() -> Deck:
    """A deck of a hundred questions."""
    questions = tuple(
        ShortAnswer(
            id=f"q{n}", family=f"q{n}", stem=RichText.of(f"Word {n}?"), answers=(f"word{n}",)
        )
        for n in range(100)
    )
    return Deck(title="Words", namespace="words", questions=questions)


def first_question(arguments: Sequence[str], folder: str) -> tuple[float, float]:
    """Milliseconds until the first question is on the screen: by the clock, and of processor."""
    environment = {**os.environ, "TERM": "xterm", "XDG_DATA_HOME": folder}
    begin = time.perf_counter()
    child = pexpect.spawn(sys.executable, list(arguments), cwd=folder, env=environment)
    child.expect(["Question 1 of", "Usage: "])
    passed = 1000 * (time.perf_counter() - begin)
    before = processor()
    child.close(force=True)
    return passed, processor() - before


def processor() -> float:
    """Milliseconds of processor that the ended children of this process have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)


def main() -> None:
    """Measure and print."""
    for package in ("quizgen", "plugins"):
        compileall.compile_dir(ROOT / package, quiet=2)
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "deck.quiz.md").write_text(deckfile.render(deck()), encoding="utf-8")
        shutil.copy(SHOWCASE, folder)
        for _ in range(RUNS):
            for name, arguments in COMMANDS.items():
                runs[name].append(first_question(arguments, folder))
    for name, found in runs.items():
        clock = [one for one, _ in found]
        least = min(processor for _, processor in found)
        print(
            f"{name:20} median {statistics.median(clock):5.0f}  least {min(clock):5.0f}"
            f"  processor {least:5.0f}"
        )


if __name__ == "__main__":
    main()
