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

_LINE = lines()
_MAYBE_LINE = st.none() | _LINE
_SOME_LINES = st.lists(_LINE, max_size=2).map(tuple)
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


_STATEMENT_PARTS = st.lists(_WORDS | _SLOTS, min_size=1, max_size=4)
_EITHER = st.booleans()
_UP_TO_2_PHRASES = st.lists(_PHRASES, max_size=2).map(tuple)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A sentence with typed values in it."""
    return Statement(parts=tuple(draw(_STATEMENT_PARTS)))


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    """A clause with its phrases."""
    return Clause(
        subject=draw(_PHRASES),
        auxiliaries=draw(_SOME_LINES),
        adverb=draw(_MAYBE_LINE),
        verb=draw(_LINE),
        lemma=draw(_LINE),
        particle=draw(_MAYBE_LINE),
        past=draw(_EITHER),
        fronted=draw(_UP_TO_2_PHRASES),
        complements=draw(_UP_TO_2_PHRASES),
    )


_SLOT = slots()
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


_KINDS = st.sampled_from(_OWN)
_ID, _STATEMENT, _MAYBE_CLAUSE = identifiers(), statements(), st.none() | clauses()
_EVIDENCE = st.lists(evidence(), min_size=1, max_size=2)
_STANCE = st.sampled_from(get_args(Stance))
_ORIGIN = st.sampled_from(get_args(Origin))
_LEANING = st.integers(0, 3)


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """A fact of any kind."""
    kind, own = draw(_KINDS)
    made = kind(
        id=draw(_ID),
        statement=draw(_STATEMENT),
        evidence=tuple(draw(_EVIDENCE)),
        stance=draw(_STANCE),
        clause=draw(_MAYBE_CLAUSE),
        origin=draw(_ORIGIN),
        leaning=draw(_LEANING),
        **{name: draw(value) for name, value in own.items()},
    )
    return cast("Fact", made)
