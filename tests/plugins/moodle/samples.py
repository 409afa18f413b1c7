"""A context that remembers its notes, and a deck with a question of every kind."""

import datetime
import io
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import strategies as st
from lxml import etree

from quizgen import testing
from quizgen.api import Context
from quizgen.errors import InputError
from quizgen.model import (
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Gap,
    Image,
    Matching,
    Math,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Option,
    Ordering,
    Pair,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    SourceDocument,
    TrueFalse,
)
from quizgen.report import ListReporter
from quizgen_moodle.options import MoodleOptions
from quizgen_moodle.xml.write import write


def text(*parts: object) -> RichText:
    """Rich text of strings and inline parts."""
    return RichText.of(*parts)  # type: ignore[arg-type]  # the tests pass what `of` takes


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


def deck_of(*questions: Question, **more: object) -> Deck:
    """A deck titled `Geography` of `questions`."""
    return Deck.model_validate({"title": "Geography", "questions": questions, **more})


def choice(*texts: str, right: int = 1) -> tuple[Option, ...]:
    """Options, the first `right` of them right."""
    return tuple(Option(text=text(one), correct=n < right) for n, one in enumerate(texts))


SOURCE = Evidence(
    document="atlas.txt", quote="Bonn  was\nthe capital.", start=7, end=29, page=3,
    heading=("Europe", "Cities/Towns"),
)  # fmt: skip

EVERY_KIND: tuple[Question, ...] = (
    MultipleChoice(
        id="mc", family="mc", stem=text("Capital of ", Image(src="img/map of lands.png", alt="X")),
        options=(
            Option(text=text("Berlin"), correct=True),
            Option(text=text("Bonn"), feedback=text("It was, until 1990.")),
            Option(text=text(Image(src="a.png", alt="a"), " or ", Image(src="b/a.png", alt="b"))),
        ),
        tags=("Europe", "<odd> `tag`"), explanation=text("Since 1990."), hints=(text("B..."),),
        source=SOURCE,
    ),
    MultipleResponse(
        id="mr", family="mr", stem=text("Which are rivers?"),
        options=choice("Rhine", "Elbe", "Harz", "Eifel", right=2),
    ),
    TrueFalse(
        id="tf", family="tf", stem=text("Bonn is the capital."), answer=False,
        correction=text("Berlin is the capital."),
    ),
    Cloze(
        id="cz", family="cz",
        parts=(
            Plain(text="{1:SA:=x} at "), Gap(answer="Bonn}~#", accepted=("C:\\",), hint="a town"),
            Plain(text=" in "), Gap(group=2, answer="1949"), Plain(text=": "),
            Gap(group=3, answer="a < b", distractors=("AT&T", "x=y")),
            Math(tex=r"\frac{1}{2}"),
        ),
    ),
    ShortAnswer(id="sa", family="sa", stem=text("Multiply sign?"), answers=("*", "a\\*b")),
    Numerical(
        id="nu", family="nu", stem=text("How high is it?"), value=Decimal("2962.5"),
        tolerance=Decimal("0.5"), unit="m", answer="about 3 km",
    ),
    Matching(
        id="ma", family="ma", stem=text("Match."),
        pairs=(Pair(left=text("Spree"), right=text("a < b & c")),
               Pair(left=text(Math(tex="x^2")), right=text("Isar &lt; Inn"))),
        distractors=(text("Weser"),),
    ),
    Ordering(
        id="or", family="or", stem=text("North to south"),
        items=(text("Kiel"), text("Hanover"), text("Ulm")),
    ),
    Flashcard(id="fc", family="fc", stem=text("Bavaria's capital"), back=text("Munich")),
)  # fmt: skip

SOURCES = (SourceDocument(document="atlas.txt", title="The Atlas"),)

EVERYTHING = deck_of(*EVERY_KIND, sources=SOURCES, description="All kinds")


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
