"""How many of the points of some documents their decks ask for, and with how many questions.

    python tests/benchmarks/recall.py GOLD.yaml DECK.json... --documents FOLDER

GOLD.yaml has the points that a learner is to recall, by document:

    water.md:
      - id: W1
        answer: vapou?r
        about: [evaporat, water]
        alt:
          - {answer: evaporat, about: [vapou?r]}

A question asks for a point where `answer` is found in one of its answers and every pattern of
`about` in its prompt, or those of an entry of `alt`. The patterns are regular expressions, searched
for in either case. A question whether something is true asks nobody to recall it: those are not
counted. The decks are those of `quizgen build --format json`.
"""

import argparse
import datetime
import json
import pathlib
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import yaml

from quizgen.api import Context
from quizgen.documents.folder import documents_in
from quizgen.documents.read import load, read
from quizgen.host import Plugins
from quizgen.model import Document


@dataclass(frozen=True, slots=True)
class Ask:
    """A question as far as it is scored: what is shown, and the right answers."""

    prompt: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to ask for a point: a pattern of its answer, and those of its prompt."""

    answer: re.Pattern[str]
    about: tuple[re.Pattern[str], ...]

    def fits(self, ask: Ask) -> bool:
        """Whether `ask` asks in this way."""
        answered = any(self.answer.search(answer) for answer in ask.answers)
        return answered and all(pattern.search(ask.prompt) for pattern in self.about)


@dataclass(frozen=True, slots=True)
class Point:
    """What a learner is to recall, and the ways to ask for it."""

    id: str
    forms: tuple[Form, ...]

    def is_asked_by(self, ask: Ask) -> bool:
        """Whether `ask` asks for this point in one of its ways."""
        return any(form.fits(ask) for form in self.forms)


@dataclass(frozen=True, slots=True)
class Score:
    """How many points there are and are asked, how many questions, and those that meet a point."""

    points: int = 0
    asked: int = 0
    questions: int = 0
    meeting: int = 0
    words: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Both together."""
        return Score(
            self.points + other.points,
            self.asked + other.asked,
            self.questions + other.questions,
            self.meeting + other.meeting,
            self.words + other.words,
        )

    def __str__(self) -> str:
        """The three shares in one line."""
        return (
            f"{self.asked:3}/{self.points:<3} points {_share(self.asked, self.points):>4}"
            f"  {self.questions:4} questions, {100 * self.questions / max(self.words, 1):5.2f}"
            f" per 100 words, {_share(self.meeting, self.questions):>4} meet a point"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def read_gold(path: pathlib.Path) -> dict[str, tuple[Point, ...]]:
    """The points of every document in the file `path`."""
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {name: tuple(map(_point, points)) for name, points in gold.items()}


def _point(entry: Mapping[str, object]) -> Point:
    return Point(str(entry["id"]), tuple(map(_form, (entry, *entry.get("alt", ())))))


def _form(entry: Mapping[str, object]) -> Form:
    about = tuple(re.compile(pattern, re.IGNORECASE) for pattern in entry["about"])
    return Form(re.compile(entry["answer"], re.IGNORECASE), about)


def score(points: Sequence[Point], asks: Sequence[Ask], words: int) -> Score:
    """How well `asks` cover the points of one document of so many words."""
    asked = sum(any(point.is_asked_by(ask) for ask in asks) for point in points)
    meeting = sum(any(point.is_asked_by(ask) for point in points) for ask in asks)
    return Score(len(points), asked, len(asks), meeting, words)


def asks_of(decks: Iterable[pathlib.Path]) -> dict[str, list[Ask]]:
    """The questions of some deck files, but for true or false, by the name of their document."""
    found: dict[str, list[Ask]] = defaultdict(list)
    for path in decks:
        for question in json.loads(path.read_text(encoding="utf-8"))["questions"]:
            if question["kind"] != "true_false" and question["source"]:
                name = pathlib.PurePath(question["source"]["document"]).name
                found[name].append(Ask(question["prompt_text"], tuple(question["answer_texts"])))
    return found


def read_documents(folder: pathlib.Path) -> list[Document]:
    """The documents in `folder` that a plugin can read, in the order of their names."""
    plugins = Plugins.installed()
    context = Context(random.Random(0), datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    suffixes = {suffix for reader in plugins.readers() for suffix in reader.suffixes}
    paths = [path for path in documents_in(folder, suffixes) if not path.name.endswith(".quiz.md")]
    return [read(load(path), list(plugins.readers()), context) for path in sorted(paths)]


def word_counts(documents: Iterable[Document]) -> dict[str, int]:
    """The number of words of each document, by its file name."""
    return {pathlib.PurePath(one.name).name: len(one.text.split()) for one in documents}


def main() -> None:
    """Score and print, by document and in all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("decks", type=pathlib.Path, nargs="+")
    parser.add_argument("--documents", type=pathlib.Path, required=True)
    given = parser.parse_args()
    asks, words = asks_of(given.decks), word_counts(read_documents(given.documents))
    total = Score()
    for name, points in read_gold(given.gold).items():
        found = score(points, asks.get(name, []), words.get(name, 0))
        total += found
        print(f"{name:36}{found}")
    print(f"{'all':36}{total}")


if __name__ == "__main__":
    main()
