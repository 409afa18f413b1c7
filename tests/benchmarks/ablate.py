"""What every rule is worth: what is made of some documents without it.

    python tests/benchmarks/ablate.py FOLDER [--gold GOLD.yaml] [--rules NAME,...]

Prints a line a rule (`quizgen rules` lists them), and first that of all rules together: how many
candidates pass the gates, how many questions of a default deck for recall are chosen per 100 words
and, where gold points are given (the form is that of `recall.py`), how many of them are asked; with
the differences from the line of all rules. A rule without which nothing differs is marked "=".
`--rules` takes names of tables or of rules, for a part of the lines.

Each document is parsed once. The facts are found anew only without a rule that facts depend on.
"""

import argparse
import datetime
import pathlib
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recall import Ask, Point, read_documents, read_gold, score, word_counts

from quizgen.api import Context
from quizgen.host import Plugins
from quizgen.items import generate
from quizgen.lang.en.analysis.document import Reading, read_sentences
from quizgen.lang.en.facts import facts_read
from quizgen.lang.en.pack import English
from quizgen.lang.packs import Languages
from quizgen.model import Document, Fact, Question
from quizgen.pipeline.extraction import extract
from quizgen.pipeline.merging import agreeing, merge
from quizgen.pipeline.rules import rule_tables
from quizgen.pipeline.weighing import weigh
from quizgen.report import ListReporter
from quizgen.rules import ALL_RULES, Rules, full_name
from quizgen.scoring.selection import select
from quizgen.trace import Trace

AFTER_FACTS = frozenset({"asked", "openness", "items", "gates", "features"})
"""The tables that the facts of a document do not depend on."""

MIN_QUALITY = 0.5


@dataclass(frozen=True)
class ParsedEnglish(English):
    """English that keeps the parses of every document."""

    readings: dict[str, Reading] = field(default_factory=dict)

    def facts(self, document: Document, trace: Trace, rules: Rules = ALL_RULES) -> Iterator[Fact]:
        """The facts of a document, which is parsed where it is new."""
        if document.name not in self.readings:
            self.readings[document.name] = read_sentences(document)
        return facts_read(self.readings[document.name], trace, rules)


@dataclass(frozen=True, slots=True)
class Yield:
    """What came of all documents."""

    candidates: int
    questions: int
    asked: int


class Study:
    """Some documents, to be asked about by different rules."""

    def __init__(self, documents: Sequence[Document], gold: Mapping[str, Sequence[Point]]) -> None:
        self._documents = documents
        self._gold = gold
        self._words = word_counts(documents)
        self._plugins = Plugins.installed()
        self._languages = Languages().adding(ParsedEnglish())
        self._facts = self._found(ALL_RULES)

    @property
    def words(self) -> int:
        """The number of words of all documents."""
        return sum(self._words.values())

    def of(self, rules: Rules, tables: frozenset[str]) -> Yield:
        """What comes of the documents by `rules`, which differ from all in `tables` only."""
        facts = self._facts if tables <= AFTER_FACTS else self._found(rules)
        candidates, questions = 0, 0
        asks: dict[str, list[Ask]] = defaultdict(list)
        for document in self._documents:
            made = list(
                generate(facts[document.name], self._languages.of_facts([document]), rules=rules)
            )
            candidates += len(made)
            chosen = select(
                weigh(made, [document], rules=rules), purpose="recall", min_quality=MIN_QUALITY
            )
            questions += len(chosen)
            asks[pathlib.PurePath(document.name).name] = list(map(_ask, chosen))
        asked = sum(
            score(points, asks.get(name, []), 0).asked for name, points in self._gold.items()
        )
        return Yield(candidates, questions, asked)

    def _found(self, rules: Rules) -> dict[str, list[Fact]]:
        context = Context(
            random.Random(0),
            datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
            languages=self._languages,
            rules=rules,
        )
        return {
            one.name: agreeing(merge(extract(one, self._plugins, context)), ListReporter())
            for one in self._documents
        }


def _ask(question: Question) -> Ask:
    return Ask(question.prompt_text, tuple(question.answer_texts))


def wanted(names: str | None) -> Iterator[tuple[str, str]]:
    """The table and the full name of every rule that is named, or of all."""
    chosen = set(filter(None, (names or "").split(",")))
    for table, rules in rule_tables(Languages()).items():
        for rule in rules:
            name = full_name(table, rule)
            if not chosen or chosen & {table, name}:
                yield table, name


def line(name: str, found: Yield, whole: Yield, words: int, points: int) -> str:
    """One line of the report."""
    per_hundred = 100 * found.questions / words
    told = (
        f"{found.candidates:6} ({found.candidates - whole.candidates:+5})"
        f"  {per_hundred:6.2f} ({100 * (found.questions - whole.questions) / words:+6.2f})"
    )
    if points:
        told += f"  {found.asked:4} ({found.asked - whole.asked:+3})"
    return f"{name:36}{told}{'  =' if found == whole and name != 'all rules' else ''}"


def main() -> None:
    """Measure and print, rule by rule."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--gold", type=pathlib.Path)
    parser.add_argument("--rules", metavar="NAME,...")
    given = parser.parse_args()
    gold = read_gold(given.gold) if given.gold else {}
    study = Study(read_documents(given.folder), gold)
    points = sum(map(len, gold.values()))
    whole = study.of(ALL_RULES, frozenset())
    print(f"{study.words} words" + (f", {points} points" if points else ""))
    head = f"{'without':36}    candidates  questions per 100"
    print(head + ("     points asked" if points else ""))
    print(line("all rules", whole, whole, study.words, points))
    for table, name in wanted(given.rules):
        found = study.of(Rules(frozenset({name})), frozenset({table}))
        print(line(name, found, whole, study.words, points), flush=True)


if __name__ == "__main__":
    main()
