"""What a whole build costs beside bare spaCy on the same text, by processes and by cache.

    python tests/benchmarks/bench_build.py [FOLDER] [--documents N] [--rounds N] [--jobs N]

Without a folder, documents of 125 words are generated. Bare spaCy is `nlp.pipe` of the model as it
comes, over whole documents, loaded before; the build reads, extracts, asks, weighs, selects and
writes JSON, in this process. Both are given in processor seconds, the least of the rounds, taken in
turn, since other programs share the machine; whole programs, with their start and the loading of
the model (bare spaCy, builds with `--jobs`, on a cluster where Dask is installed, with a warm
cache) by the clock and in processor seconds. What a watch (`--watch`) makes of a change is measured
in this process, whose parser is loaded.
"""

import argparse
import contextlib
import datetime
import gc
import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from quizgen.cli import OBJECTS
from quizgen.cli.building import Build
from quizgen.config import Settings
from quizgen.jobs.decks import make
from quizgen.jobs.session import Session, open_session
from quizgen.jobs.sources import Item, Job
from quizgen.lang.en.pipelines import pipeline_name
from quizgen.report import ListReporter

PARAGRAPHS = """
The engineer {a} built the harbour of {p} in {y}. It cost {n} million dollars, and {m} people worked
on it for {k} years.

A mole is a wall that shelters a harbour from the sea. The mole of {p} is {m} metres long and was
repaired after the storm of {z}, when the council bought stone from a quarry nearby.

{a} was born in {q} on 4 May {w} and studied at the University of {q}. In {z} she founded the {p}
Museum, which shows {n} models of ships and {k} old maps of the coast.

Most ships that call at {p} carry grain or timber. The railway reached the town in {z}, and since
then its market has grown because farmers send their goods by train.
"""
FIRST = ("Ana", "Rui", "Clara", "Emil", "Ines", "Viktor", "Marta", "Oskar")
LAST = ("Duarte", "Weber", "Lindqvist", "Moreau", "Keller", "Novak", "Santos", "Brandt")
PLACES = ("Alder", "Brim", "Corr", "Dun", "Elm", "Fen", "Glen", "Hart", "Isk", "Jor")


def document(number: int) -> str:
    """A document of about 125 words, unlike the others in its names and numbers."""
    place = f"{PLACES[number % 10]}{PLACES[number // 10 % 10].lower()}port"
    values = {
        "a": f"{FIRST[number % 8]} {LAST[number // 8 % 8]}",
        "p": place,
        "q": f"{PLACES[(number + 3) % 10]}ford",
        "y": 1850 + number % 100,
        "z": 1860 + number % 120,
        "w": 1815 + number % 90,
        "n": 3 + number % 40,
        "m": 110 + 7 * (number % 90),
        "k": 3 + number % 9,
    }
    return f"# {place}\n{PARAGRAPHS.format(**values)}"


def processor(call: Callable[[], object]) -> float:
    """The processor seconds of `call`."""
    start = time.process_time()
    call()
    return time.process_time() - start


class Took(NamedTuple):
    """The seconds of a program by the clock, and those of the processor, its workers' too."""

    clock: float
    processor: float


BARE = """
import sys
from importlib import import_module
from pathlib import Path
texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
for parsed in import_module(sys.argv[2]).load().pipe(texts, batch_size=64):
    pass
"""
"""A program that loads the model and parses the documents, and nothing else."""


def run(folder: Path, cache: Path, *more: str) -> Took:
    """What a build by the program takes."""
    command = [sys.executable, "-m", "quizgen", "build", str(folder), "--format", "json"]
    return _took([*command, "-o", str(cache.parent / "deck.json"), *more], cache)


def _took(command: Sequence[str], cache: Path) -> Took:
    start, before = time.perf_counter(), _of_children()
    env = {**os.environ, "QUIZGEN_CACHE": str(cache)}
    subprocess.run(command, check=True, env=env, capture_output=True)
    return Took(time.perf_counter() - start, _of_children() - before)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure and print."""
    gc.set_threshold(OBJECTS)  # as the program does, for both sides
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--documents", type=int, default=240)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = given.folder or Path(name, "library")
        if given.folder is None:
            folder.mkdir()
            for number in range(given.documents):
                (folder / f"{number:06}.md").write_text(document(number), "utf-8")
        in_one_process(folder, given.rounds)
        as_programs(folder, Path(name, "cache"), given.jobs)


def in_one_process(folder: Path, rounds: int) -> None:
    """Compare the processor time of a build with that of bare spaCy."""
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    texts = [path.read_text("utf-8") for path in paths]
    nlp = import_module(pipeline_name()).load()
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    session = Session(ListReporter(), open_session(ListReporter()).plugins, now)
    job = Job("library", Settings(), tuple(Item(path, path.name) for path in paths))
    make(Job("first", Settings(), job.items[:5]), session)
    bare, whole = [], []
    for _ in range(rounds):
        bare.append(processor(lambda: list(nlp.pipe(texts, batch_size=64))))
        whole.append(processor(lambda: make(job, session)))
    words = sum(len(text.split()) for text in texts)
    print(f"{len(paths)} documents, {words} words")
    print(f"bare spaCy     {min(bare):7.2f} s of the processor")
    print(
        f"whole build    {min(whole):7.2f} s of the processor: {min(whole) / min(bare):.2f} of it"
    )


def as_programs(folder: Path, cache: Path, jobs: int) -> None:
    """Compare whole programs: one process, several, a cluster, and those that find a cache."""
    first = min(path for path in folder.iterdir() if path.is_file())
    alone = run(folder, cache, "--jobs", "1", "--no-cache")
    _show("--jobs 1", alone)
    bare = _took([sys.executable, "-c", BARE, str(folder), pipeline_name()], cache)
    _show("bare spaCy", bare)
    several = run(folder, cache, "--jobs", str(jobs), "--no-cache")
    beside = f"{several.clock / bare.clock:.2f} of bare spaCy by the clock"
    _show(f"--jobs {jobs}", several, f"{alone.clock / several.clock:.2f} times as fast, {beside}")
    if find_spec("distributed"):
        cluster = run(folder, cache, "--cluster", "local", "--jobs", str(jobs), "--no-cache")
        _show(
            "cluster", cluster, f"{cluster.clock / several.clock:.2f} of --jobs {jobs} by the clock"
        )
    cold = run(folder, cache, "--jobs", "1")
    _show("cold cache", cold, f"{cold.processor / alone.processor:.2f} of a build without one")
    warm = run(folder, cache, "--jobs", "1")
    _show("warm", warm, f"{cold.processor / warm.processor:.1f} times as fast as cold")
    kept = first.read_bytes()
    try:
        first.write_bytes(kept + b"\nIt has a lighthouse that was built in 1903.\n")
        changed = run(folder, cache, "--jobs", "1")
    finally:
        first.write_bytes(kept)
    _show("one changed", changed, f"{cold.processor / changed.processor:.1f} times as fast as cold")
    again = watched(folder, cache)
    _show("in a watch", again, f"{cold.processor / again.processor:.1f} times as fast as cold")


def watched(folder: Path, cache: Path, rounds: int = 3) -> Took:
    """What the build takes that a watch makes of one changed document, the least of the rounds."""
    os.environ["QUIZGEN_CACHE"] = str(cache)
    effort = {"jobs": 1, "timeout": None, "max_size": None, "cached": True}
    output = str(cache.parent / "deck.json")
    exports = {"formats": ("json",), "output": output, "explain": False}
    build = Build((str(folder),), effort, exports, {})
    first = min(path for path in folder.iterdir() if path.is_file())
    kept, took = first.read_bytes(), []
    with contextlib.redirect_stderr(io.StringIO()):
        build.run()
        try:
            for number in range(rounds + 1):  # the first loads what no other build needed
                changed = f"\nIt has a lighthouse that was built in {1903 + number}.\n"
                first.write_bytes(kept + changed.encode())
                start, before = time.perf_counter(), time.process_time()
                build.run()
                took.append(Took(time.perf_counter() - start, time.process_time() - before))
        finally:
            first.write_bytes(kept)
    return min(took[1:], key=lambda one: one.processor)


def _show(name: str, took: Took, told: str = "") -> None:
    line = f"{name:12} {took.clock:7.2f} s by the clock, {took.processor:7.2f} s of the processor"
    print(f"{line}: {told}" if told else line, flush=True)


if __name__ == "__main__":
    main()
