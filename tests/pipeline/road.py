"""The road from a text to a deck, for tests: one document or several, read, extracted and asked."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from quizgen.api import Context, Source
from quizgen.config import Settings
from quizgen.documents.read import read
from quizgen.host import Owner, Plugins
from quizgen.items import generate
from quizgen.items.candidate import Candidate
from quizgen.model import Deck, Document, Fact, Question, TrueFalse
from quizgen.pipeline.build import build
from quizgen.pipeline.extraction import extract
from quizgen.pipeline.merging import merge
from quizgen.report import ListReporter, Note
from quizgen.testing import context, zo

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Told:
    """A text and what the user said about it."""

    text: str
    name: str = "text.txt"
    date: datetime.date | None = None
    author: str | None = None
    language: str | None = None


@dataclass
class Trip:
    """What came of one trip down the road."""

    documents: tuple[Document, ...]
    deck: Deck
    notes: list[Note] = field(default_factory=list)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the deck."""
        return self.deck.questions

    @property
    def ids(self) -> set[str]:
        """Their ids."""
        return {question.id for question in self.questions}

    def text_of(self, name: str) -> str:
        """The kept text of the document called `name`."""
        return next(document.text for document in self.documents if document.name == name)


@cache
def plugins() -> Plugins:
    """The installed plugins, found once, and the invented language Zo."""
    found = Plugins.installed()
    found.add(lambda: zo, Owner("zo"))
    return found


def given() -> Context:
    """A context with the languages that the plugins bring."""
    return replace(context(), languages=plugins().languages())


def document(told: Told) -> Document:
    """The document that the reader for its name makes of a text."""
    suffix = "." + told.name.rsplit(".", 1)[-1]
    source = Source(
        name=told.name,
        data=told.text.encode("utf-8"),
        suffix=suffix,
        date=told.date,
        author=told.author,
        language=told.language,
    )
    return read(source, plugins().readers(), given())


def travel(
    told: Iterable[Told], settings: Settings | None = None, offered: Plugins | None = None
) -> Trip:
    """The whole road; by default everything that passes the gates is asked."""
    documents = tuple(document(one) for one in told)
    reporter = ListReporter()
    deck = build(
        documents, settings or Settings(min_quality=0.0), offered or plugins(), reporter, NOW
    )
    return Trip(documents, deck, reporter.notes)


def ask(text: str, **said: object) -> Trip:
    """The whole road for one text."""
    return travel([Told(text, **said)])  # type: ignore[arg-type]  # checked by the dataclass's users


def facts_of(told: Told) -> list[Fact]:
    """The facts of one text, merged."""
    return merge(extract(document(told), plugins(), given()))


def candidates_of(facts: Sequence[Fact], documents: Iterable[Document] = ()) -> list[Candidate]:
    """The candidates that pass the gates; facts of no document are in English."""
    return list(generate(facts, plugins().languages().of_facts(documents)))


def shown(question: Question) -> str:
    """What a question says to be so: a false statement counts as its correction."""
    if isinstance(question, TrueFalse) and question.correction is not None:
        return question.correction.plain
    return question.prompt_text
