"""The fact cases in plain text: tests/cases/facts says how to add one."""

from collections.abc import Iterator

import pytest

from quizgen.model import Fact, Slot, fold

from ...pipeline.cases import Line, expectations, facts_in, pieces_of, says, trip_of

CLAUSES = frozenset({"event", "quantity", "date", "location", "relation"})
"""What `clause` stands for in a case: any fact whose statement is a sentence."""


@pytest.mark.parametrize("line", expectations("facts"))
def test_fact(line: Line) -> None:
    if line.list_name == "Notes":
        kinds = [note.kind for note in trip_of(line.told).notes]
        assert line.words in kinds
        return
    fits = [fact for fact in facts_in(line.told) if _fits(fact, line.words)]
    everything = [(fact.kind, fact.statement.text) for fact in facts_in(line.told)]
    match line.list_name:
        case "Facts":
            assert fits, everything
        case "No facts":
            assert not fits, everything
        case name:
            pytest.fail(f"no list of a fact case is called {name!r}")


def _fits(fact: Fact, words: str) -> bool:
    kind, _, rest = words.partition(":")
    wanted = CLAUSES if kind == "clause" else {kind}
    if kind != "any" and fact.kind not in wanted:
        return False
    fields = list(_fields(fact))
    return all(_says(fields, piece) for piece in pieces_of(rest))


def _says(fields: list[tuple[str, str]], piece: str) -> bool:
    """Whether some field says a piece, or is as a whole what "name=value" says of it."""
    name, equals, value = piece.partition("=")
    if not equals:
        return any(says(text, piece) for _, text in fields)
    said = [text for key, text in fields if key == name]
    return any(value == "*" or fold(text) == fold(value) for text in said)


def _fields(fact: Fact) -> Iterator[tuple[str, str]]:
    """What a fact says, by the name of the field that says it."""
    yield "statement", fact.statement.text
    for slot in fact.statement.slots:
        yield from _slot(slot.type, slot)
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        match value:
            case Slot():
                yield from _slot(name, value)
            case str() if name not in ("id", "kind"):
                yield name, value
            case bool():
                yield name, str(value)
            case tuple() if name in ("members", "steps", "options"):
                for item in value:
                    yield name, item.text if isinstance(item, Slot) else item


def _slot(name: str, slot: Slot) -> Iterator[tuple[str, str]]:
    yield name, slot.text
    yield "type", slot.type
    if slot.value:
        yield "value", slot.value
    if slot.unit:
        yield "unit", slot.unit
