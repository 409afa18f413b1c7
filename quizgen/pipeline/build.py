"""From documents to a deck: the table of contents of the program, a step a line."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.config import Settings
from quizgen.host import Plugins
from quizgen.lang.packs import UNKNOWN, Languages
from quizgen.model import Deck, Document, Question, SourceDocument
from quizgen.pipeline.asking import Asking, Shelved, ask_each
from quizgen.pipeline.extraction import Extracted, Extraction
from quizgen.pipeline.ties import Gist, ties_between
from quizgen.report import Note, Reporter
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.selection import is_good_enough, select
from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Weighed:
    """Everything that can be asked of some documents, each question with its quality."""

    questions: tuple[Question, ...]
    documents: tuple[Gist, ...]


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
    asking = Asking(settings, languages, rules, trace, watcher=reporter)
    return weigh_shelved(map(Shelved.of, extracted), asking, reporter)


def weigh_shelved(documents: Iterable[Shelved], asking: Asking, reporter: Reporter) -> Weighed:
    """All questions about `documents`, weighed.

    Where `asking` has a memory, what is remembered are the questions good enough to be chosen.
    """
    found = sorted(documents, key=lambda one: one.gist.name)
    gists = [one.gist for one in found]
    for one in found:
        if asking.trace is not None:
            asking.trace.add(one.open().trace)
        for note in one.gist.notes:
            reporter.note(note)
    ties, conflicts = ties_between(gists)
    for note in conflicts:
        reporter.note(note)
    about = [gist.model_copy(update={"tellings": (), "notes": ()}) for gist in gists]
    return Weighed(tuple(ask_each(found, ties, asking)), tuple(about))


def choose(weighed: Weighed, settings: Settings, reporter: Reporter) -> Deck:
    """The deck that is chosen of what was weighed, for the purpose of `settings`."""
    good = [one for one in weighed.questions if is_good_enough(one, settings.min_quality)]
    wanted = [one for one in good if one.id not in settings.rejected]
    if len(wanted) < len(good):
        message = f"{len(good) - len(wanted)} rejected questions are left out"
        reporter.note(Note(kind="advice", message=message))
    chosen = select(
        wanted,
        purpose=settings.purpose or "recall",
        count=settings.count,
        min_quality=settings.min_quality,
        per_fact=settings.per_fact,
    )
    _say_if_few(chosen, weighed.documents, reporter)
    return assemble(chosen, weighed.documents, settings)


def assemble(questions: Sequence[Question], documents: Sequence[Gist], settings: Settings) -> Deck:
    """The deck of `questions` in the order of the documents."""
    order = {document.name: number for number, document in enumerate(documents)}
    tags = _tags_of(documents)
    placed = sorted(questions, key=lambda q: _place(q, order))
    return Deck(
        title=settings.title or _title(documents),
        namespace=settings.namespace,
        description=settings.description,
        language=settings.language or _language(questions, documents),
        tags=settings.tags,
        sources=tuple(
            SourceDocument(document=d.name, title=d.title, date=d.date, sha256=d.sha256)
            for d in documents
        ),
        questions=tuple(_tagged(question, tags) for question in placed),
    )


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


def _place(question: Question, order: dict[str, int]) -> tuple[int, int, str]:
    source = question.source
    if source is None:
        return (len(order), 0, question.id)
    return (order.get(source.document, len(order)), source.start, question.id)


def _language(questions: Sequence[Question], documents: Sequence[Gist]) -> str:
    """The language of the documents that are asked about; the first there is, where unsure."""
    asked = {question.source.document for question in questions if question.source}
    found = {document.language for document in documents if document.name in asked} - {UNKNOWN}
    return found.pop() if len(found) == 1 else Languages().of(UNKNOWN).code


def _title(documents: Sequence[Gist]) -> str:
    return documents[0].title if len(documents) == 1 else "quizgen"


def _say_if_few(
    questions: Sequence[Question], documents: Sequence[Gist], reporter: Reporter
) -> None:
    found = Counter(q.source.document for q in questions if q.source)
    for document in documents:
        words = document.words
        if words >= 100 and found[document.name] * 200 < words:
            message = (
                f"little to ask: {found[document.name]} questions from {words} words "
                "(quizgen drops what it is not sure of)"
            )
            reporter.note(Note(kind="few", message=message, where=document.name))
