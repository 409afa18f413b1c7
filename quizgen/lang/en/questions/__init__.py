"""How English asks: the part `wording` of the pack, and in `marks` its signs."""

from collections.abc import Iterator

from quizgen.lang.base.wording import Asking
from quizgen.lang.en.questions import examples
from quizgen.lang.en.questions.attributing import attributed
from quizgen.lang.en.questions.backward import without_pointing_back
from quizgen.lang.en.questions.blanks import blank_fault, blank_hint
from quizgen.lang.en.questions.constituents import constituent_questions
from quizgen.lang.en.questions.cues import cue
from quizgen.lang.en.questions.direct import direct_questions
from quizgen.lang.en.questions.embedded import embedded_questions
from quizgen.lang.en.questions.explaining import explaining_questions
from quizgen.lang.en.questions.further import further_questions
from quizgen.lang.en.questions.happenings import RULE, happenings
from quizgen.lang.en.questions.judged_deeds import RULE as JUDGED_DEED
from quizgen.lang.en.questions.judged_deeds import judged_deed_questions
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.questions.kinds import kind_questions
from quizgen.lang.en.questions.lists import listed
from quizgen.lang.en.questions.readiness import RULE as READINESS
from quizgen.lang.en.questions.readiness import readiness_questions
from quizgen.lang.en.questions.sets import set_stem, undated
from quizgen.lang.en.questions.swaps import swap_fault, swapped
from quizgen.model import Fact, Membership, Stance
from quizgen.rules import ALL_RULES, Rules

__all__ = [
    "accepted",
    "blank_fault",
    "blank_hint",
    "cue",
    "listed",
    "questions",
    "set_stem",
    "swap_fault",
    "swapped",
    "undated",
]


_AT_A_TIME: frozenset[Stance] = frozenset({"asserted", "required"})
"""What is so, when, where and by whom; what is not or may be so is so at no time."""


def questions(fact: Fact, rules: Rules = ALL_RULES) -> Iterator[Asking]:
    """The questions that `fact` answers: those about its clause, then those of its kind."""
    for asking in _questions(fact, rules):
        for plain in without_pointing_back(asking):
            yield attributed(plain, fact.attribution) if fact.attribution else plain


def _questions(fact: Fact, rules: Rules) -> Iterator[Asking]:
    known = []
    for asking in _of_clause(fact, rules):
        if asking.form != "event":  # which tells a whole predicate
            known.append(asking.key.text)
        yield asking
    yield from further_questions(fact, known, rules)
    if fact.stance in _AT_A_TIME and fact.attribution is None:
        yield from embedded_questions(fact, known, rules)
    if rules.is_on("asked", fact.kind):
        yield from kind_questions(fact, rules)
        if rules.is_on("asked", JUDGED_DEED):
            yield from judged_deed_questions(fact)
        if rules.is_on("asked", READINESS):
            yield from readiness_questions(fact)
        yield from explaining_questions(fact, rules)
    if isinstance(fact, Membership) and rules.is_on("asked", examples.RULE):
        yield from examples.example_questions(fact)


def _is_planned(fact: Fact) -> bool:
    """Whether a fact says what will be so, which nobody is quoted for: it is asked with "will"."""
    return fact.stance == "planned" and fact.clause is not None and not fact.attribution


def _of_clause(fact: Fact, rules: Rules) -> Iterator[Asking]:
    """The questions for typed values, then for the constituents that none fills."""
    if fact.stance in _AT_A_TIME or _is_planned(fact):
        yield from direct_questions(fact, rules)
        if rules.is_on("asked", RULE):
            yield from happenings(fact)
    yield from constituent_questions(fact, rules)
