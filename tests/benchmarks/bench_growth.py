"""How time and memory grow with what is built: exponents, so that no machine matters.

    python tests/benchmarks/bench_growth.py select [N]...                questions of one shape
    python tests/benchmarks/bench_growth.py documents [N]... [--jobs N]  documents of 300 words

An exponent of 1 is linear. Processor seconds, those of the workers too; memory is the peak of the
process that builds, and of the largest worker. Documents are built by processes into one JSON deck
that holds every question that is chosen, without a cache; each size in a process of its own.
"""

import argparse
import math
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from quizgen.model import Question, RichText, ShortAnswer
from quizgen.scoring.selection import select
from tests.benchmarks.bench_build import FIRST

SECTIONS = """
The engineer {a} built the harbour of {p} in {y}. It cost {n} million dollars, and {m} people
worked on it for {k} years. The mole of {p} is {m} metres long and was repaired after the storm of
{z}, when the council of {q} bought stone from the quarry at {r}.

{a} was born in {q} on 4 May {w} and studied at the University of {r}. In {z} she founded the {p}
Museum, which shows {n} models of ships and {k} old maps of the coast. The museum is open because
the {q} Bank paid for its roof in {v}.

Most ships that call at {p} carry grain from {q} or timber from {r}. The railway from {q} reached
{p} in {z}. The {p} market has grown because farmers of {r} send their goods by train.

The {p} Lantern is a lamp that warns ships of the {q} Reef. It was designed by {b} in {x}, and the
keepers of {p} oiled it every {k} days until {v}. {b} also drew the {r} Bridge, which was opened in
{v} and is {m} metres long.

The {q} Company owns {n} ships and employs {m} sailors. It was founded by {b} in {w}, and it moved
from {q} to {p} in {z}. Its largest ship, the {r} Star, sank near the {q} Reef in {v}.

The library of {p} has {m} books about the sea. Its first librarian was {c}, who was born in {r} in
{x} and wrote the {p} Chronicle. The chronicle tells how the people of {q} rebuilt {p} after the
fire of {y}. The {p} Prize is a medal that the library gives to a sailor of {q} every {k} years.
"""
BEGIN = "Al Bri Cor Dun El Fen Gla Har Is Jor Kel Lo Mar Nor Os Pel Ren Sil Tor Ul Ver Wen".split()
MIDDLE = (
    "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru ska tre vli "
    "pro stu spa ple"
).split()
LATE = (
    "ba den ford gate ham ley mouth ness port sea stow ton wick worth by dale fleet haven lock "
    "mere pool quay"
).split()


def name(number: int) -> str:
    """A name that is no other's up to half a million."""
    number, begin = divmod(number, len(BEGIN))
    number, late = divmod(number, len(LATE))
    second, first = divmod(number, len(MIDDLE))
    return BEGIN[begin] + MIDDLE[first] + MIDDLE[second] + LATE[late]


def long_document(number: int) -> str:
    """A document of 293 words, dense with facts: no sentence of another has its names."""
    places = [name(6 * number + place) for place in range(6)]
    values = {
        "p": places[0],
        "q": places[1],
        "r": places[2],
        "a": f"{FIRST[number % 8]} {places[3]}",
        "b": f"{FIRST[number // 8 % 8]} {places[4]}",
        "c": f"{FIRST[number // 64 % 8]} {places[5]}",
        "v": 1890 + number % 110,
        "w": 1700 + number % 80,
        "x": 1780 + number % 60,
        "y": 1800 + number % 80,
        "z": 1880 + number % 70,
        "n": 3 + number % 40,
        "m": 110 + number % 890,
        "k": 3 + number % 9,
    }
    return f"# {places[0]}\n{SECTIONS.format(**values)}"


class Figures(NamedTuple):
    """Processor seconds, those of the workers too, and megabytes at the peak of a process."""

    seconds: float
    megabytes: float
    about: str = ""


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
    return Figures(time.process_time() - start, _peak(resource.RUSAGE_SELF))


def building(count: int, jobs: int) -> Figures:
    """What building `count` documents and writing their questions costs."""
    from quizgen.config import Settings
    from quizgen.jobs.decks import make
    from quizgen.jobs.exporting import export
    from quizgen.jobs.session import Effort, Session, open_session
    from quizgen.jobs.sources import Item, Job
    from quizgen.report import ListReporter

    with tempfile.TemporaryDirectory() as folder:
        items, words = [], 0
        for number in range(count):
            path = Path(folder, f"{number:06}.md")
            path.write_text(long_document(number), "utf-8")
            words += len(long_document(number).split())
            items.append(Item(path, path.name))
        opened = open_session(ListReporter())
        effort = Effort(jobs=jobs)
        session = Session(opened.reporter, opened.plugins, opened.now, effort=effort)
        begin, clock = _seconds(), time.monotonic()
        made = make(Job("library", Settings(), tuple(items)), session)
        export(made, session.plugins.exporter("json"), Path(folder, "library.json"), session)
        told = (
            f"{time.monotonic() - clock:7.0f} s by the clock, {words} words, "
            f"{len(made.deck.questions)} questions, "
            f"{_peak(resource.RUSAGE_CHILDREN):.0f} MB in a worker"
        )
        return Figures(_seconds() - begin, _peak(resource.RUSAGE_SELF), told)


def _seconds() -> float:
    """Processor seconds of this process and of those that it began and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


USUAL = {"select": (10_000, 20_000, 40_000), "documents": (1_000, 3_000, 10_000)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("what", choices=USUAL)
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    measure: Callable[[int], Figures] = selecting
    if given.what == "documents":
        measure = partial(building, jobs=given.jobs)
    show(measure, given.sizes or USUAL[given.what])


def show(measure: Callable[[int], Figures], sizes: Sequence[int]) -> None:
    """Measure each size and print it beside the one before, and the first."""
    found: list[tuple[int, Figures]] = []
    for size in sizes:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=context) as pool:  # a peak of its own
            figures = pool.submit(measure, size).result()
        told = ""
        if found:
            before, spent = found[-1]
            grown = math.log(figures.seconds / spent.seconds) / math.log(size / before)
            of_first = figures.megabytes / found[0][1].megabytes
            told = f"  exponent {grown:.2f}, {of_first:.2f} of the first one's memory"
        found.append((size, figures))
        line = f"{size:8} {figures.seconds:8.2f} s {figures.megabytes:7.0f} MB {figures.about}"
        print(line + told, flush=True)


if __name__ == "__main__":
    main()
