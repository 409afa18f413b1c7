"""Candidates -> questions with their quality: of two wordings of one question the better stays."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from quizgen.items.candidate import CLAUSE_FORMS, Candidate
from quizgen.model import Document, Question, fold
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.corpus import Corpus
from quizgen.scoring.features import Features, features
from quizgen.scoring.quality import quality
from quizgen.structure.salience import salience
from quizgen.trace import Trace


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
