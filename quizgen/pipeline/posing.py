"""The questions about some documents, each beside what the others say."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from quizgen.config import Settings
from quizgen.items import generate
from quizgen.items.candidate import Candidate
from quizgen.items.contested import asked_in_short, contested_among, uncontested
from quizgen.items.library import SO, Group, Inquiries, Library, Shared
from quizgen.items.pool import gather
from quizgen.lang.packs import Languages
from quizgen.model import Document, Fact, Question, digest
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.sheets import Head, Sheet
from quizgen.pipeline.ties import Ties
from quizgen.pipeline.watching import counted, in_batches
from quizgen.pipeline.weighing import weigh
from quizgen.pipeline.wellformed import Judge, judge, well_formed
from quizgen.report import ListReporter, Reporter
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.stock import is_good_enough
from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Posing:
    """How is asked: the settings, languages and rules, who judges and who watches.

    With `every` the questions are kept that are not good enough to be chosen, too.
    """

    settings: Settings
    languages: Languages
    rules: Rules = ALL_RULES
    judged: Judge = judge
    watcher: Reporter = field(default_factory=ListReporter)
    every: bool = False


@dataclass(frozen=True, slots=True)
class Posed:
    """A document about which is asked: its ties, the groups around it, and what is contested.

    Where that is not known, it is what the documents contest that are asked about together. `trace`
    counts what becomes of its candidates.
    """

    extracted: Extracted
    ties: Ties
    groups: tuple[Group, ...] = ()
    contested: Set[str] | None = None
    trace: Trace = field(default_factory=Trace)


def groups_in_short(groups: Sequence[Group]) -> str:
    """What tells whether a document would be shown the same groups."""
    return digest(*(f"{one.id} {one.type} {one.group} {one.members}" for one in groups))


@dataclass(slots=True)
class _Asked:
    """The candidates about a document, and what was inquired for them."""

    document: Document
    candidates: list[Candidate]
    inquiries: Inquiries
    asked: list[tuple[str, str]]


def pose(documents: Sequence[Posed], library: Library, posing: Posing) -> list[Sheet]:
    """What is asked of each of `documents`, whose candidates are then let go."""
    found = [_candidates(one, library, posing) for one in documents]
    together = contested_among(asked for one in found for asked in one.asked)
    contested = [
        {stem for stem, _ in one.asked} & (together if posed.contested is None else posed.contested)
        for posed, one in zip(documents, found, strict=True)
    ]
    pairs = zip(documents, found, contested, strict=True)
    made = [_weighed(one, posed.trace, known, posing) for posed, one, known in pairs]
    least, judged = posing.settings.min_quality, in_batches(posing.judged, posing.watcher)
    traces = [posed.trace for posed in documents]
    sound = well_formed(made, least, judged, traces, posing.rules)
    return [
        Sheet.of(
            Head.of(one.inquiries, groups_in_short(posed.groups), known, one.asked),
            [each for each in questions if posing.every or is_good_enough(each, least)],
        )
        for posed, one, known, questions in zip(documents, found, contested, sound, strict=True)
    ]


def _candidates(posed: Posed, library: Library, posing: Posing) -> _Asked:
    """All candidates about a document."""
    document = posed.extracted.document
    facts: list[Fact] = posed.ties.applied(posed.extracted.facts)
    language_of = posing.languages.of_facts([document])
    shared = Shared(library, posed.groups)
    pool = gather([fact for fact in facts if fact.stance in SO], language_of, shared)
    made = generate(facts, language_of, posed.trace, posing.rules, pool)
    wanted = posing.settings.kinds
    told = counted("questions", made, posing.watcher)
    candidates = [one for one in told if one.question.kind in wanted]
    asked = [short for one in candidates if (short := asked_in_short(one)) is not None]
    return _Asked(document, candidates, pool.inquiries, asked)


def _weighed(
    asked: _Asked, trace: Trace, contested: Set[str], posing: Posing
) -> tuple[Sequence[Question], Sequence[Candidate]]:
    """The questions about a document with their quality, and the candidates that are left."""
    left = uncontested(asked.candidates, trace, contested)
    weighing = counted("weighing", left, posing.watcher)
    return weigh(weighing, [asked.document], trace, posing.rules), left
