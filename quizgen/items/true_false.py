"""True or false: a statement as it is, or with one typed value swapped for a false one."""

import random
from collections.abc import Iterator

from quizgen.items.candidate import Candidate
from quizgen.items.cloze import blanks
from quizgen.items.distractors import distractors
from quizgen.items.identity import family_of, question_id
from quizgen.items.pool import Pool
from quizgen.items.request import Request
from quizgen.items.values import is_petty
from quizgen.lang.base import Language
from quizgen.lang.base.wording import Blanked
from quizgen.model import Clause, Fact, RichText, Slot, SlotType, TrueFalse

SWAPPABLE: frozenset[SlotType] = frozenset(
    {"person", "organisation", "place", "group", "date", "number", "quantity", "money", "percent"}
)
_PINNING: frozenset[SlotType] = frozenset(
    {"date", "number", "quantity", "money", "percent", "work", "event"}
)

FALSE_SHARE = 0.9
"""How often a statement that can be made false is."""

SHORTEST, LONGEST = 7, 26
"""Words: a shorter statement says too little alone, a longer one hides what it asks."""


def true_or_false(fact: Fact, language: Language, pool: Pool) -> Iterator[Candidate]:
    """One statement a fact: which value is swapped, and whether at all, depends on the fact's id.

    Where nothing can be swapped the statement stays true; where something can it is mostly false.
    """
    text = fact.statement.text
    if not SHORTEST <= len(text.split()) <= LONGEST:
        return
    false = _chance(fact, "false").random() < FALSE_SHARE
    choices = list(_swaps(fact, language, pool)) if false else []
    if choices:
        blank, wrong = choices[_chance(fact, "which").randrange(len(choices))]
        yield _candidate(fact, language, blank.key, language.wording.swapped(blank, wrong))
    elif named := [slot for slot in fact.statement.slots if slot.type != "term"]:
        yield _candidate(fact, language, named[-1], text)


def _chance(fact: Fact, what: str) -> random.Random:
    """Chance that depends on the fact alone, so that no other changes what is asked of it."""
    return random.Random(f"true or false {what} {fact.id}")  # noqa: S311 - no secret


def _swaps(fact: Fact, language: Language, pool: Pool) -> Iterator[tuple[Blanked, str]]:
    """The values that can be swapped for a false one: each taken out, and the other."""
    clause = fact.clause
    if clause is None or "ability" in language.marks.of_clause(clause):  # and so may others
        return
    happened = _happened(fact, clause, language)
    for number, blank in blanks(fact.statement):
        shared = blank.key.type in ("person", "organisation") and not happened
        if shared or not _is_of_main_clause(blank.key, clause) or is_petty(blank.key):
            continue
        if language.wording.swap_fault(blank):
            continue
        rng = _chance(fact, f"swap {number}")
        stem = fact.statement.text
        request = Request(blank.key, fact, stem, language, near=True, beyond=happened)
        wrong = distractors(request, pool, rng)
        if wrong:
            yield blank, wrong[0].text


def _is_of_main_clause(key: Slot, clause: Clause) -> bool:
    """Whether a value is part of the main clause: elsewhere a false one is a trick."""
    phrases = (clause.subject, *clause.fronted, *clause.complements)
    main = " | ".join(phrase.text for phrase in phrases if phrase.role != "clause")
    return key.type in SWAPPABLE and not key.attributive and key.text in main


def _happened(fact: Fact, clause: Clause, language: Language) -> bool:
    """Whether the statement tells what one person did: what one says or thinks, another may too.

    It was done once where it has a time, a number or a work, or is of a kind that is done once.
    """
    marks = language.marks.of_clause(clause)
    if not clause.past or "shared act" in marks:
        return False
    pinned = any(slot.type in _PINNING for slot in fact.statement.slots)
    return pinned or "single act" in marks


def _candidate(fact: Fact, language: Language, slot: Slot, stem: str) -> Candidate:
    answer = stem == fact.statement.text
    question = TrueFalse(
        id=question_id(fact, "true_false"),
        family=family_of(fact),
        stem=RichText.of(stem),
        answer=answer,
        correction=None if answer else RichText.of(fact.statement.text),
        source=fact.evidence[0],
    )
    return Candidate(question, fact, language, "true_false", slot.text, slot.type)
