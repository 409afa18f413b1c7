"""Direct questions from a clause: when, how many, who, which and where."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from quizgen.items.candidate import Candidate, Form
from quizgen.items.identity import question_id
from quizgen.lang.en.classnouns import class_noun
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import parse_amount, rounding_step
from quizgen.lang.en.questions.blanks import RATE_BEFORE
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.keys import accepted, when_words
from quizgen.model import Clause, Fact, Numerical, Phrase, RichText, ShortAnswer, Slot

Asker = Callable[[Fact, Clause, Phrase, Slot], Candidate | None]

UNITS = {
    "km": "kilometres",
    "m": "metres",
    "cm": "centimetres",
    "mm": "millimetres",
    "kg": "kilograms",
    "g": "grams",
    "mi": "miles",
    "ft": "feet",
    "km2": "square kilometres",
    "km²": "square kilometres",
    "ha": "hectares",
    "l": "litres",
    "°C": "degrees Celsius",
}
"""Unit signs in words: BIPM, The International System of Units (9th edition), and common ones."""


def direct_questions(fact: Fact) -> Iterator[Candidate]:
    """The direct questions that the fact's clause allows, one for each typed constituent."""
    clause = fact.clause
    if clause is None:
        return
    slots = fact.statement.slots
    for phrase in (clause.subject, *clause.fronted, *clause.complements):
        if phrase.slot is None or phrase.slot >= len(slots):
            continue
        slot = slots[phrase.slot]
        for asker in ASKERS:
            candidate = asker(fact, clause, phrase, slot)
            if candidate is not None:
                yield candidate
                break


def _when(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    value = parse_date(slot.text)
    if phrase.role != "time" or slot.type != "date" or value is None:
        return None
    times = [other for other in clause.complements if other.role == "time"]
    if len(times) > 1:  # two dates of one verb tell of two events
        return None
    if clause.auxiliaries[:1] in (("has",), ("have",)):  # "In what year has he left?"
        return None
    words = when_words(value, phrase.preposition or "in")
    asked = _short(fact, clause, phrase, slot, "when", words)
    told = asked is not None and _IN_A_YEAR.search(asked.stem)
    return None if told else asked


_IN_A_YEAR = re.compile(r"\b[Ii]n \d{4}\b")
"""A stem that names a year itself leaves open which of two is asked for."""


def _how_many(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    if slot.type not in ("number", "quantity", "percent") or slot.value is None:
        return None
    if phrase.role not in ("subject", "object") or (phrase.preposition and not phrase.counted):
        return None
    amount = parse_amount(slot.text)
    if RATE_BEFORE.search(_before(fact, slot)):
        return None
    if amount is None or (phrase.counted and not _countable(phrase, amount.value)):
        return None
    unit = UNITS.get(amount.unit or "", amount.unit)
    if slot.type == "percent":
        words = f"What percentage {phrase.counted}" if phrase.counted else None
        unit = "%"
    elif phrase.counted:
        words, unit = f"How many {phrase.counted}", None
    else:
        words = f"How many {unit}" if unit and unit[:1].isalpha() else None
    stem = ask(clause, words, phrase) if words else None
    if stem is None:
        return None
    tolerance = Decimal(0)
    if (
        amount.approximate
        or any(word in amount.number for word in ("illion", "thousand"))
        or "." in amount.number
    ):
        tolerance = rounding_step(amount.number) / 2
    question = Numerical(
        id=question_id(fact, "how_many", slot),
        family=fact.id,
        stem=RichText.of(stem),
        value=amount.value,
        tolerance=tolerance,
        unit=unit
        if unit and unit != "%" and not phrase.counted
        else ("%" if unit == "%" else None),
        answer=amount.number.lower(),
        source=fact.evidence[0],
    )
    return Candidate(question, fact, "how_many", slot.text, slot.type)


def _before(fact: Fact, slot: Slot) -> str:
    """The words of the statement before a value."""
    parts = fact.statement.parts
    place = next((n for n, part in enumerate(parts) if part is slot or part == slot), 0)
    return "".join(part.text for part in parts[:place])


_NOT_COUNTED = frozenset("more other additional such first last further".split())


def _countable(phrase: Phrase, value: Decimal) -> bool:
    """Whether "how many" fits the noun: a plural that is not counted as "more" or "other"."""
    first = (phrase.counted or "").split()[0].lower()
    return phrase.plural and value != 1 and first not in _NOT_COUNTED


def _who_of_many(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    """ "Who" for a people that did something: "The Gallicans achieved independence"."""
    many = slot.type == "group" and phrase is clause.subject and not slot.attributive
    acts = clause.past and clause.lemma not in ("be", "have") and not clause.auxiliaries
    whole = phrase.text.lower() in (slot.text.lower(), f"the {slot.text.lower()}")
    plural = slot.text.endswith("s") or phrase.plural
    return (
        _short(fact, clause, phrase, slot, "who", "Who")
        if many and acts and whole and plural
        else None
    )


def _who(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    if slot.type != "person" or len(slot.text.split()) < 2:
        return None
    words = {"subject": "Who", "object": "Whom", "agent": "By whom"}.get(phrase.role)
    if phrase.role == "subject" and clause.subject.plural:
        return None
    if slot.text.startswith(("St. ", "Saint ")):  # as often a place as a person
        return None
    return _short(fact, clause, phrase, slot, "who", words)


def _where(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    if phrase.role != "place" or slot.type != "place":
        return None
    noun = class_noun(slot)
    preposition = (phrase.preposition or "in").capitalize()
    words = f"{preposition} which {noun}" if noun else "Where"
    return _short(fact, clause, phrase, slot, "where", words)


def _which(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    noun = class_noun(slot)
    acting = phrase is clause.subject and noun in ("city", "state") and clause.lemma != "be"
    if acting:  # a city that learns or continues is a person of that name
        return None
    if (
        noun is None
        or phrase.counted
        or phrase.role not in ("subject", "object", "agent", "oblique")
    ):
        return None
    lead = f"{phrase.preposition.capitalize()} which" if phrase.preposition else "Which"
    if phrase.role == "object" and clause.auxiliaries[:1] in (("had",), ("have",), ("has",)):
        return None  # "Which country had people fled" reads as if the country had them
    return _short(fact, clause, phrase, slot, "which", f"{lead} {noun}")


def _short(
    fact: Fact, clause: Clause, phrase: Phrase, slot: Slot, form: Form, words: str | None
) -> Candidate | None:
    stem = ask(clause, words, phrase) if words else None
    if stem is None:
        return None
    question = ShortAnswer(
        id=question_id(fact, form, slot),
        family=fact.id,
        stem=RichText.of(stem),
        answers=(slot.text, *accepted(slot)),
        source=fact.evidence[0],
    )
    return Candidate(question, fact, form, slot.text, slot.type)


def _superlative(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    """ "What is the largest city in X?" of "Y is the largest city in X"."""
    if phrase is not clause.subject or clause.lemma != "be" or clause.auxiliaries:
        return None
    attribute = clause.complements[0] if clause.complements else None
    if attribute is None or attribute.role != "attribute" or not _SINGLED_OUT.match(attribute.text):
        return None
    if slot.type not in ("person", "place", "organisation", "work", "event", "name"):
        return None
    words = "Who" if slot.type == "person" else "What"
    return _short(fact, clause, phrase, slot, "what", words)


_SINGLED_OUT = re.compile(
    r"^the (?:\w+ ){0,2}?(?:\w+est|most|least|first|only|last|main|capital)\b"
)


def _how_long(fact: Fact, clause: Clause, phrase: Phrase, slot: Slot) -> Candidate | None:
    if slot.type != "duration" or phrase.preposition != "for" or phrase.counted:
        return None
    return _short(fact, clause, phrase, slot, "how_long", "For how long")


ASKERS: tuple[Asker, ...] = (
    _when,
    _how_many,
    _how_long,
    _superlative,
    _who,
    _who_of_many,
    _where,
    _which,
)
