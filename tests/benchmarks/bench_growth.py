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
from tests.benchmarks.bench_build import FIRST

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


SECTIONS = """
The engineer {a} built the harbour of {p} in {y}. It cost {n} million dollars, and {m} people worked
on it for {k} years. The mole of {p} is {m} metres long and was repaired after the storm of {z}, when
the council of {q} bought stone from the quarry at {r}.

{a} was born in {q} on 4 May {w} and studied at the University of {r}. In {z} she founded the {p}
Museum, which shows {n} models of ships and {k} old maps of the coast. The museum is open because the
{q} Bank paid for its roof in {v}.

Most ships that call at {p} carry grain from {q} or timber from {r}. The railway from {q} reached
{p} in {z}. The {p} market has grown because farmers of {r} send their goods by train.

The {p} Lantern is a lamp that warns ships of the {q} Reef. It was designed by {b} in {x}, and the
keepers of {p} oiled it every {k} days until {v}. {b} also drew the {r} Bridge, which was opened in
{v} and is {m} metres long.

The {q} Company owns {n} ships and employs {m} sailors. It was founded by {b} in {w}, and it moved
from {q} to {p} in {z}. Its largest ship, the {r} Star, sank near the {q} Reef in {v}.

The library of {p} has {m} books about the sea. Its first librarian was {c}, who was born in {r} in
{x} and wrote the {p} Chronicle. The chronicle tells how the people of {q} rebuilt {p} after the fire
of {y}. The {p} Prize is a medal that the library gives to a sailor of {q} every {k} years.
"""
BEGIN = ("Al", "Bri", "Cor", "Dun", "El", "Fen", "Gla", "Har", "Is", "Jor", "Kel", "Lo", "Mar", "Nor",
         "Os", "Pel", "Ren", "Sil", "Tor", "Ul", "Ver", "Wen")  # fmt: skip
MIDDLE = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu",
          "va", "we", "xi", "yo", "zu", "bra", "cle", "dri", "flo", "gru", "ska", "tre", "vli", "pro",
          "stu", "spa", "ple")  # fmt: skip
LATE = ("ba", "den", "ford", "gate", "ham", "ley", "mouth", "ness", "port", "sea", "stow", "ton",
        "wick", "worth", "by", "dale", "fleet", "haven", "lock", "mere", "pool", "quay")  # fmt: skip


def name(number: int) -> str:
    """A name like no other of the first 495,616."""
    middle = number // (22 * 22)
    return BEGIN[number % 22] + MIDDLE[middle % 32] + MIDDLE[middle // 32] + LATE[number // 22 % 22]


def long_document(number: int) -> str:
    """A document of about 300 words, unlike the others in the names and numbers of every sentence."""
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
