"""What a recognised entity is a value of: a date, an amount, a named thing; by its class."""

import re
from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Span

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.labels import PREMODIFIERS
from quizgen.lang.en.numbers import parse_amount
from quizgen.model import Slot

_UNITS_OF_TIME = lexicon.alternatives("units_of_time")

_ESTIMATES = lexicon.alternatives("estimates")
_ESTIMATED = re.compile(rf"\b(?:{_ESTIMATES}) $", re.IGNORECASE)
_DURATION = re.compile(rf"\b(?:{_UNITS_OF_TIME})\b", re.IGNORECASE)
_MEASURES = frozenset({"number", "quantity", "money", "percent", "duration"})


def value_of(span: Span, text: str, reading: Reading) -> Slot | None:
    """The slot that the entity `span` fills with `text`; None where it has no sure value."""
    return _READERS.get(span.label_, _named)(span, text, reading)


def _date(span: Span, text: str, reading: Reading) -> Slot | None:
    value = parse_date(span.text) or parse_date(text)
    if value and value.precision != "partial":
        return Slot(type="date", text=text, value=value.iso, attributive=_is_attributive(span))
    amount = parse_amount(text)
    if amount and _DURATION.search(text):
        return Slot(type="duration", text=text, value=f"{amount.value:f}", unit=amount.unit)
    return None


def _number(span: Span, text: str, reading: Reading) -> Slot | None:
    """An amount, or a date that the recogniser took for one ("the 1930s")."""
    value = None if text.isdigit() else parse_date(text)
    if value is not None:
        return Slot(type="date", text=text, value=value.iso)
    return _amount(span, text, reading)


def _amount(span: Span, text: str, reading: Reading) -> Slot | None:
    amount = parse_amount(text)
    if amount is None:
        return None
    kind = reading.mentions.type_of(span)
    return Slot(type=kind, text=text, value=f"{amount.value:f}", unit=amount.unit)


def _nothing(span: Span, text: str, reading: Reading) -> Slot | None:
    return None


def _named(span: Span, text: str, reading: Reading) -> Slot | None:
    if not text[0].isupper() and not text[0].isdigit():
        return None
    kind = reading.mentions.type_of(span)
    aliases = reading.mentions.aliases(text) if kind == "person" else ()
    return Slot(type=kind, text=text, aliases=aliases, attributive=_is_attributive(span))


_READERS: dict[str, Callable[[Span, str, Reading], Slot | None]] = {
    "DATE": _date,
    "CARDINAL": _number,
    "QUANTITY": _amount,
    "MONEY": _amount,
    "PERCENT": _amount,
    "TIME": _nothing,
    "ORDINAL": _nothing,
}
"""How entities of these classes are read; those of the others are names."""


def _is_attributive(span: Span) -> bool:
    """Whether an entity modifies the noun after it ("the Bible translation") or is modified."""
    root = span.root
    described = any(child.dep_ == "amod" and child.i < span.start for child in root.children)
    modifies = root.dep_ in PREMODIFIERS or root.dep_ == "nummod"
    return described or (modifies and root.head.i >= span.end)


def valued(slot: Slot, before: str) -> Slot:
    """`slot` with the date or amount that its text says; `before` are the words before it.

    They may make an amount only roughly so.
    """
    if slot.type == "date":
        return slot.model_copy(update={"date": parse_date(slot.text)})
    if slot.type in _MEASURES:
        amount = parse_amount(slot.text)
        if amount is not None and _ESTIMATED.search(before):
            amount = replace(amount, approximate=True)
        return slot.model_copy(update={"amount": amount})
    return slot
