"""Candidates -> questions with their quality: of two wordings of one question the better stays."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from quizgen.items.candidate import CLAUSE_FORMS, Candidate
from quizgen.items.contested import asked_in_short
from quizgen.items.cued import with_cue
from quizgen.model import Document, Question, fold
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.corpus import Corpus
from quizgen.scoring.features import Features, features
from quizgen.scoring.quality import quality
from quizgen.structure.salience import salience
from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Weight:
    """A question with its quality, the features that give it, and what promises one answer.

    `stem` is the stem of such a question, in short. Where others turn out to answer stems otherwise
    that are asked `instead` of it, it takes the place of these. Before it stands the `cue`, once it
    is `shown`.
    """

    question: Question
    features: Features
    stem: str = ""
    instead: tuple[str, ...] = ()
    cue: str = ""

    @property
    def shown(self) -> "Weight":
        """The same with the question as learners see it."""
        return replace(self, question=with_cue(self.question, self.cue)) if self.cue else self


def weigh(
    candidates: Iterable[Candidate],
    documents: Sequence[Document],
    trace: Trace | None = None,
    rules: Rules = ALL_RULES,
) -> list[Question]:
    """The questions of `candidates` with their quality; of two wordings of one question the better.

    Of two with one id, too. The features of each are kept in `trace`.
    """
    return [one.question for one in weights(candidates, documents, trace, rules, alone=True)]


def weights(
    candidates: Iterable[Candidate],
    documents: Sequence[Document],
    trace: Trace | None,
    rules: Rules,
    *,
    alone: bool,
) -> list[Weight]:
    """The questions of `candidates` with their quality; of two wordings of one question the better.

    Of two with one id, too. Unless the documents are `alone`, those follow that would take the
    place of a question that others answer otherwise.
    """
    corpora = {document.name: corpus_of(document) for document in documents}
    wordings: dict[tuple[object, ...], list[Weight]] = {}
    for candidate in candidates:
        corpus = corpora.get(candidate.fact.evidence[0].document, Corpus({}, frozenset()))
        named = features(candidate, corpus, rules)
        question = candidate.question.model_copy(update={"quality": quality(named)})
        stem, _ = asked_in_short(candidate) or ("", "")
        wordings.setdefault(wording(candidate), []).append(
            Weight(question, named, stem, cue=candidate.cue)
        )
    best: dict[str, Weight] = {}
    for alike in wordings.values():
        first = max(alike, key=_quality)
        known = best.setdefault(first.question.id, first)
        best[first.question.id] = max(known, first, key=_quality)
    if not alone:
        for one in (one for alike in wordings.values() for one in _reserves(alike)):
            best.setdefault(one.question.id, one)
    if trace is not None:
        trace.features |= {name: one.features for name, one in best.items()}
    return list(best.values())


def _quality(weight: Weight) -> float:
    return weight.question.quality


def _reserves(alike: Sequence[Weight]) -> Iterator[Weight]:
    """Those wordings of a question, the better before the worse, that are asked if need be."""
    instead: dict[str, None] = {}
    for one in sorted(alike, key=_quality, reverse=True):
        if instead and one.stem not in instead:
            yield replace(one, instead=tuple(instead))
        if not one.stem:
            return
        instead[one.stem] = None


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
    title, filed = document.title.lower(), PurePath(document.name).stem.lower()
    if title == filed:  # "tide-mills", "tide_mills"
        title = _BETWEEN.sub(" ", title)
    short = (word.replace(".", "") for word in _INITIALS.findall(title))
    words = frozenset([*_LETTERS.findall(title), *_JOINED.findall(title), *short])
    return Corpus(counts, words, salience(document), frozenset(_LETTERS.findall(filed)))


_BETWEEN = re.compile(r"[-_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
"""A title's words; those with a hyphen are two, too: "China-Kazakhstan"."""

_JOINED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)+")
"""The same as one, which a name may have: "Al-Azhar"."""

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
"""Short forms with stops: "N.Y.C."."""


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'()").lower()
