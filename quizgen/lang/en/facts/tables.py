"""Tables: every cell is a fact about its row and its column."""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.numbers import parse_amount
from quizgen.model import (
    Cell,
    Document,
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
from quizgen.trace import Trace

LARGEST = 400
"""Cells: a larger table is data to look things up in, not to learn."""


def cell_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The cells of the document's tables whose first column names the rows, each once."""
    document = reading.document
    for number, block in enumerate(document.blocks):
        if not isinstance(block, Table) or len(block.rows) < 3:
            continue
        if sum(len(row) for row in block.rows) > LARGEST:
            trace.lose("table", "too large")
            continue
        yield from _cells(document, number, block, trace)


def _cells(document: Document, number: int, table: Table, trace: Trace) -> Iterator[Cell]:
    header = [_flat(document, span) for span in table.rows[0]]
    names = [_flat(document, row[0]) for row in table.rows[1:] if row]
    if not all(header) or len({fold(name) for name in names}) < len(names) or not all(names):
        trace.lose("table", "rows or columns without distinct names")
        return
    headings = document.heading_path(number)
    title = headings[-1] if headings else document.title
    for row in table.rows[1:]:
        for column, span in list(zip(header, row, strict=False))[1:]:
            text = _flat(document, span)
            if not text or len(text.split()) > 8 or text in ("-", "–", "—"):
                continue
            trace.reach("cells")
            name = _row(_flat(document, row[0]))
            whole = Span(start=row[0].start, end=max(row[-1].end, row[0].end))
            yield Cell(
                id=FactId(digest("cell", fold(name.text), fold(column), fold(text))),
                statement=Statement(
                    parts=(
                        name,
                        Words(text=f", {column}: "),
                        _value(text),
                    )
                ),
                evidence=(document.evidence(whole, number),),
                table=title,
                rows=header[0],
                row=name,
                column=column,
                value=_value(text),
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
    if amount and not re.search(r"\d\D*(?: to |–|-)\D*\d", text):
        value = f"{amount.value:f}"
        return Slot(type="number", text=text, value=value, unit=amount.unit, amount=amount)
    return Slot(type="term", text=text)
