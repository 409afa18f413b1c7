"""Facts -> candidate questions: one short module a form, in a visible list."""

from collections.abc import Callable, Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.items.choices import as_choice
from quizgen.items.cloze import clozes, list_clozes, phrase_clozes
from quizgen.items.direct import direct_questions
from quizgen.items.distractors import Pool, gather
from quizgen.items.gates import dropped_for
from quizgen.items.reasons import reason_questions
from quizgen.items.sets import set_questions
from quizgen.items.true_false import true_or_false
from quizgen.items.typed import typed_questions
from quizgen.model import Fact, Membership
from quizgen.trace import Filter, Stage, Trace

FactRule = Callable[[Fact, Pool], Iterator[Candidate]]
SetRule = Callable[[Sequence[Fact]], Iterator[Candidate]]


def _direct(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    slots = {slot.text: slot for slot in fact.statement.slots}
    for candidate in direct_questions(fact):
        yield candidate
        yield from as_choice(candidate, slots[candidate.key], pool)


_SPEAKING = frozenset({"event", "quantity", "relation", "location", "date"})
"""The kinds of fact whose statement is a sentence of the document."""


def _clozes(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    if fact.kind in _SPEAKING:
        yield from clozes(fact)
        yield from phrase_clozes(fact)
    elif isinstance(fact, Membership):
        yield from list_clozes(fact)


def _true_or_false(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    asked = fact.kind in _SPEAKING and fact.origin != "untaken"
    return true_or_false(fact, pool) if asked else iter(())


def _reasons(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    return reason_questions(fact)


def _typed(fact: Fact, pool: Pool) -> Iterator[Candidate]:
    return typed_questions(fact)


FACT_RULES: tuple[tuple[str, FactRule], ...] = (
    ("direct", _direct),
    ("reasons", _reasons),
    ("cloze", _clozes),
    ("true or false", _true_or_false),
    ("typed", _typed),
)
"""What is asked of every fact."""

SET_RULES: tuple[tuple[str, SetRule], ...] = (("sets", set_questions),)
"""What is asked of several facts together."""


def generate(facts: Sequence[Fact], trace: Trace | None = None) -> Iterator[Candidate]:
    """The candidates that pass every gate, fact by fact; what the gates took, in `trace`."""
    counts = trace or Trace()
    said = [fact for fact in facts if fact.stance == "asserted"]
    for fact in facts:
        if fact.stance != "asserted":  # of a plugin; the bundled rules yield none
            counts.lose(Filter.STANCE, fact.stance)
    for candidate in _all(said, gather(facts)):
        counts.reach(Stage.CANDIDATES)
        reason = dropped_for(candidate)
        if reason:
            counts.lose(Filter.GATE, reason)
        else:
            yield candidate


def _all(facts: Sequence[Fact], pool: Pool) -> Iterator[Candidate]:
    for fact in facts:
        for _, fact_rule in FACT_RULES:
            yield from fact_rule(fact, pool)
    for _, set_rule in SET_RULES:
        yield from set_rule(facts)
