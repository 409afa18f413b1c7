"""Tables: every cell is a fact about its row and its column."""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.lang.en.numbers import parse_amount
from quizgen.model import (
    Cell,
    Document,
    Evidence,
    Fact,
    FactId,
    Slot,
    Span,
    Statement,
    Table,
    Words,
    digest,
    fold,
)
from quizgen.trace import Filter, Stage, Trace

FEWEST_ROWS = 3
"""The row of column names among them."""

LARGEST = 400
"""Cells: a larger table is data to look things up in, not to learn."""

LONGEST_CELL = 8
"""Words."""

_EMPTY = frozenset({"", "-", "–", "—"})
_RANGE = re.compile(r"\d\D*(?: to |–|-)\D*\d")


def cell_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The cells of the document's tables whose first column names the rows, each once."""
    document = reading.document
    for number, block in enumerate(document.blocks):
        if not isinstance(block, Table) or len(block.rows) < FEWEST_ROWS:
            continue
        if sum(len(row) for row in block.rows) > LARGEST:
            trace.lose(Filter.TABLE, NoFact.LARGE_TABLE)
        elif not _has_distinct_names(document, block):
            trace.lose(Filter.TABLE, NoFact.UNNAMED_CELLS)
        else:
            for cell in _cells(document, number, block):
                trace.reach(Stage.CELLS)
                yield cell


def _has_distinct_names(document: Document, table: Table) -> bool:
    """Whether every column has a name, and every row one of its own."""
    columns = [_flat(document, span) for span in table.rows[0]]
    rows = [_flat(document, row[0]) for row in table.rows[1:] if row]
    return all(columns) and all(rows) and len({fold(row) for row in rows}) == len(rows)


def _cells(document: Document, number: int, table: Table) -> Iterator[Cell]:
    """The facts of the cells of the table that is block `number`."""
    columns = [_flat(document, span) for span in table.rows[0]]
    headings = document.heading_path(number)
    title = headings[-1] if headings else document.title
    for row in filter(None, table.rows[1:]):
        whole = Span(start=row[0].start, end=max(row[-1].end, row[0].end))
        evidence = document.evidence(whole, number)
        name = _row(_flat(document, row[0]))
        for column, span in list(zip(columns, row, strict=False))[1:]:
            text = _flat(document, span)
            if text not in _EMPTY and len(text.split()) <= LONGEST_CELL:
                yield _cell(name, column, _value(text), title, columns[0], evidence)


def _cell(row: Slot, column: str, value: Slot, title: str, rows: str, evidence: Evidence) -> Cell:
    return Cell(
        id=FactId(digest("cell", fold(row.text), fold(column), fold(value.text))),
        statement=Statement(parts=(row, Words(text=f", {column}: "), value)),
        evidence=(evidence,),
        table=title,
        rows=rows,
        row=row,
        column=column,
        value=value,
    )


def _flat(document: Document, span: Span) -> str:
    return " ".join(span.of(document.text).split())


def _row(text: str) -> Slot:
    """The name of a row, which may be a year or a number."""
    return Slot(type="term", text=text, date=parse_date(text), amount=parse_amount(text))


def _value(text: str) -> Slot:
    date = parse_date(text)
    if date and len(text) >= 4 and date.precision != "partial":
        return Slot(type="date", text=text, value=date.iso, date=date)
    amount = parse_amount(text)
    if amount and not _RANGE.search(text):
        value = f"{amount.value:f}"
        return Slot(type="number", text=text, value=value, unit=amount.unit, amount=amount)
    return Slot(type="term", text=text)
