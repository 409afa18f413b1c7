"""From documents to a deck: the table of contents of the program, a step a line."""

import contextlib
import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.config import Settings
from quizgen.host import Plugins
from quizgen.lang.packs import UNKNOWN, Languages
from quizgen.model import Deck, Document, Question
from quizgen.pipeline.asking import Asking, Shelved, ask_each, contested_in, count_contested
from quizgen.pipeline.extraction import Extracted, Extraction
from quizgen.pipeline.filing import Filed
from quizgen.pipeline.opening import Opening, Sources, place_of
from quizgen.pipeline.posing import Posing
from quizgen.pipeline.sheets import Sheet
from quizgen.pipeline.ties import Gist, ties_between
from quizgen.report import Note, Reporter
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.offer import Offer
from quizgen.scoring.selection import choose as select_from
from quizgen.scoring.stock import Stock
from quizgen.trace import Trace

if TYPE_CHECKING:
    from quizgen.scoring.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Weighed:
    """Everything that can be asked of some documents, filed, each question with its quality."""

    sheets: Sequence[Filed]
    documents: tuple[Gist, ...]
    contested: frozenset[str] = frozenset()
    many: bool = False

    def offers(self) -> Iterator[Sequence[Offer]]:
        """The questions about each document, in short."""
        for number, filed in enumerate(self.sheets):
            yield [
                one._replace(at=place_of(number, place))
                for place, one in enumerate(Sheet(filed()).offers)
                if one.stands(self.contested)
            ]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, of two with one id the better."""
        best: dict[str, Offer] = {}
        for offer in (one for offers in self.offers() for one in offers):
            known = best.setdefault(offer.id, offer)
            best[offer.id] = max(known, offer, key=lambda one: one.quality)
        return tuple(Opening(self.sheets, (offer.at for offer in best.values())))


def build(
    documents: Iterable[Document],
    settings: Settings,
    plugins: Plugins,
    reporter: Reporter,
    now: datetime.datetime,
    trace: Trace | None = None,
) -> Deck:
    """The deck that `documents` yield under `settings`, in the order of their names."""
    weighed = weigh_documents(documents, settings, plugins, reporter, now, trace)
    return choose(weighed, settings, reporter)


def weigh_documents(
    documents: Iterable[Document],
    settings: Settings,
    plugins: Plugins,
    reporter: Reporter,
    now: datetime.datetime,
    trace: Trace | None = None,
    rules: Rules = ALL_RULES,
) -> Weighed:
    """All questions that `documents` yield, of the kinds that `settings` want, weighed."""
    extraction = Extraction(plugins, now, rules, settings.seed)
    found = extraction.of_each(list(documents))
    return weigh_extracted(found, settings, plugins.languages(), reporter, trace, rules)


def weigh_extracted(
    extracted: Iterable[Extracted],
    settings: Settings,
    languages: Languages,
    reporter: Reporter,
    trace: Trace | None = None,
    rules: Rules = ALL_RULES,
) -> Weighed:
    """All questions about what was extracted, of the kinds that `settings` want, weighed."""
    posing = Posing(settings, languages, rules, watcher=reporter, every=trace is not None)
    return weigh_shelved(map(Shelved.of, extracted), Asking(posing, trace), reporter)


def weigh_shelved(documents: Iterable[Shelved], asking: Asking, reporter: Reporter) -> Weighed:
    """All questions about `documents`, weighed.

    Where `asking` has a memory, what is remembered are the questions good enough to be chosen.
    """
    found = sorted(documents, key=lambda one: one.gist.name)
    for one in found:
        if asking.trace is not None:
            asking.trace.add(one.open().trace)
        for note in one.gist.notes:
            reporter.note(note)
    tied = ties_between([one.tellings for one in found])
    for note in tied.notes:
        reporter.note(note)
    sheets = ask_each(found, tied, asking)
    contested = contested_in(sheets)
    if asking.trace is not None:
        count_contested(sheets, contested, asking.trace)
    gists = tuple(one.gist._replace(notes=()) for one in found)
    return Weighed(sheets, gists, contested, asking.many)


def choose(weighed: Weighed, settings: Settings, reporter: Reporter) -> Deck:
    """The deck that is chosen of what was weighed, for the purpose of `settings`."""
    purpose, least = settings.purpose or "recall", settings.min_quality
    stock = Stock(weighed.offers, least, frozenset(settings.rejected))
    if left_out := stock.left_out():
        message = f"{left_out} rejected questions are left out"
        reporter.note(Note(kind="advice", message=message))
    with _ledger(many=weighed.many) as ledger:
        chosen = select_from(
            stock,
            purpose=purpose,
            count=settings.count,
            per_fact=settings.per_fact,
            ledger=ledger,
        )
    return assemble(weighed, chosen, settings, reporter)


@contextlib.contextmanager
def _ledger(*, many: bool) -> "Iterator[Ledger | None]":
    """What keeps the questions about `many` documents; None where memory does."""
    if not many:
        yield None
        return
    from quizgen.scoring.ledger import Ledger

    with contextlib.closing(Ledger()) as ledger:
        yield ledger


def assemble(
    weighed: Weighed, chosen: Iterable[int], settings: Settings, reporter: Reporter
) -> Deck:
    """The deck of the `chosen` questions in the order of the documents."""
    documents = weighed.documents
    tags = _tags_of(documents)
    questions = Opening(weighed.sheets, chosen, lambda question: _tagged(question, tags))
    sources = Sources(documents)
    _say_if_few(questions.asked, documents, reporter)
    deck = Deck(
        title=settings.title or _title(documents),
        namespace=settings.namespace,
        description=settings.description,
        language=settings.language or _language(questions.asked, documents),
        tags=settings.tags,
        sources=() if weighed.many else tuple(sources),
        questions=() if weighed.many else tuple(questions),
    )
    # Very many stay where they are: each is whole, and no two have one id.
    kept = {"questions": questions, "sources": sources}
    return deck.model_copy(update=kept) if weighed.many else deck


def _tagged(question: Question, tags: Mapping[str | None, Sequence[str]]) -> Question:
    """`question` with the tags of the document that it is from, of all where it is from none."""
    found = tags.get(question.source.document if question.source else None, ())
    if not found:
        return question
    distinct = {tag.casefold(): tag for tag in (*map(_as_tag, found), *question.tags)}
    return question.model_copy(update={"tags": tuple(distinct.values())})


def _tags_of(documents: Sequence[Gist]) -> Mapping[str | None, Sequence[str]]:
    """The tags of each document by its name, and those of all."""
    every = [tag for document in documents for tag in document.tags]
    return {None: every, **{document.name: document.tags for document in documents}}


def _as_tag(text: str) -> str:
    return text.replace(",", ";")[:255]


def _language(asked: Mapping[int, int], documents: Sequence[Gist]) -> str:
    """The language of the documents that are asked about; the first there is, where unsure."""
    found = {documents[number].language for number, times in asked.items() if times} - {UNKNOWN}
    return found.pop() if len(found) == 1 else Languages().of(UNKNOWN).code


def _title(documents: Sequence[Gist]) -> str:
    return documents[0].title if len(documents) == 1 else "quizgen"


def _say_if_few(asked: Mapping[int, int], documents: Sequence[Gist], reporter: Reporter) -> None:
    for number, document in enumerate(documents):
        words, found = document.words, asked.get(number, 0)
        if words >= 100 and found * 200 < words:
            message = (
                f"little to ask: {found} questions from {words} words "
                "(quizgen drops what it is not sure of)"
            )
            reporter.note(Note(kind="few", message=message, where=document.name))
