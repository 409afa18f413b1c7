"""What extraction and generation cost beside bare spaCy on the same text, in one process.

    python tests/benchmarks/speed.py [FOLDER | FILE]... [--words N] [--rounds N] [--profile]

Without a path the worked examples under decks/ are read, and repeated until there are N words.
Bare spaCy parses the sentences that quizgen would; then quizgen extracts and generates, with the
time that it spends in spaCy taken out. The least of the rounds counts. The budget is 0.5.
`--profile` prints the functions of quizgen that cost most by themselves.
"""

import argparse
import cProfile
import datetime
import gc
import io
import pstats
import random
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.api import Context
from quizgen.extract import extract_facts, reading
from quizgen.extract.merging import merge
from quizgen.extract.reading import LONGEST, READ_BLOCKS
from quizgen.generate import generate
from quizgen.model import Document
from quizgen.pipeline import weigh
from quizgen.plugins import Plugins
from quizgen.read import documents_in, load, read
from quizgen.select import select
from quizgen.text.cleaning import clean_sentence
from quizgen.text.parsing import load_pipeline, parse, pipeline_name

if TYPE_CHECKING:
    from spacy.tokens import Doc

ROOT = Path(__file__).parents[2]
BUDGET = 0.5


def documents(paths: Iterable[Path], words: int) -> list[Document]:
    """The documents at `paths`, repeated until they hold `words` words."""
    plugins = Plugins.installed()
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    context = Context(random.Random(0), now)
    suffixes = {suffix for reader in plugins.readers() for suffix in reader.suffixes}
    found = []
    for path in paths:
        for one in documents_in(path, suffixes) if path.is_dir() else [path]:
            if not one.name.endswith(".quiz.md"):
                found.append(read(load(one), plugins.readers(), context))
    total = sum(len(document.text.split()) for document in found)
    copies = max(1, round(words / max(total, 1)))
    return [
        document.model_copy(update={"name": f"{number}/{document.name}"})
        for number in range(copies)
        for document in found
    ]


def sentences(document: Document) -> list[str]:
    """The texts that quizgen has parsed of one document."""
    return [
        part.text
        for sentence in document.sentences
        if document.blocks[sentence.block].kind in READ_BLOCKS
        for part in clean_sentence(sentence.span.of(document.text))
        if 3 <= len(part.text.split()) <= LONGEST
    ]


def bare(texts: list[list[str]]) -> None:
    """Parse the sentences of each document, and nothing else."""
    for group in texts:
        for _ in parse(group):
            pass


class Parsing:
    """The parser with a watch: how long it took, whoever asked."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, texts: Iterable[str]) -> "Iterator[Doc]":
        """The parses, all made at once so that nothing else is timed with them."""
        start = time.perf_counter()
        docs = list(parse(list(texts)))
        self.seconds += time.perf_counter() - start
        return iter(docs)


def ours(group: list[Document]) -> tuple[int, int, int]:
    """Extract, generate, weigh and select for each document: facts, candidates, questions."""
    facts = candidates = questions = 0
    for document in group:
        found = merge(extract_facts(document))
        made = list(generate(found))
        facts += len(found)
        candidates += len(made)
        questions += len(select(weigh(made, [document])))
    return facts, candidates, questions


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes, without a collection of garbage in between."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    gc.enable()
    return seconds


def hottest(profile: cProfile.Profile) -> str:
    """The functions of quizgen that cost most by themselves, as `pstats` prints them."""
    stream = io.StringIO()
    pstats.Stats(profile, stream=stream).sort_stats("tottime").print_stats("quizgen", 12)
    return stream.getvalue()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "decks"])
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    load_pipeline()
    group = documents(given.paths, given.words)
    texts = [sentences(document) for document in group]
    words = sum(len(document.text.split()) for document in group)
    bare(texts[:1])
    watch = Parsing()
    reading.parse = watch
    alone = own = float("inf")
    counts = (0, 0, 0)
    for _ in range(given.rounds):
        alone = min(alone, timed(lambda: bare(texts)))
        watch.seconds = 0.0
        whole = timed(lambda: ours(group))
        own = min(own, whole - watch.seconds)
    counts = ours(group)
    print(f"{pipeline_name()}: {words} words in {sum(map(len, texts))} sentences")
    print("facts {}, candidates {}, questions {}".format(*counts))
    print(f"bare spaCy   {alone:7.2f} s  {words / alone:9.0f} words/s")
    print(f"quizgen's    {own:7.2f} s  {words / own:9.0f} words/s")
    print(f"ratio        {own / alone:7.2f}    budget {BUDGET}: {'kept' if own <= BUDGET * alone else 'missed'}")
    if given.profile:
        profile = cProfile.Profile()
        profile.runcall(ours, group)
        print(hottest(profile))


if __name__ == "__main__":
    main()
