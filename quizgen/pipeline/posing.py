"""The questions about some documents, each beside what the others say."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quizgen.config import Settings
from quizgen.items import generate
from quizgen.items.candidate import Candidate
from quizgen.items.contested import asked_in_short, uncontested
from quizgen.items.library import SO, Group, Library, Shared
from quizgen.items.pool import gather
from quizgen.items.reversals import one_way
from quizgen.items.rivals import unrivalled
from quizgen.lang.packs import Languages
from quizgen.model import Question, digest
from quizgen.pipeline.cueing import cue
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.sheets import Head, Sheet
from quizgen.pipeline.ties import Ties
from quizgen.pipeline.watching import counted, in_batches
from quizgen.pipeline.weighing import Weight, weights
from quizgen.pipeline.wellformed import Judge, judge, well_formed
from quizgen.report import ListReporter, Reporter
from quizgen.rules import ALL_RULES, Rules
from quizgen.scoring.stock import is_good_enough
from quizgen.trace import Trace


@dataclass(frozen=True, slots=True)
class Posing:
    """How is asked: the settings, languages and rules, who judges and who watches.

    With `every` the questions are kept that are not good enough to be chosen, too. A document that
    is `alone` has no others that could answer a question otherwise.
    """

    settings: Settings
    languages: Languages
    rules: Rules = ALL_RULES
    judged: Judge = judge
    watcher: Reporter = field(default_factory=ListReporter)
    every: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Posed:
    """A document about which is asked: its ties, and the groups around it.

    `trace` counts what becomes of its candidates.
    """

    extracted: Extracted
    ties: Ties
    groups: tuple[Group, ...] = ()
    trace: Trace = field(default_factory=Trace)


def groups_in_short(groups: Sequence[Group]) -> str:
    """What tells whether a document would be shown the same groups."""
    return digest(*(f"{one.id} {one.type} {one.group} {one.members}" for one in groups))


@dataclass(slots=True)
class _Asked:
    """The candidates about a document, what was inquired for them, and the questions of them."""

    candidates: list[Candidate]
    head: Head
    weights: list[Weight]


def pose(documents: Sequence[Posed], library: Library, posing: Posing) -> list[Sheet]:
    """What is asked of each of `documents`, whose candidates are then let go."""
    found = [_asked(one, library, posing) for one in documents]
    least, judged = posing.settings.min_quality, in_batches(posing.judged, posing.watcher)
    made = [([weight.question for weight in one.weights], one.candidates) for one in found]
    traces = [posed.trace for posed in documents]
    sound = well_formed(made, least, judged, traces, posing.rules)
    return [
        Sheet.of(one.head, _kept(one.weights, questions, posing))
        for one, questions in zip(found, sound, strict=True)
    ]


def _kept(made: Sequence[Weight], sound: Sequence[Question], posing: Posing) -> Sequence[Weight]:
    """Those of `made` whose questions are sound and may be chosen."""
    least = posing.settings.min_quality
    kept = {one.id for one in sound if posing.every or is_good_enough(one, least)}
    return [weight.shown for weight in made if weight.question.id in kept]


def _asked(posed: Posed, library: Library, posing: Posing) -> _Asked:
    """All questions about a document, of the candidates that it does not contest itself."""
    document = posed.extracted.document
    facts = posed.ties.applied(posed.extracted.facts)
    language_of = posing.languages.of_facts([document])
    shared = Shared(library, posed.groups)
    pool = gather([fact for fact in facts if fact.stance in SO], language_of, shared)
    made = generate(facts, language_of, posed.trace, posing.rules, pool)
    told = counted("questions", made, posing.watcher)
    candidates = [one for one in told if one.question.kind in posing.settings.kinds]
    candidates = list(cue(candidates, document, posing.rules, posed.trace))
    asked = [short for one in candidates if (short := asked_in_short(one)) is not None]
    left = uncontested(candidates, posed.trace)
    left = one_way(unrivalled(left, facts, language_of, posed.trace), posed.trace)
    weighing = counted("weighing", left, posing.watcher)
    found = weights(weighing, [document], posed.trace, posing.rules, alone=posing.alone)
    return _Asked(left, Head.of(pool.inquiries, groups_in_short(posed.groups), asked), found)
