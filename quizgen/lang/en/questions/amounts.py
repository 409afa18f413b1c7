"""Questions for a number: how many, and what percentage."""

import re
from decimal import Decimal

from quizgen.lang.base.values import Amount
from quizgen.lang.base.wording import AskedNumber
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import rounding_step
from quizgen.lang.en.numerals import NUMBERS
from quizgen.lang.en.questions.blanks import RATE_BEFORE
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.target import Target
from quizgen.lang.en.wordforms import is_superlative
from quizgen.model import Clause, Phrase

_UNITS = lexicon.pairs("units")
_LIMITS = lexicon.last_words("limits")
_UP_TO = tuple(f"{words} " for words in lexicon.entries("restrictives") if words.startswith("as "))
_GOES_ON = re.compile(rf" (?:or|to) (?:\d|(?:{'|'.join(NUMBERS)}|more|fewer|less)\b)")
"""What makes of a number one of two, or the least or most: "two or three", "two or more"."""
_GOES_BEFORE = re.compile(rf"\b(?:\d+|{'|'.join(NUMBERS)}) or $")
_LED_BY = frozenset({"across", "among", "from", "into", "on", "to"})
"""Prepositions that may open a question for how many there are."""

_BE = lexicon.words("forms_of_be")

_UNCOUNTED = lexicon.words("uncounted")


def how_many(target: Target) -> AskedNumber | None:
    """The question for how many there are of something, or for how much in units."""
    amount = target.slot.amount
    if amount is None or not _is_asked_for(target, amount):
        return None
    words, unit = _counting_words(target, amount)
    stem = ask(target.clause, words, target.phrase) if words else None
    if words is None or stem is None or _is_of_any(target):
        return None
    return AskedNumber(
        "how_many",
        _roughly(stem, words) if amount.approximate else stem,
        target.slot,
        amount.value,
        answer=amount.number.lower(),
        tolerance=_tolerance(amount),
        unit=unit,
    )


def _roughly(stem: str, words: str) -> str:
    """ "About how many cranes does the harbour have?" of the stem that asks with `words`."""
    inside = words[:1].lower() + words[1:]
    if stem.startswith(words):
        return f"About {inside}{stem.removeprefix(words)}"
    return stem.replace(inside, f"about {inside}", 1)


def _is_of_any(target: Target) -> bool:
    """ "How many chimneys were toppled over?": nothing says whose, where or when."""
    clause, slots = target.clause, target.fact.statement.slots
    if not clause.past or target.phrase is not clause.subject:
        return False
    return not any(slot.type in _PINNING and slot is not target.slot for slot in slots)


_PINNING = frozenset({"date", "place", "person", "organisation", "work", "event", "name", "group"})


def _is_asked_for(target: Target, amount: Amount) -> bool:
    """Whether the number counts the subject or the object, and is no rate: "eight in 10"."""
    phrase = target.phrase
    countable = target.slot.type in ("number", "quantity", "percent")
    governed = phrase.preposition is not None and not phrase.counted
    limited = not _LIMITS.isdisjoint(target.before.lower().split()[-1:])
    limited = limited or target.before.lower().endswith(_UP_TO)
    if (
        limited
        or _GOES_ON.match(target.after)
        or _GOES_BEFORE.search(target.before)
        or not countable
        or governed
        or _is_told_by_name(target)
        or not _can_be_counted(target)
    ):
        return False
    return not RATE_BEFORE.search(target.before) and _fits_how_many(target, amount.value)


def _can_be_counted(target: Target) -> bool:
    return target.phrase.role in ("subject", "object") or is_led(target.clause, target.phrase)


def is_led(clause: Clause, phrase: Phrase) -> bool:
    """Whether a preposition may open a question: "Into how many wards is the town divided?".

    So it may in the passive; what somebody sets "to at least six" is asked for in its place.
    """
    return phrase.preposition in _LED_BY and not _BE.isdisjoint(clause.auxiliaries)


def _is_told_by_name(target: Target) -> bool:
    """Whether the stem would name each of them: "The four gates are the Sea Gate, ..."."""
    clause = target.clause
    named = (one.text for one in clause.complements if one.role == "attribute")
    return clause.lemma == "be" and any(" and " in text for text in named)


def _fits_how_many(target: Target, value: Decimal) -> bool:
    """Whether a noun that is counted is a plural, and not counted as "more" or "other"."""
    counted = target.phrase.counted
    if counted is None:
        return True
    first = counted.removeprefix("all ").split()[0].lower()
    singled = is_superlative(first)  # nobody asks how many: "the three longest rivers"
    return target.phrase.plural and value != 1 and first not in _UNCOUNTED and not singled


def _counted(target: Target) -> str | None:
    """What is counted: "kinds" of "all four kinds"."""
    counted = target.phrase.counted
    return counted.removeprefix("all ") if counted else None


def _counting_words(target: Target, amount: Amount) -> tuple[str | None, str | None]:
    """The words that ask for an amount, None where there are none, and the unit beside a blank."""
    counted = _counted(target)
    if target.slot.type == "percent":
        return (f"What percentage {counted}" if counted else None), "%"
    if counted and target.phrase.preposition and is_led(target.clause, target.phrase):
        return f"{target.phrase.preposition.capitalize()} how many {counted}", None
    if counted:
        return f"How many {counted}", None
    unit = _UNITS.get((amount.unit or "").removesuffix("."), amount.unit)
    return (f"How many {unit}" if unit and unit[:1].isalpha() else None), unit


def _tolerance(amount: Amount) -> Decimal:
    """Half of the last digit that is written, for a number that is rounded; 0 for another."""
    scaled = "illion" in amount.number or "thousand" in amount.number
    rounded = amount.approximate or scaled or "." in amount.number
    return rounding_step(amount.number) / 2 if rounded else Decimal(0)
