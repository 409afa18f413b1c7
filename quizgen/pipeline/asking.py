"""What is asked of each document, beside what the others say; what was asked before is remembered.

The questions about a document depend on its own facts, on the ties of these to others, and on the
answers to what it asked of the library. Where all these are what they were, so are the questions.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import ValidationError

from quizgen.config import Settings
from quizgen.items import generate
from quizgen.items.candidate import Candidate
from quizgen.items.contested import asked_in_short, contested_among, uncontested
from quizgen.items.library import SO, Inquiries, Shared, Stating
from quizgen.items.pool import gather
from quizgen.lang.packs import Languages
from quizgen.model import Document, Fact, Question, digest
from quizgen.model.base import Frozen
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.ties import Gist, Ties
from quizgen.pipeline.watching import counted, in_batches
from quizgen.pipeline.weighing import weigh
from quizgen.pipeline.wellformed import Judge, judge, well_formed
from quizgen.report import ListReporter, Reporter
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.selection import is_good_enough
from quizgen.trace import Trace

_TOGETHER = 512
"""Documents whose candidates are held at once."""


class Memory(Protocol):
    """Where what was worked out is found again, by all that it was worked out from."""

    def recall(self, *about: str) -> bytes | None:
        """What is remembered about this; None where nothing is."""

    def remember(self, data: bytes, *about: str) -> None:
        """Remember `data` about this."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document in short, which is opened when its facts are needed; `key` names it in memory."""

    gist: Gist
    open: Callable[[], Extracted]
    key: str = ""

    @classmethod
    def of(cls, extracted: Extracted) -> "Shelved":
        """A document that is open."""
        return cls(Gist.of(extracted), lambda: extracted)


@dataclass(frozen=True, slots=True)
class Asking:
    """How is asked: the settings, languages and rules, who judges, remembers and watches.

    Where a `trace` is to count what becomes of everything, nothing is remembered.
    """

    settings: Settings
    languages: Languages
    rules: Rules = ALL_RULES
    trace: Trace | None = None
    judged: Judge = judge
    memory: Memory | None = None
    watcher: Reporter = field(default_factory=ListReporter)

    def key(self, part: "_Part") -> tuple[str, ...] | None:
        """What the questions about a document are remembered by; None where they are not."""
        if self.memory is None or self.trace is not None or not part.shelved.key:
            return None
        wanted = f"{sorted(self.settings.kinds)} {self.settings.min_quality}"
        ties = part.ties.model_dump_json()
        return ("asked", part.shelved.key, ties, wanted, *sorted(self.rules.off))


class _Kept(Frozen):
    """What is remembered of a document: what it states, what it asked, was told, and may ask.

    `asked` are the stems and keys that promise one answer, in short, `contested` the stems of them
    that had several.
    """

    stating: Stating
    likes: tuple[tuple[str, str, bool], ...]
    ranks: tuple[tuple[str, str, bool], ...]
    groups: str
    asked: tuple[tuple[str, str], ...]
    contested: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def inquiries(self) -> Inquiries:
        """What was asked of the library."""
        likes = {(said, frozenset(words.split())): told for said, words, told in self.likes}
        return Inquiries(likes, {(name, other): told for name, other, told in self.ranks})


@dataclass(slots=True)
class _Part:
    """One document, and how far its questions are; it is `open` only as long as it must be."""

    shelved: Shelved
    ties: Ties
    kept: _Kept | None = None
    trace: Trace = field(default_factory=Trace)
    stating: Stating = field(default_factory=Stating)
    inquiries: Inquiries = field(default_factory=Inquiries)
    asked: Sequence[tuple[str, str]] = ()
    contested: Set[str] = frozenset()
    questions: Sequence[Question] = ()

    def opened(self) -> tuple[Document, list[Fact]]:
        """The document, and its facts as the others leave them."""
        extracted = self.shelved.open()
        return extracted.document, self.ties.applied(extracted.facts)


def ask_each(documents: Sequence[Shelved], ties: Sequence[Ties], asking: Asking) -> list[Question]:
    """All questions about `documents` with their quality, in order.

    Without a trace, those that are good enough to be chosen.
    """
    parts = [_Part(one, tie) for one, tie in zip(documents, ties, strict=True)]
    for part in parts:
        _recall(part, asking)
    shared = Shared.of([part.stating for part in parts])
    groups = digest(*(group.model_dump_json() for group in shared.groups))
    fresh = [part for part in parts if part.kept is None or not _holds(part, shared, groups)]
    _ask_some_at_a_time(fresh, parts, shared, asking)
    # What later documents contest of those before them is seen only now; in one go nothing is.
    late = [part for part, own in _contests(parts) if own != part.contested]
    _ask_some_at_a_time(late, parts, shared, asking)
    _write_down(parts, groups, asking)
    return _distinct(question for part in parts for question in part.questions)


def _ask_some_at_a_time(
    fresh: Sequence[_Part], parts: Sequence[_Part], shared: Shared, asking: Asking
) -> None:
    for start in range(0, len(fresh), _TOGETHER):
        _ask(fresh[start : start + _TOGETHER], parts, shared, asking)


def _ask(together: Sequence[_Part], parts: Sequence[_Part], shared: Shared, asking: Asking) -> None:
    """Make the questions about some documents, whose candidates are then let go.

    Stems that any of `parts` answers otherwise are left out, as far as those have been asked about.
    """
    candidates = {id(part): _candidates(part, shared, asking) for part in together}
    for part, own in _contests(parts):
        if id(part) in candidates:
            part.contested = own
    made = [_weighed(part, candidates[id(part)], asking) for part in together]
    least, judged = asking.settings.min_quality, in_batches(asking.judged, asking.watcher)
    traces = [part.trace for part in together]
    sound = well_formed(made, least, judged, traces, asking.rules)
    for part, questions in zip(together, sound, strict=True):
        every = asking.trace is not None
        part.questions = [one for one in questions if every or is_good_enough(one, least)]


def _contests(parts: Sequence[_Part]) -> Iterator[tuple[_Part, Set[str]]]:
    """The documents, and those of their stems that are answered in several ways."""
    contested = contested_among(asked for part in parts for asked in part.asked)
    for part in parts:
        yield part, contested.intersection(stem for stem, _ in part.asked)


def _candidates(part: _Part, shared: Shared, asking: Asking) -> list[Candidate]:
    """All candidates about a document."""
    part.kept, part.trace = None, Trace()
    document, facts = part.opened()
    language_of = asking.languages.of_facts([document])
    pool = gather([fact for fact in facts if fact.stance in SO], language_of, shared)
    made = generate(facts, language_of, part.trace, asking.rules, pool)
    wanted = asking.settings.kinds
    told = counted("questions", made, asking.watcher)
    candidates = [one for one in told if one.question.kind in wanted]
    part.inquiries = pool.inquiries
    part.asked = [short for one in candidates if (short := asked_in_short(one)) is not None]
    return candidates


def _weighed(
    part: _Part, candidates: Sequence[Candidate], asking: Asking
) -> tuple[Sequence[Question], Sequence[Candidate]]:
    """The questions about a document with their quality, and the candidates that are left."""
    left = uncontested(candidates, part.trace, part.contested)
    weighing = counted("weighing", left, asking.watcher)
    document = part.shelved.open().document
    return weigh(weighing, [document], part.trace, asking.rules), left


def _recall(part: _Part, asking: Asking) -> None:
    """Take what is remembered of a document, or its facts."""
    key = asking.key(part)
    data = asking.memory.recall(*key) if asking.memory and key else None
    try:
        kept = _Kept.model_validate_json(data) if data is not None else None
    except ValidationError:
        kept = None
    if kept is None:
        part.stating = Stating.of(part.opened()[1])
        return
    part.kept, part.stating, part.inquiries = kept, kept.stating, kept.inquiries
    part.asked, part.contested, part.questions = kept.asked, set(kept.contested), kept.questions


def _holds(part: _Part, shared: Shared, groups: str) -> bool:
    """Whether a document would be told now what it was told when it was asked about."""
    alike = not part.stating.groups or (part.kept is not None and part.kept.groups == groups)
    return alike and part.inquiries.hold(shared.library)


def _write_down(parts: Sequence[_Part], groups: str, asking: Asking) -> None:
    """Remember what was asked anew, and add up the traces."""
    for part in parts:
        if part.kept is None:
            _remember(part, groups, asking)
        if asking.trace is not None:
            asking.trace.add(part.trace)
            asking.trace.features |= part.trace.features


def _remember(part: _Part, groups: str, asking: Asking) -> None:
    """Remember what is asked of a document, as far as it is good enough to be chosen."""
    key = asking.key(part)
    if asking.memory is None or key is None:
        return
    least = asking.settings.min_quality
    kept = _Kept.model_construct(
        stating=part.stating,
        likes=tuple(
            (said, " ".join(sorted(words)), told)
            for (said, words), told in part.inquiries.likes.items()
        ),
        ranks=tuple((*names, told) for names, told in part.inquiries.ranks.items()),
        groups=groups,
        asked=tuple(part.asked),
        contested=tuple(sorted(part.contested)),
        questions=tuple(one for one in part.questions if is_good_enough(one, least)),
    )
    asking.memory.remember(kept.model_dump_json().encode(), *key)


def _distinct(questions: Iterable[Question]) -> list[Question]:
    """`questions`, of two with one id the better."""
    best: dict[str, Question] = {}
    for question in questions:
        known = best.get(question.id)
        if known is None or known.quality < question.quality:
            best[question.id] = question
    return list(best.values())
