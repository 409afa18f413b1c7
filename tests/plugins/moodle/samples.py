"""A context that remembers its notes, and what an export gave."""

import datetime
import io
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from hypothesis import strategies as st
from lxml import etree

from quizgen import testing
from quizgen.api import Context
from quizgen.errors import InputError
from quizgen.model import Deck, Question
from quizgen.report import ListReporter
from quizgen_moodle.options import MoodleOptions
from quizgen_moodle.xml.write import write


@dataclass
class Pictures:
    """Images by their `src`."""

    files: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, src: str) -> bytes:
        """The image, or `InputError`."""
        if src not in self.files:
            raise InputError(f"image not found: {src}")
        return self.files[src]


PICTURES = Pictures({"img/map of lands.png": b"\x89PNG map", "a.png": b"A", "b/a.png": b"B"})


def make_context(
    options: MoodleOptions | None = None, media: Pictures = PICTURES
) -> tuple[Context, ListReporter]:
    """A context and the reporter that keeps its notes."""
    reporter = ListReporter()
    now = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)
    return Context(random.Random(1), now, reporter, options, media), reporter


@dataclass
class Exported:
    """What an export gave: the bytes, the notes, and the questions by idnumber."""

    data: bytes
    reporter: ListReporter

    @property
    def root(self) -> etree._Element:
        """The parsed file."""
        return etree.fromstring(self.data)

    def question(self, name: str) -> etree._Element:
        """The element of the question with the idnumber `name`."""
        (found,) = self.root.xpath("question[idnumber=$name]", name=name)
        return found

    def notes(self, kind: str) -> list[str]:
        """The messages of the notes of one kind."""
        return [note.message for note in self.reporter.notes if note.kind == kind]


def export(deck: Deck, **options: object) -> Exported:
    """`deck` as Moodle XML."""
    context, reporter = make_context(MoodleOptions.model_validate(options))
    stream = io.BytesIO()
    write(deck, stream, context)
    return Exported(stream.getvalue(), reporter)


def words_of(element: etree._Element, path: str) -> list[str]:
    """The texts at `path`."""
    return [str(found.text) for found in element.findall(path)]


def fractions(element: etree._Element) -> list[float]:
    """The fractions of the answers, in order."""
    return [float(answer.get("fraction", "")) for answer in element.findall("answer")]


KINDS: dict[str, st.SearchStrategy[Question]] = {
    "multiple_choice": testing.multiple_choices(),
    "multiple_response": testing.multiple_responses(),
    "true_false": testing.true_falses(),
    "cloze": testing.clozes(),
    "short_answer": testing.short_answers(),
    "numerical": testing.numericals(),
    "matching": testing.matchings(),
    "ordering": testing.orderings(),
    "flashcard": testing.flashcards(),
}
"""What draws questions, by their kind."""
