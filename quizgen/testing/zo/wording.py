"""How Zo asks: the statement with `zuwa` in the place of what is asked for."""

from collections.abc import Iterator

from quizgen.plugin import Clause, Definition, Event, Fact, Membership, Slot, SlotType
from quizgen.plugin.language import (
    Asked,
    AskedCard,
    AskedNumber,
    Asking,
    Blanked,
    Form,
    Placed,
    Rules,
    SetForm,
)
from quizgen.testing.zo.words import COPULA, NUMBERS, WH

_FORMS: dict[SlotType, Form] = {"person": "who", "place": "where", "date": "when"}
_HINTS: dict[SlotType, str] = {"person": "jino", "place": "lono", "date": "nano", "number": "beno"}
_SET_STEMS: dict[SetForm, str] = {
    "pairs": "Vire muno ge paro.",
    "events": "Vire nano: alpo, mezo, omelo.",
    "sequence": "Vire paso: alpo, mezo, omelo.",
    "membership": "Zuwaki vo grupo?",
}
"""Match each with its part; put in order of time; put the steps in order; which of the group?"""

_NUMBER_WORDS = {str(number): word for word, number in NUMBERS.items()}


RULES = ("meanings", "values")


def questions(fact: Fact, rules: Rules) -> Iterator[Asking]:
    """What a term means and which term means it; every value of an event."""
    if isinstance(fact, Definition) and rules.is_on("asked", "meanings"):
        term, meaning = fact.term.text.lower(), fact.definiens
        key = Slot(type="term", text=meaning)
        yield AskedCard("definition", f"{_opened(WH)} {COPULA} {term}?", key, _closed(meaning))
        yield Asked("term", f"{_opened(meaning)} {COPULA} {WH}?", fact.term, (term,))
    elif isinstance(fact, Event) and rules.is_on("asked", "values"):
        for slot in fact.statement.slots:
            yield _asked(fact, slot)


def _asked(fact: Event, slot: Slot) -> Asking:
    stem = f"{fact.statement.text.replace(slot.text, WH, 1).rstrip('.')}?"
    if slot.amount is not None:
        amount = slot.amount
        return AskedNumber("how_many", stem, slot, amount.value, amount.number)
    return Asked(_FORMS[slot.type], stem, slot, (slot.text, *accepted(slot)))


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]


def _closed(words: str) -> str:
    return f"{_opened(words)}."


def accepted(slot: Slot) -> tuple[str, ...]:
    """A small number in words, and in digits."""
    if slot.value in _NUMBER_WORDS:
        both = (slot.value, _NUMBER_WORDS[slot.value])
        return tuple(text for text in both if text and text != slot.text)
    return ()


def blank_fault(blank: Blanked) -> str | None:
    """None: no word beside a blank depends on it."""
    return None


def blank_hint(blank: Blanked) -> str | None:
    """The noun for what is asked for."""
    return _HINTS.get(blank.key.type)


def listed(fact: Membership) -> Iterator[Blanked]:
    """Nothing: the pack finds no lists."""
    return iter(())


def swap_fault(blank: Blanked) -> str | None:
    """None: every value can be another."""
    return None


def swapped(blank: Blanked, other: str) -> str:
    """The sentence with `other`; one thing has no plural."""
    after = blank.after
    if other in ("1", "bak") and blank.key.unit is not None:
        after = after.replace(blank.key.unit, blank.key.unit.removesuffix("ki"), 1)
    return f"{blank.before}{other}{after}"


def undated(clause: Clause) -> str | None:
    """The clause without its time; None where nothing but the time is said."""
    rest = [phrase.text for phrase in clause.complements if phrase.role != "time"]
    return _closed(" ".join([clause.subject.text, clause.verb, *rest])) if rest else None


def set_stem(form: SetForm, fact: Fact) -> str:
    """The stem of a question about a set."""
    return _SET_STEMS[form]


def cue(placed: Placed, rules: Rules) -> str | None:
    """None: a sentence of Zo leans on nothing."""
    return None
