"""Strategies for facts of every kind."""

from typing import Any, get_args

from hypothesis import strategies as st

from quizgen.model import (
    Acronym,
    Cell,
    Clause,
    Date,
    Definition,
    Event,
    Fact,
    Location,
    Membership,
    Naming,
    Phrase,
    Quantity,
    Quote,
    Relation,
    Role,
    Sequence,
    Slot,
    SlotType,
    Stance,
    Statement,
    Words,
)
from quizgen.model.clause import PhraseRole
from quizgen.testing.documents import evidence
from quizgen.testing.texts import identifiers, lines, texts

_MAYBE_LINE = st.none() | lines()


def slots() -> st.SearchStrategy[Slot]:
    """A typed value."""
    return st.builds(
        Slot,
        type=st.sampled_from(get_args(SlotType)),
        text=lines(),
        value=_MAYBE_LINE,
        unit=_MAYBE_LINE,
    )


def statements() -> st.SearchStrategy[Statement]:
    """A sentence with typed values in it."""
    words = st.builds(Words, text=texts(min_size=1))
    return st.builds(Statement, parts=st.lists(words | slots(), min_size=1, max_size=4).map(tuple))


def clauses() -> st.SearchStrategy[Clause]:
    """A clause with its phrases."""
    phrase = st.builds(
        Phrase,
        role=st.sampled_from(get_args(PhraseRole)),
        text=lines(),
        preposition=_MAYBE_LINE,
        slot=st.none() | st.integers(0, 3),
        head=texts(),
        plural=st.booleans(),
        comma=st.booleans(),
    )
    phrases = st.lists(phrase, max_size=2).map(tuple)
    return st.builds(
        Clause,
        subject=phrase,
        auxiliaries=st.lists(lines(), max_size=2).map(tuple),
        verb=lines(),
        lemma=lines(),
        particle=_MAYBE_LINE,
        fronted=phrases,
        complements=phrases,
    )


def facts() -> st.SearchStrategy[Fact]:
    """A fact of any kind."""
    slot, line = slots(), lines()
    own: list[tuple[type[Any], dict[str, st.SearchStrategy[Any]]]] = [
        (Relation, {}),
        (Definition, {"term": slot, "definiens": line, "genus": _MAYBE_LINE}),
        (Role, {"person": slot, "role": line, "body": st.none() | slot}),
        (Event, {"when": st.none() | slot, "where": st.none() | slot}),
        (Quantity, {"what": line, "amount": slot}),
        (Date, {"what": line, "when": slot}),
        (Membership, {"group": line, "members": st.tuples(slot, slot), "complete": st.booleans()}),
        (Sequence, {"name": line, "steps": st.tuples(line, line, line)}),
        (Acronym, {"short": slot, "long": slot}),
        (Location, {"what": slot, "where": slot}),
        (Naming, {"thing": line, "name": slot}),
        (Quote, {"speaker": slot, "words": line}),
        (Cell, {"table": line, "row": slot, "column": line, "value": slot}),
    ]
    common: dict[str, st.SearchStrategy[Any]] = {
        "id": identifiers(),
        "statement": statements(),
        "evidence": st.lists(evidence(), min_size=1, max_size=2).map(tuple),
        "stance": st.sampled_from(get_args(Stance)),
        "attribution": _MAYBE_LINE,
        "salience": st.floats(0, 1),
        "clause": st.none() | clauses(),
    }
    return st.one_of(*(st.builds(kind, **common, **fields) for kind, fields in own))
