"""Cells of tables."""

import pytest

from quizgen.lang.en.analysis.document import read_sentences
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.lang.en.facts.tables import cell_facts
from quizgen.model import Cell, Span, Table
from quizgen.trace import Filter, Trace

from ..sentences import document_of_blocks


def cells(*rows: str, trace: Trace | None = None) -> list[Cell]:
    """The cells of a table of these rows, the first of them the names of the columns."""
    text, spans = "Notes\n", []
    for row in rows:
        spans.append([])
        for cell in row.split(" | "):
            spans[-1].append(Span(start=len(text), end=len(text) + len(cell)))
            text += f"{cell}\n"
    whole = Span(start=spans[0][0].start, end=spans[-1][-1].end)
    table = Table(span=whole, rows=tuple(tuple(row) for row in spans))
    facts = cell_facts(read_sentences(document_of_blocks(text, table)), trace or Trace())
    return [fact for fact in facts if isinstance(fact, Cell)]


def test_every_cell_is_a_fact_of_its_row_and_column() -> None:
    found = cells("Bridge | Opened | Towers", "Vasco | 1998 | 2", "Tejo | May 1966 | -")
    assert [fact.statement.text for fact in found] == [
        "Vasco, Opened: 1998",
        "Vasco, Towers: 2",
        "Tejo, Opened: May 1966",
    ]
    assert [fact.value.type for fact in found] == ["date", "number", "date"]
    assert {(fact.table, fact.rows) for fact in found} == {("Notes", "Bridge")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1998", "date"),
        ("May", "term"),
        ("40 km", "number"),
        ("40 to 50", "term"),
        ("stone", "term"),
    ],
)
def test_the_value_of_a_cell(text: str, kind: str) -> None:
    found = cells("Bridge | Note", f"Vasco | {text}", "Tejo | -")
    assert [fact.value.type for fact in found] == [kind]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (["Bridge | Note", "Vasco | old", "Vasco | new"], NoFact.UNNAMED_CELLS),
        (["Bridge | ", "Vasco | old", "Tejo | new"], NoFact.UNNAMED_CELLS),
        (["Bridge | Note", *[f"Bridge {n} | old" for n in range(201)]], NoFact.LARGE_TABLE),
    ],
)
def test_tables_that_are_left_out(rows: list[str], reason: NoFact) -> None:
    trace = Trace()
    assert not cells(*rows, trace=trace)
    assert trace.lost[Filter.TABLE, reason] == 1


def test_a_table_of_one_row_or_of_long_cells_has_no_facts() -> None:
    assert not cells("Bridge | Note", "Vasco | old")
    assert not cells("Bridge | Note", "Vasco | " + "very " * 9 + "old", "Tejo | -")
