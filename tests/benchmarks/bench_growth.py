"""How time and memory grow with what is built: exponents, so that no machine matters.

    python tests/benchmarks/bench_growth.py select [N]...      questions of one shape, selected
    python tests/benchmarks/bench_growth.py documents [N]...   documents built, each in a process

An exponent of 1 is linear. Processor seconds; memory is the peak of the whole process, its model
loaded.
"""

import argparse
import math
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from quizgen.model import Question, RichText, ShortAnswer
from quizgen.scoring.selection import select
from tests.benchmarks.bench_build import document

Figures = tuple[float, float]
"""Processor seconds, and megabytes at the peak."""


def questions(count: int) -> list[Question]:
    """Questions that differ in two names and their answer."""
    return [
        ShortAnswer(
            id=f"q{n}",
            family=f"f{n}",
            quality=0.5 + (n * 7919 % 1000) / 2000,
            stem=RichText.of(f"In what year was the stone bridge of Alder{n}ton in Brim{n % 97}?"),
            answers=(str(1000 + n),),
        )
        for n in range(count)
    ]


def selecting(count: int) -> Figures:
    """What selecting among `count` questions of one shape costs."""
    offered = questions(count)
    start = time.process_time()
    select(offered, purpose="quiz")
    return time.process_time() - start, _peak()


def building(count: int) -> Figures:
    """What building `count` documents costs, in one process."""
    from quizgen.config import Settings
    from quizgen.jobs.decks import make
    from quizgen.jobs.session import open_session
    from quizgen.jobs.sources import Item, Job
    from quizgen.report import ListReporter

    with tempfile.TemporaryDirectory() as name:
        items = []
        for number in range(count):
            path = Path(name, f"{number:06}.md")
            path.write_text(document(number), "utf-8")
            items.append(Item(path, path.name))
        session = open_session(ListReporter())
        make(Job("first", Settings(), tuple(items[:5])), session)
        start = time.process_time()
        make(Job("library", Settings(), tuple(items)), session)
        return time.process_time() - start, _peak()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


MEASURED: dict[str, tuple[Callable[[int], Figures], Sequence[int]]] = {
    "select": (selecting, (10_000, 20_000, 40_000)),
    "documents": (building, (100, 400, 1_600)),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("what", choices=MEASURED)
    parser.add_argument("sizes", nargs="*", type=int)
    given = parser.parse_args()
    measure, usual = MEASURED[given.what]
    found: list[tuple[int, float]] = []
    for size in given.sizes or usual:
        with multiprocessing.get_context("spawn").Pool(1) as pool:  # a peak of its own
            seconds, megabytes = pool.apply(measure, (size,))
        exponent = ""
        if found:
            before, spent = found[-1]
            exponent = f"  exponent {math.log(seconds / spent) / math.log(size / before):.2f}"
        found.append((size, seconds))
        print(f"{size:8} {seconds:8.2f} s {megabytes:7.0f} MB{exponent}", flush=True)


if __name__ == "__main__":
    main()
