"""Tables that name one thing in several ways: "Command (Windows)", "Command (Linux)", "Meaning"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.lang.base.structure import Term
from quizgen.model import Cell, Fact, FactId, Slot, Span, Statement, Table, Words, digest, fold
from quizgen.structure.entries import defining_column, names_variants
from quizgen.structure.outline import Outline
from quizgen.trace import Stage, Trace

LONGEST_NAME, LONGEST_MEANING = 5, 16
"""Words of a name and of what it stands for."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What a row says in one of two columns, and whether no other row says it there."""

    term: Term
    column: str
    is_unique: bool

    @property
    def slot(self) -> Slot:
        """What it says, as a part of a statement."""
        return Slot(type="term", text=self.term.text, aliases=self.term.aliases)


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
    told = _sides([Term(outline.flat(row[meaning])) for row in rows], header[meaning])
    for column in columns:
        named = _sides([_term(outline.flat(row[column]), outline) for row in rows], header[column])
        for row, name, means in zip(rows, named, told, strict=True):
            span = Span(start=row[0].start, end=max(row[-1].end, row[0].end))
            for known, asked in _ways(name, means):
                yield _cell(known, asked, span, number, outline)


def _sides(terms: Sequence[Term], column: str) -> Sequence[_Side]:
    """What the rows say in a column."""
    used = Counter(fold(term.text) for term in terms)
    return [_Side(term, column, used[fold(term.text)] == 1) for term in terms]


def _ways(name: _Side, meaning: _Side) -> Iterator[tuple[_Side, _Side]]:
    """Which side asks for which; what two rows say alike asks for neither of them."""
    if _can_be_asked(name.term.text, meaning.term.text):
        yield from (way for way in ((meaning, name), (name, meaning)) if way[0].is_unique)


def _term(name: str, outline: Outline) -> Term:
    """A name, and the other one in brackets behind it: "del (or rm)"."""
    return outline.words.term(name, "") if name.endswith(")") else Term(name)


def _can_be_asked(name: str, meaning: str) -> bool:
    named = 0 < len(name.split()) <= LONGEST_NAME
    return named and 1 < len(meaning.split()) <= LONGEST_MEANING


def _cell(known: _Side, asked: _Side, span: Span, number: int, outline: Outline) -> Cell:
    """The fact that asks for one side of a row by the other."""
    row, value, column = known.slot, asked.slot, asked.column
    headings = outline.document.heading_path(number)
    return Cell(
        id=FactId(digest("variant", fold(row.text), fold(column), fold(value.text))),
        statement=Statement(parts=(row, Words(text=f", {column}: "), value)),
        evidence=(outline.evidence(span, number),),
        origin="table",
        table=headings[-1] if headings else outline.document.title,
        rows=known.column,
        row=row,
        column=column,
        value=value,
    )
