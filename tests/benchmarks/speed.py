"""What extraction and generation cost beside bare spaCy on the same text, in one process.

    python tests/benchmarks/speed.py [FOLDER | FILE]... [--words N] [--rounds N] [--profile]

Without a path the worked examples under decks/ are read, and repeated until there are N words.
Bare spaCy parses the sentences that quizgen would, by the model as spaCy loads it; then quizgen
parses them its own way, which is quicker, extracts and generates. Processor time; the least of the
rounds. Printed are extraction and generation beside bare spaCy, of which the budget is 0.5, and all
that quizgen does up to the candidates, its parse too.
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
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from quizgen.api import Context
from quizgen.documents.folder import documents_in
from quizgen.documents.read import load, read
from quizgen.host import Plugins
from quizgen.items import generate
from quizgen.lang.en.analysis import document as reading
from quizgen.lang.en.analysis.cleaning import clean_sentence
from quizgen.lang.en.analysis.document import LONGEST, READ_BLOCKS
from quizgen.lang.en.analysis.parsing import load_pipeline, parse
from quizgen.lang.en.facts import extract_facts
from quizgen.lang.en.pipelines import pipeline_name
from quizgen.lang.packs import Languages
from quizgen.model import Document
from quizgen.pipeline.merging import merge
from quizgen.pipeline.weighing import weigh
from quizgen.scoring.selection import select

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
BUDGET = 0.5
BATCH = 64
"""As quizgen has it: the quickest for sentences."""


def documents(paths: Iterable[Path], words: int) -> list[Document]:
    """The documents at `paths`, repeated until they hold `words` words."""
    plugins = Plugins.installed()
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    context = Context(random.Random(0), now)
    suffixes = {suffix for reader in plugins.readers() for suffix in reader.suffixes}
    files = [
        one
        for path in paths
        for one in (documents_in(path, suffixes) if path.is_dir() else [path])
        if not one.name.endswith(".quiz.md")
    ]
    found = [read(load(one), plugins.readers(), context) for one in files]
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


def bare(nlp: "Language", texts: list[list[str]]) -> None:
    """Have spaCy parse the sentences of each document, and nothing else."""
    for group in texts:
        for _ in nlp.pipe(group, batch_size=BATCH):
            pass


class Watch:
    """Processor seconds by what they were spent on; `parse` takes the time of the parser alone."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def parse(self, texts: Iterable[str]) -> "Iterator[Doc]":
        """The parses, all made at once so that nothing else is timed with them."""
        return iter(self.time("parsing", lambda: list(parse(list(texts)))))

    def time(self, what: str, work: Callable[[], T]) -> T:
        """What `work` returns; its seconds are added to those of `what`."""
        start = time.process_time()  # others may share the processor
        result = work()
        self.spent[what] += time.process_time() - start
        return result


def ours(group: list[Document], watch: Watch) -> Counter[str]:
    """Extract, generate, weigh and select for each document: how many came of it."""
    counts: Counter[str] = Counter()
    language_of = Languages().of_facts(group)
    for document in group:
        facts = watch.time("extraction", lambda: merge(extract_facts(document)))  # noqa: B023
        made = watch.time("generation", lambda: list(generate(facts, language_of)))  # noqa: B023
        chosen = watch.time("selection", lambda: select(weigh(made, [document])))  # noqa: B023
        counts.update(facts=len(facts), candidates=len(made), questions=len(chosen))
    watch.spent["extraction"] -= watch.spent["parsing"]
    return counts


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
    nlp = import_module(pipeline_name()).load()
    group = documents(given.paths, given.words)
    texts = [sentences(document) for document in group]
    words = sum(len(document.text.split()) for document in group)
    bare(nlp, texts[:1])
    gc.disable()
    best: dict[str, float] = {}
    counts: Counter[str] = Counter()
    for _ in range(given.rounds):
        watch = Watch()
        reading.parse = watch.parse
        watch.time("bare spaCy", lambda: bare(nlp, texts))
        counts = ours(group, watch)
        best = {what: min(best.get(what, cost), cost) for what, cost in watch.spent.items()}
        gc.collect()
    reading.parse = parse
    print(f"{pipeline_name()}: {words} words in {sum(map(len, texts))} sentences")
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    for what in ("bare spaCy", "parsing", "extraction", "generation", "selection"):
        print(f"{what:12}{best[what]:8.2f} s{words / best[what]:10.0f} words/s")
    made = best["extraction"] + best["generation"]
    ratio = made / best["bare spaCy"]
    print(f"extraction and generation to bare spaCy: {ratio:.2f} (budget {BUDGET})")
    whole = (best["parsing"] + made) / best["bare spaCy"]
    print(f"with the parse of quizgen: {whole:.2f} (budget {1 + BUDGET})")
    if given.profile:
        profile = cProfile.Profile()
        profile.runcall(ours, group, Watch())
        print(hottest(profile))


if __name__ == "__main__":
    main()
