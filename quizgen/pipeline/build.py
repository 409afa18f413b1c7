"""From documents to a deck: the table of contents of the program, a step a line."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.config import Settings
from quizgen.host import Plugins
from quizgen.items import generate
from quizgen.items.candidate import CLAUSE_FORMS, Candidate
from quizgen.items.contested import uncontested
from quizgen.lang.packs import UNKNOWN, Languages
from quizgen.model import Deck, Document, Question, SourceDocument, fold
from quizgen.pipeline.extraction import Extracted, Extraction
from quizgen.pipeline.merging import agreeing, joined, merge
from quizgen.pipeline.watching import counted, in_batches
from quizgen.pipeline.wellformed import Judge, judge, well_formed
from quizgen.report import Note, Reporter
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.corpus import Corpus
from quizgen.scoring.features import Features, features
from quizgen.scoring.quality import quality
from quizgen.scoring.selection import select
from quizgen.structure.salience import salience
from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Weighed:
    """Everything that can be asked of some documents, each question with its quality."""

    questions: tuple[Question, ...]
    documents: tuple[Document, ...]


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
    judged: Judge = judge,
) -> Weighed:
    """All questions about what was extracted, of the kinds that `settings` want, weighed."""
    counts = trace or Trace()
    found = sorted(extracted, key=lambda one: one.document.name)
    for one in found:
        counts.add(one.trace)
        for note in one.notes:
            reporter.note(note)
    kept = [one.document for one in found]
    facts = agreeing(joined(merge(fact for one in found for fact in one.facts)), reporter)
    made = counted("questions", generate(facts, languages.of_facts(kept), counts, rules), reporter)
    wanted = [candidate for candidate in made if candidate.question.kind in settings.kinds]
    candidates = uncontested(wanted, counts)
    weighed = weigh(counted("weighing", candidates, reporter), kept, counts, rules)
    told = in_batches(judged, reporter)
    sound = well_formed(weighed, candidates, settings.min_quality, told, counts, rules)
    return Weighed(tuple(sound), tuple(kept))


def choose(weighed: Weighed, settings: Settings, reporter: Reporter) -> Deck:
    """The deck that is chosen of what was weighed, for the purpose of `settings`."""
    wanted = [one for one in weighed.questions if one.id not in settings.rejected]
    if len(wanted) < len(weighed.questions):
        message = f"{len(weighed.questions) - len(wanted)} rejected questions are left out"
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


def weigh(
    candidates: Iterable[Candidate],
    documents: Sequence[Document],
    trace: Trace | None = None,
    rules: Rules = ALL_RULES,
) -> list[Question]:
    """The questions of `candidates` with their quality; of two wordings of one the better.

    Of two with one id, too. The features of each are kept in `trace`.
    """
    corpora = {document.name: corpus_of(document) for document in documents}
    best: dict[tuple[object, ...], tuple[Question, Features]] = {}
    for candidate in candidates:
        corpus = corpora.get(candidate.fact.evidence[0].document, Corpus({}, frozenset()))
        named = features(candidate, corpus, rules)
        question = candidate.question.model_copy(update={"quality": quality(named)})
        _keep_better(best, wording(candidate), question, named)
    unique: dict[tuple[object, ...], tuple[Question, Features]] = {}
    for asked, told in best.values():
        _keep_better(unique, (asked.id,), asked, told)
    if trace is not None:
        trace.features |= {asked.id: told for asked, told in unique.values()}
    return [asked for asked, _ in unique.values()]


def _keep_better(
    best: dict[tuple[object, ...], tuple[Question, Features]],
    same: tuple[object, ...],
    question: Question,
    named: Features,
) -> None:
    known = best.get(same)
    if known is None or known[0].quality < question.quality:
        best[same] = question, named


def wording(candidate: Candidate) -> tuple[object, ...]:
    """What two wordings of one question have in common: the sentence, the kind and the key.

    A sentence as a whole and its main clause ask the same of a value; of the statements that a
    sentence makes one is asked whether it is true.
    """
    question = candidate.question
    if candidate.form not in CLAUSE_FORMS:
        return (question.id,)
    evidence = candidate.fact.evidence[0]
    key = "" if question.kind == "true_false" else fold(candidate.key)
    return evidence.document, evidence.start, question.kind, key


def assemble(
    questions: Sequence[Question], documents: Sequence[Document], settings: Settings
) -> Deck:
    """The deck of `questions` in the order of the documents."""
    order = {document.name: number for number, document in enumerate(documents)}
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
        questions=tuple(_tagged(question, documents) for question in placed),
    )


def _tagged(question: Question, documents: Sequence[Document]) -> Question:
    """`question` with the tags of the document that it is from."""
    source = question.source
    names = {source.document} if source else {document.name for document in documents}
    found = [tag for document in documents if document.name in names for tag in document.tags]
    tags = {tag.casefold(): tag for tag in (*map(_as_tag, found), *question.tags)}
    return question.model_copy(update={"tags": tuple(tags.values())}) if found else question


def _as_tag(text: str) -> str:
    return text.replace(",", ";")[:255]


def _place(question: Question, order: dict[str, int]) -> tuple[int, int, str]:
    source = question.source
    if source is None:
        return (len(order), 0, question.id)
    return (order.get(source.document, len(order)), source.start, question.id)


def _language(questions: Sequence[Question], documents: Sequence[Document]) -> str:
    """The language of the documents that are asked about; the first there is, where unsure."""
    asked = {question.source.document for question in questions if question.source}
    found = {document.language for document in documents if document.name in asked} - {UNKNOWN}
    return found.pop() if len(found) == 1 else Languages().of(UNKNOWN).code


def _title(documents: Sequence[Document]) -> str:
    return documents[0].title if len(documents) == 1 else "quizgen"


def corpus_of(document: Document) -> Corpus:
    """What the questions of `document` are weighed against."""
    counts = Counter(_bare(word) for word in document.text.split())
    title = document.title.lower()
    short = (word.replace(".", "") for word in _INITIALS.findall(title))
    return Corpus(counts, frozenset([*_LETTERS.findall(title), *short]), salience(document))


_LETTERS = re.compile(r"[^\W\d_]+")
"""A title's words; those with a hyphen are two: "China-Kazakhstan"."""

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
"""Short forms with stops: "N.Y.C."."""


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'()").lower()


def _say_if_few(
    questions: Sequence[Question], documents: Sequence[Document], reporter: Reporter
) -> None:
    found = Counter(q.source.document for q in questions if q.source)
    for document in documents:
        words = len(document.text.split())
        if words >= 100 and found[document.name] * 200 < words:
            message = (
                f"little to ask: {found[document.name]} questions from {words} words "
                "(quizgen drops what it is not sure of)"
            )
            reporter.note(Note(kind="few", message=message, where=document.name))
