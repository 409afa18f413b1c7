"""Facts -> candidate questions: one short module a kind, in a visible list."""

from collections.abc import Callable, Iterator, Sequence

from quizgen.items.asked import asked_questions
from quizgen.items.candidate import Candidate
from quizgen.items.cloze import clozes, list_clozes, phrase_clozes
from quizgen.items.exercises import exercises
from quizgen.items.gates import dropped_for
from quizgen.items.library import SO
from quizgen.items.matchings import matchings
from quizgen.items.orderings import events, sequences
from quizgen.items.pool import Pool, gather
from quizgen.items.responses import memberships
from quizgen.items.true_false import true_or_false
from quizgen.lang.base import Language, LanguageOf
from quizgen.model import Fact, Membership, Stance
from quizgen.rules import ALL_RULES, Rules
from quizgen.trace import Filter, Stage, Trace

FactRule = Callable[[Fact, Language, Pool, Rules], Iterator[Candidate]]
SetRule = Callable[[Sequence[Fact], LanguageOf], Iterator[Candidate]]


_ASKED: frozenset[Stance] = frozenset({"asserted", "required", "negated", "possible", "planned"})
"""What can be asked: what the document says itself, and not what others claim."""

_SPEAKING = frozenset({"event", "quantity", "relation", "location", "date"})
"""The kinds of fact whose statement is a sentence of the document."""


def _exercises(fact: Fact, language: Language, pool: Pool, rules: Rules) -> Iterator[Candidate]:
    return exercises(fact, language, pool)


def _clozes(fact: Fact, language: Language, pool: Pool, rules: Rules) -> Iterator[Candidate]:
    if not _is_stated(fact):
        return
    if fact.kind in _SPEAKING:
        yield from clozes(fact, language)
        yield from phrase_clozes(fact, language)
    elif isinstance(fact, Membership):
        yield from list_clozes(fact, language)


def _true_or_false(fact: Fact, language: Language, pool: Pool, rules: Rules) -> Iterator[Candidate]:
    asked = fact.kind in _SPEAKING and fact.origin != "untaken" and _is_stated(fact)
    return true_or_false(fact, language, pool) if asked else iter(())


def _memberships(fact: Fact, language: Language, pool: Pool, rules: Rules) -> Iterator[Candidate]:
    if isinstance(fact, Membership) and fact.stance in SO:
        yield from memberships(fact, pool.groups, language)


def _is_stated(fact: Fact) -> bool:
    """Whether the statement is a plain fact: no rule, and nobody's words about themselves."""
    return fact.stance == "asserted" and fact.attribution is None


FACT_RULES: tuple[tuple[str, FactRule], ...] = (
    ("exercises", _exercises),
    ("asked", asked_questions),
    ("cloze", _clozes),
    ("true or false", _true_or_false),
    ("memberships", _memberships),
)
"""What is made of every fact."""

SET_RULES: tuple[tuple[str, SetRule], ...] = (
    ("sequences", sequences),
    ("events", events),
    ("matchings", matchings),
)
"""What is made of several facts together."""


def generate(
    facts: Sequence[Fact],
    language_of: LanguageOf,
    trace: Trace | None = None,
    rules: Rules = ALL_RULES,
    pool: Pool | None = None,
) -> Iterator[Candidate]:
    """The candidates that pass every gate, fact by fact; what the gates took, in `trace`.

    Wrong answers are drawn from `pool`, without one from the facts.
    """
    counts = trace or Trace()
    said = [fact for fact in facts if fact.stance in _ASKED]
    for fact in facts:
        if fact.stance not in _ASKED:  # of a plugin; the bundled rules yield none
            counts.lose(Filter.STANCE, fact.stance)
    so = [fact for fact in said if fact.stance in SO]
    for candidate in _all(said, so, language_of, rules, pool or gather(so, language_of)):
        counts.reach(Stage.CANDIDATES)
        reason = dropped_for(candidate, rules)
        if reason:
            counts.lose(Filter.GATE, reason)
        else:
            yield candidate


def _all(
    said: Sequence[Fact], so: Sequence[Fact], language_of: LanguageOf, rules: Rules, pool: Pool
) -> Iterator[Candidate]:
    fact_rules = rules.among("items", FACT_RULES)
    for fact in said:
        language = language_of(fact)
        for _, fact_rule in fact_rules:
            yield from fact_rule(fact, language, pool, rules)
    for _, set_rule in rules.among("items", SET_RULES):
        yield from set_rule(so, language_of)
