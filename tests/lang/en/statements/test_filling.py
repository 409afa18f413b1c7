"""Which slots fill the phrases of a clause, or count their nouns."""

import pytest

from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.statements.filling import filling_of
from quizgen.lang.en.statements.slots import mark_slots
from quizgen.lang.en.syntax.finding import find_clauses
from quizgen.trace import Trace

from ..sentences import read


@pytest.mark.parametrize(
    ("sentence", "word", "slot", "counted"),
    [
        ("Rui Costa sold a bridge in 1931.", "1931", "1931", None),
        ("Rui Costa sold a bridge in 1931.", "bridge", "bridge", None),
        ("Rui Costa sold 40 bridges in 1931.", "bridges", "40", "bridges"),
        ("Rui Costa sold 40 pairs of bridges.", "pairs", "40", "pairs of bridges"),
        ("Rui Costa sold two pairs of boats: ferries and rafts.", "pairs", "two", "pairs of boats"),
        ("Rui Costa sold all the 40 banks of the Tagus.", "banks", "40", "banks of the Tagus"),
        ("Rui Costa met 40 sailors who had left Lisbon.", "sailors", None, None),
        ("Rui Costa sold a bridge near the old market of Lisbon.", "market", None, None),
    ],
)
def test_the_filling_of_a_phrase(
    sentence: str, word: str, slot: str | None, counted: str | None
) -> None:
    material = read(sentence)
    doc = material.parsed.doc
    realised = mark_slots(list(doc), material)
    clause = next(find_clauses(root_of(doc), Trace()))
    part = next(part for part in clause.parts if word in [token.text for token in part.tokens])
    filling = filling_of(part, realised, {})
    text = realised.marked[filling.slot].slot.text if filling.slot is not None else None
    assert (text, filling.counted) == (slot, counted)
