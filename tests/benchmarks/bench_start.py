"""How long the first question of a built deck takes, beside what nobody can do without.

    python tests/benchmarks/bench_start.py

In a pseudo-terminal, in turns, so that a busy machine is busy for all; milliseconds, the median
and the least of nine runs. The budget is 250 ms on an idle machine.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect  # type: ignore[import-untyped]  # it ships no types

from quizgen import deckfile
from quizgen.model import Deck, RichText, ShortAnswer

RUNS = 9
PLAY = ["-m", "quizgen", "play"]
COMMANDS: dict[str, Sequence[str]] = {
    "python": ["-c", "print('Question 1 of')"],
    "import pydantic": ["-c", "import pydantic; print('Question 1 of')"],
    "quizgen play --plain": [*PLAY, "--plain", "deck.quiz.md"],
    "quizgen play": [*PLAY, "deck.quiz.md"],
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


def first_question(arguments: Sequence[str], folder: str) -> float:
    """Milliseconds until the first question is on the screen."""
    environment = {**os.environ, "TERM": "xterm", "XDG_DATA_HOME": folder}
    begin = time.perf_counter()
    child = pexpect.spawn(sys.executable, list(arguments), cwd=folder, env=environment)
    child.expect("Question 1 of")
    passed = 1000 * (time.perf_counter() - begin)
    child.close(force=True)
    return passed


def main() -> None:
    """Measure and print."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "deck.quiz.md").write_text(deckfile.render(deck()), encoding="utf-8")
        for _ in range(RUNS):
            for name, arguments in COMMANDS.items():
                times[name].append(first_question(arguments, folder))
    for name, found in times.items():
        print(f"{name:22} median {statistics.median(found):6.0f}  least {min(found):6.0f}")


if __name__ == "__main__":
    main()
