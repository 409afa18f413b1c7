"""How long a progress file of a million reviews takes to open, to ask and to record.

    python tests/benchmarks/bench_progress.py

Prints milliseconds; the budgets are 400 ms to the first question and 10 ms an answer. At the end
the program itself is played, in a pseudo-terminal: from its start to the first question, and from
Enter to the verdict.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pexpect  # type: ignore[import-untyped]  # it ships no types

from quizgen import deckfile
from quizgen.model import Deck, RichText, ShortAnswer
from quizgen.study import DAY, Choice, Item, Rating, Review, Session, Store, chosen, items_of

REVIEWS, QUESTIONS = 1_000_000, 20_000
START = 1_700_000_000_000


def deck(count: int) -> Deck:
    """A deck of `count` questions."""
    questions = tuple(
        ShortAnswer(
            id=f"q{n}", family=f"q{n}", stem=RichText.of(f"Word {n}?"), answers=(f"word{n}",)
        )
        for n in range(count)
    )
    return Deck(title="Many", namespace="many", questions=questions)


def fill(path: Path) -> None:
    """Write a million reviews of 20,000 questions."""
    store, chance = Store.open(path), random.Random(1)
    with store.transaction() as database:
        database.executemany(
            "INSERT INTO question (id, namespace, name, title, deck, kind, tags, stability,"
            " difficulty, due, last) VALUES (?, 'many', ?, 'Word', 'Many', 'short_answer', '[]',"
            " 9.0, 5.0, ?, ?)",
            (
                (n + 1, f"q{n}", START + chance.randrange(200) * DAY, START)
                for n in range(QUESTIONS)
            ),
        )
        database.executemany(
            "INSERT INTO review (question, at, rating, verdict, score, answer, hints, took,"
            " counted) VALUES (?, ?, 3, 'correct', 1.0, 'word', 0, 3000, 1)",
            (
                (chance.randrange(QUESTIONS) + 1, START - chance.randrange(400 * DAY))
                for _ in range(REVIEWS)
            ),
        )
    store.close()


def timed(what: Callable[[], object]) -> float:
    """Milliseconds that `what` takes."""
    begin = time.perf_counter()
    what()
    return 1000 * (time.perf_counter() - begin)


def begin(path: Path, items: list[Item]) -> None:
    """What happens between a loaded deck and its first question."""
    store = Store.open(path)
    states = store.states([item.key for item in items])
    asked = chosen(items, states, Choice(), START + 100 * DAY, random.Random(1))
    Session(asked, store, lambda: START).next()
    store.close()


def played(path: Path, count: int) -> list[float]:
    """Milliseconds to the first question, then from Enter to each of `count` verdicts."""
    source = path.with_name("many.quiz.md")
    source.write_text(deckfile.render(deck(500)), encoding="utf-8")
    arguments = ["-m", "quizgen", "play", str(source), "--progress", str(path)]
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    begin = time.perf_counter()
    child = pexpect.spawn(sys.executable, arguments, env=environment, timeout=10)
    child.expect("Question 1 of")
    times = [1000 * (time.perf_counter() - begin)]
    child.delaybeforesend = None
    for _ in range(count):
        child.expect(r"Word (\d+)\?")
        word = f"word{child.match[1].decode()}"
        child.expect("> ")
        time.sleep(0.1)  # nobody answers sooner
        child.sendline(word)
        times.append(timed(lambda: child.expect("Correct")))
    child.close(force=True)
    return times


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        fill(path)
        print(f"{path.stat().st_size / 1e6:.0f} MB, {REVIEWS:,} reviews, {QUESTIONS:,} questions")
        for count in (500, QUESTIONS):
            items = items_of([deck(count)])
            times = [timed(partial(begin, path, items)) for _ in range(9)]
            print(f"open, choose and ask, deck of {count:,}: {statistics.median(times):.1f} ms")
        store = Store.open(path)
        items = items_of([deck(500)])
        review = Review(START, Rating.GOOD, "correct", 1.0, answer="word")
        times = [timed(partial(store.record, item, review)) for item in items]
        first, rest = times[0], sorted(times[1:])
        print(f"record: first {first:.1f} ms, median {statistics.median(rest):.2f} ms,")
        print(f"        99% within {rest[int(0.99 * len(rest))]:.2f} ms")
        number, _ = store.record(items[0], review)
        print(f"undo: {timed(partial(store.undo, number)):.2f} ms")
        store.close()
        for _ in range(3):
            start, first, *others = played(path, 30)
            print(
                f"played: question {start:.0f} ms, first verdict {first:.1f} ms,"
                f" then median {statistics.median(others):.1f} ms, most {max(others):.1f} ms"
            )


if __name__ == "__main__":
    main()
