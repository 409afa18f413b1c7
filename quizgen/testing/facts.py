"""Strategies for facts of every kind."""

from typing import Any, cast, get_args

from hypothesis import strategies as st

from quizgen.model import (
    Acronym,
    Amount,
    Cell,
    Clause,
    Condition,
    Contrast,
    Date,
    DateValue,
    Definition,
    Event,
    Existence,
    Explanation,
    Fact,
    Location,
    Membership,
    Naming,
    Phrase,
    Quantity,
    Quote,
    Relation,
    ReviewQuestion,
    Role,
    Sequence,
    Slot,
    SlotType,
    Stance,
    Statement,
    Words,
)
from quizgen.model.clause import PhraseRole
from quizgen.model.fact import Origin, Predicate
from quizgen.model.values import Precision
from quizgen.testing.documents import evidence
from quizgen.testing.texts import identifiers, lines, texts

_MAYBE_LINE = st.none() | lines()
_SOME_LINES = st.lists(lines(), max_size=2).map(tuple)
_DATES = st.builds(DateValue, precision=st.sampled_from(get_args(Precision)), iso=lines())
_AMOUNTS = st.builds(
    Amount,
    value=st.decimals(allow_nan=False, allow_infinity=False),
    number=lines(),
    unit=_MAYBE_LINE,
    approximate=st.booleans(),
)
_SLOTS = st.builds(
    Slot,
    type=st.sampled_from(get_args(SlotType)),
    text=lines(),
    value=_MAYBE_LINE,
    unit=_MAYBE_LINE,
    date=st.none() | _DATES,
    amount=st.none() | _AMOUNTS,
    aliases=_SOME_LINES,
    attributive=st.booleans(),
)
_WORDS = st.builds(Words, text=texts(min_size=1))
_PHRASES = st.builds(
    Phrase,
    role=st.sampled_from(get_args(PhraseRole)),
    text=lines(),
    preposition=_MAYBE_LINE,
    counted=_MAYBE_LINE,
    slot=st.none() | st.integers(0, 3),
    head=texts(),
    plural=st.booleans(),
    comma=st.booleans(),
    optional=st.booleans(),
)


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    """A typed value."""
    return draw(_SLOTS)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A sentence with typed values in it."""
    parts = st.lists(_WORDS | _SLOTS, min_size=1, max_size=4)
    return Statement(parts=tuple(draw(parts)))


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    """A clause with its phrases."""
    several = st.lists(_PHRASES, max_size=2).map(tuple)
    return Clause(
        subject=draw(_PHRASES),
        auxiliaries=draw(_SOME_LINES),
        adverb=draw(_MAYBE_LINE),
        verb=draw(lines()),
        lemma=draw(lines()),
        particle=draw(_MAYBE_LINE),
        past=draw(st.booleans()),
        fronted=draw(several),
        complements=draw(several),
    )


_SLOT, _LINE = slots(), lines()
_OWN: tuple[tuple[type[Any], dict[str, st.SearchStrategy[Any]]], ...] = (
    (Relation, {}),
    (
        Definition,
        {
            "term": _SLOT,
            "definiens": _LINE,
            "genus": _MAYBE_LINE,
            "named": _MAYBE_LINE,
            "plural": st.booleans(),
            "predicate": st.none() | st.sampled_from(get_args(Predicate)),
        },
    ),
    (Role, {"person": _SLOT, "role": _LINE, "body": st.none() | _SLOT}),
    (Event, {"when": st.none() | _SLOT, "where": st.none() | _SLOT}),
    (Quantity, {"what": _LINE, "amount": _SLOT}),
    (Date, {"what": _LINE, "when": _SLOT}),
    (
        Membership,
        {
            "group": _LINE,
            "headed": st.booleans(),
            "members": st.tuples(_SLOT, _SLOT),
            "complete": st.booleans(),
        },
    ),
    (Sequence, {"name": _LINE, "steps": st.tuples(_LINE, _LINE, _LINE)}),
    (Acronym, {"short": _SLOT, "long": _SLOT}),
    (Location, {"what": _SLOT, "where": _SLOT}),
    (Naming, {"thing": _LINE, "name": _SLOT}),
    (Quote, {"speaker": _SLOT, "words": _LINE}),
    (Explanation, {"claim": clauses(), "reason": _LINE}),
    (
        Contrast,
        {"one": _LINE, "other": _LINE, "said": _LINE, "plural": st.booleans()},
    ),
    (Existence, {"what": _LINE, "verb": _LINE, "setting": _MAYBE_LINE}),
    (Condition, {"condition": _LINE, "consequence": _LINE, "duty": _MAYBE_LINE}),
    (
        Cell,
        {
            "table": _LINE,
            "rows": _MAYBE_LINE,
            "thing": _MAYBE_LINE,
            "row": _SLOT,
            "column": _LINE,
            "value": _SLOT,
        },
    ),
    (
        ReviewQuestion,
        {
            "question": _LINE,
            "options": st.tuples(_LINE, _LINE),
            "right": st.just(()) | st.tuples(st.integers(0, 1)),
            "answer": _LINE,
        },
    ),
)


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """A fact of any kind."""
    kind, own = draw(st.sampled_from(_OWN))
    made = kind(
        id=draw(identifiers()),
        statement=draw(statements()),
        evidence=tuple(draw(st.lists(evidence(), min_size=1, max_size=2))),
        stance=draw(st.sampled_from(get_args(Stance))),
        clause=draw(st.none() | clauses()),
        origin=draw(st.sampled_from(get_args(Origin))),
        leaning=draw(st.integers(0, 3)),
        **{name: draw(value) for name, value in own.items()},
    )
    return cast("Fact", made)
