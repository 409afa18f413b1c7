"""Which kind of fact a statement is: where something is, what happened when, how many there are."""

from collections.abc import Callable, Sequence
from typing import Any

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import incompleteness
from quizgen.lang.en.statements.descriptions import descriptions
from quizgen.lang.en.statements.marks import Realised
from quizgen.model import (
    Clause,
    Event,
    Fact,
    FactId,
    Location,
    Origin,
    Phrase,
    Quantity,
    Relation,
    Slot,
    digest,
    fold,
)
from quizgen.model.clause import PhraseRole

_WE = lexicon.words("first_person_plural")
_LOCATING_VERBS = lexicon.words("locating_verbs")

Fields = dict[str, Any]
Kind = Callable[[Clause | None, Sequence[Slot], Fields], Fact | None]


def fact_of(
    realised: Realised,
    clause: Clause | None,
    material: Material,
    origin: Origin,
    tokens: Sequence[Token],
) -> Fact:
    """The fact that a statement is, of the first of `KINDS` that fits; else a relation."""
    fields = _fields(realised, clause, material, origin, tokens)
    slots = [mark.slot for mark in realised.marked]
    found = (kind(clause, slots, fields) for _, kind in KINDS)
    return next((fact for fact in found if fact is not None), None) or Relation(**fields)


def _fields(
    realised: Realised,
    clause: Clause | None,
    material: Material,
    origin: Origin,
    tokens: Sequence[Token],
) -> Fields:
    """What a fact of any of these kinds has."""
    captioned = material.parsed.kind == "caption" and origin != "untaken"
    return {
        "id": FactId(digest("fact", fold(realised.words))),
        "statement": realised.statement(),
        "evidence": (material.evidence,),
        "clause": clause,
        "origin": "caption" if captioned else origin,
        "leaning": incompleteness(tokens, material),
        "attribution": _speaker(tokens, material),
        "phrases": descriptions(tokens, clause, realised.words, material),
    }


def _speaker(tokens: Sequence[Token], material: Material) -> str | None:
    """Who speaks, where the words say "we"; None in other words."""
    own = any(token.lower_ in _WE and token.i not in material.replaced for token in tokens)
    return material.reading.speaker if own else None


def _location(clause: Clause | None, slots: Sequence[Slot], fields: Fields) -> Location | None:
    """The fact that something named is somewhere, at no particular time."""
    if clause is None or clause.lemma not in _LOCATING_VERBS or clause.subject.slot is None:
        return None
    where = _slot(clause, "place", slots)
    if where is None or _slot(clause, "time", slots) is not None:
        return None
    return Location(**fields, what=slots[clause.subject.slot], where=where)


def _event(clause: Clause | None, slots: Sequence[Slot], fields: Fields) -> Event | None:
    """The fact that something was so at a time or a place."""
    when, where = _slot(clause, "time", slots), _slot(clause, "place", slots)
    return Event(**fields, when=when, where=where) if when or where else None


def _quantity(clause: Clause | None, slots: Sequence[Slot], fields: Fields) -> Quantity | None:
    """The fact how many there are of something."""
    for phrase in _phrases(clause):
        if phrase.counted and phrase.slot is not None:
            return Quantity(**fields, what=phrase.counted, amount=slots[phrase.slot])
    return None


KINDS: tuple[tuple[str, Kind], ...] = (
    ("location", _location),
    ("event", _event),
    ("quantity", _quantity),
)
"""The kinds of fact that a clause can be, the most telling first."""


def _phrases(clause: Clause | None) -> tuple[Phrase, ...]:
    return (*clause.fronted, *clause.complements) if clause is not None else ()


def _slot(clause: Clause | None, role: PhraseRole, slots: Sequence[Slot]) -> Slot | None:
    """The value of the first phrase of `role` that has one."""
    return next(
        (slots[p.slot] for p in _phrases(clause) if p.role == role and p.slot is not None), None
    )
