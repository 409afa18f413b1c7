"""Tables: every cell is a fact about its row and its column."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizgen.model import (
    Caption,
    Cell,
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
from quizgen.structure.entries import defining_column, names_variants
from quizgen.structure.merged import own_rows
from quizgen.structure.outline import Outline
from quizgen.structure.reasons import NotAsked
from quizgen.structure.supposed import made_up_tables
from quizgen.trace import Filter, Stage, Trace

LARGEST = 400
"""Cells: a larger table is data to look things up in, not to learn."""

LONGEST = 25
"""Words: a longer cell is a text of its own."""

_MARKUP = "`"
"""What stays of markup for code and links where a reader does not know it."""

_LABELLED = ": "
"""What parts the name of a column that is no noun: "Feature: division" heads what of it?"""

_LONGEST_TITLE = 12
_TICKS = frozenset({"x", "X", "✓", "✔", "√", "✗", "✘", "●", "•"})
_NOTHING = frozenset({"-", "–", "—", "n/a", "N/A", "?", "…", "..."})
_UNSAID = _NOTHING | {""}


def cell_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The cells of the document's tables whose first column names the rows, each once."""
    made_up = made_up_tables(outline)
    for number, block in enumerate(outline.document.blocks):
        if not isinstance(block, Table) or len(block.rows) < 3:
            continue
        if number in made_up:
            trace.lose(Filter.TABLE, NotAsked.MADE_UP)
            continue
        header = [outline.flat(span) for span in block.rows[0]]
        if defining_column(header, outline) is not None and names_variants(header):
            continue
        fault = _fault(block, outline)
        if fault:
            trace.lose(Filter.TABLE, fault)
            continue
        for cell in _cells(block, number, outline):
            trace.reach(Stage.CELLS)
            yield cell


def _fault(table: Table, outline: Outline) -> str | None:
    if sum(map(len, table.rows)) > LARGEST:
        return NotAsked.LARGE_TABLE
    columns = [outline.flat(span) for span in table.rows[0][1:]]
    names = [outline.flat(row[0]) for row in own_rows(table, outline) if row]
    if not columns or not _tell_apart(columns) or not _tell_apart(names):
        return NotAsked.UNNAMED_CELLS
    if _MARKUP in "".join((*columns, *names)):
        return NotAsked.RAW_MARKUP
    numbers = all(_is_number(name, outline) for name in names)
    return NotAsked.DATA if numbers or _are_records(names, table, outline) else None


def _are_records(names: Sequence[str], table: Table, outline: Outline) -> bool:
    """Whether rows are numbered things of which each cell is a code: "sample 4", "A", "M", "2"."""
    numbered = [_NUMBERED.fullmatch(name) for name in names]
    if len(names) < FEWEST_RECORDS or not all(numbered):
        return False
    cells = [outline.flat(span) for row in table.rows[1:] for span in row[1:]]
    return len({one["of"].lower() for one in numbered if one}) == 1 and all(
        len(cell) <= LONGEST_CODE for cell in cells
    )


_NUMBERED = re.compile(r"(?P<of>[^\W\d]+)[ _#-]?\d+")

FEWEST_RECORDS = 5
"""Rows: of fewer, what each is may be taught."""

LONGEST_CODE = 2
"""Characters of a cell that is a code."""


def _is_number(name: str, outline: Outline) -> bool:
    """Whether a row is named by a number that is no date: it is a point of a curve."""
    value = outline.words.value(name)
    return value.amount is not None and value.date is None


def _tell_apart(names: Sequence[str]) -> bool:
    """Whether each of several rows or columns has a name, and one of its own."""
    return all(names) and len({fold(name) for name in names}) == len(names)


def _cells(table: Table, number: int, outline: Outline) -> Iterator[Cell]:
    header = [outline.flat(span) for span in table.rows[0]]
    left_out = {
        defining_column(header, outline),
        *_repeated(table, outline),
        *_ticked(table, outline),
    }
    title = _title(number, table, outline)
    for row in own_rows(table, outline):
        name = outline.words.value(outline.flat(row[0]))
        for column, span in list(enumerate(row[: len(header)]))[1:]:
            text = _typed(span, outline)
            if column in left_out or not _is_said(text, header[column], outline):
                continue
            value = outline.words.value(text)
            whole = Span(start=row[0].start, end=max(row[-1].end, row[0].end))
            yield Cell(
                id=FactId(digest("cell", fold(name.text), fold(header[column]), fold(text))),
                statement=Statement(
                    parts=(_named(name), Words(text=f", {header[column]}: "), value)
                ),
                evidence=(outline.evidence(whole, number),),
                origin="table",
                table=title,
                rows=header[0] or None,
                thing=None if header[0] else _thing(name.text, header[column], title, outline),
                row=_named(name),
                column=header[column],
                value=value,
            )


def _typed(span: Span, outline: Outline) -> str:
    """The words of a cell; a command without the sign that asks for one."""
    text = outline.flat(span)
    return _PROMPT.sub("", text) if _is_code(span, outline) else text


def _is_code(span: Span, outline: Outline) -> bool:
    """Whether all that a cell says is code."""
    return any(m.kind == "code" and m.span == span for m in outline.document.marks_in(span))


_PROMPT = re.compile(r"^[$%>#] (?=\S)")


def _repeated(table: Table, outline: Outline) -> frozenset[int]:
    """The columns whose cells are one command with other words at its end: none is learnt alone."""
    cells = zip(*table.rows[1:], strict=False)
    return frozenset(
        number
        for number, column in enumerate(cells)
        if len({tuple(_typed(one, outline).split()[:SHARED]) for one in column}) == 1
        and all(_is_code(one, outline) for one in column)
        and all(len(one) > SHARED for one in (_typed(one, outline).split() for one in column))
    )


def _ticked(table: Table, outline: Outline) -> frozenset[int]:
    """The columns in which all cells that say anything are ticks."""
    said: defaultdict[int, set[str]] = defaultdict(set)
    for row in own_rows(table, outline):
        for number, span in enumerate(row):
            said[number].add(outline.flat(span))
    cells = {number: texts - _UNSAID for number, texts in said.items()}
    return frozenset(number for number, texts in cells.items() if texts and texts <= _TICKS)


SHARED = 3
"""Words with which commands begin alike that only repeat one another."""


def _thing(row: str, column: str, title: str, outline: Outline) -> str | None:
    return outline.words.crossed(row, column, title, outline.document.text)


def _is_said(text: str, column: str, outline: Outline) -> bool:
    """Whether a cell says something that can be asked by itself, below the name of its column."""
    if _LABELLED in column or outline.words.tells_of_person(column, text):
        return False
    if not text or text in _NOTHING or len(text.split()) > LONGEST or _PROMPTED.match(text):
        return False
    return not outline.words.points_elsewhere(text)


_PROMPTED = re.compile(r"`?[$%>] (?:\S+ ){3,}")
"""How a long line begins that is copied behind a prompt, and not remembered."""


def _named(name: Slot) -> Slot:
    """The name of a row, which may be a year or a number."""
    return Slot(type="term", text=name.text, date=name.date, amount=name.amount)


def _title(number: int, table: Table, outline: Outline) -> str:
    """The title of a table: its caption where that is short, else the heading above it.

    A heading that is the name of a row heads what stands before the table.
    """
    for above in reversed(outline.document.blocks[max(number - 3, 0) : number]):
        if not isinstance(above, Caption):
            break
        title = outline.flat(above.span).rstrip(".")
        if len(title.split()) <= _LONGEST_TITLE:
            return title
    rows = {fold(outline.flat(row[0])) for row in table.rows if row}
    headings = outline.document.heading_path(number)
    fit = (heading for heading in reversed(headings) if fold(heading) not in rows)
    return next(fit, outline.document.title)
