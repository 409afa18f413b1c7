"""Tables that name one thing in several ways: "Command (Windows)", "Command (Linux)", "Meaning"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizgen.lang.base.structure import Term
from quizgen.model import Cell, Fact, FactId, Slot, Span, Statement, Table, Words, digest, fold
from quizgen.structure.entries import defining_column, names_variants
from quizgen.structure.outline import Outline
from quizgen.trace import Stage, Trace

LONGEST_NAME, LONGEST_MEANING = 5, 16
"""Words of a name and of what it stands for."""


def variant_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """What each name stands for, and how each thing is named in each way."""
    for number, table in enumerate(outline.document.blocks):
        if not isinstance(table, Table) or len(table.rows) < 3:
            continue
        header = [outline.flat(span) for span in table.rows[0]]
        meaning = defining_column(header, outline)
        columns = names_variants(header)
        if meaning is None or not columns:
            continue
        for fact in _facts(table, number, columns, meaning, outline):
            trace.reach(Stage.CELLS)
            yield fact


def _facts(
    table: Table, number: int, columns: Sequence[int], meaning: int, outline: Outline
) -> Iterator[Cell]:
    header = [outline.flat(span) for span in table.rows[0]]
    rows = [row for row in table.rows[1:] if len(row) > max(*columns, meaning)]
    meant = Counter(fold(outline.flat(row[meaning])) for row in rows)
    for column in columns:
        terms = [_term(outline.flat(row[column]), outline) for row in rows]
        used = Counter(fold(term.text) for term in terms)
        for row, term in zip(rows, terms, strict=True):
            said = outline.flat(row[meaning])
            if not _can_be_asked(term, said):
                continue
            span = Span(start=row[0].start, end=max(row[-1].end, row[0].end))
            named = Slot(type="term", text=term.text, aliases=term.aliases)
            told = Slot(type="term", text=said)
            if meant[fold(said)] == 1:
                yield _cell(told, header[meaning], named, header[column], span, number, outline)
            if used[fold(term.text)] == 1:
                yield _cell(named, header[column], told, header[meaning], span, number, outline)


def _term(name: str, outline: Outline) -> Term:
    """A name, and the other one in brackets behind it: "del (or rm)"."""
    return outline.words.term(name, "") if name.endswith(")") else Term(name)


def _can_be_asked(term: Term, meaning: str) -> bool:
    named = 0 < len(term.text.split()) <= LONGEST_NAME
    return named and 1 < len(meaning.split()) <= LONGEST_MEANING


def _cell(
    row: Slot, rows: str, value: Slot, column: str, span: Span, number: int, outline: Outline
) -> Cell:
    headings = outline.document.heading_path(number)
    return Cell(
        id=FactId(digest("variant", fold(row.text), fold(column), fold(value.text))),
        statement=Statement(parts=(row, Words(text=f", {column}: "), value)),
        evidence=(outline.evidence(span, number),),
        origin="table",
        table=headings[-1] if headings else outline.document.title,
        rows=rows,
        row=row,
        column=column,
        value=value,
    )
