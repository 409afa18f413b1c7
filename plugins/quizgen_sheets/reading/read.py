"""A table as a deck: of choices where its columns say so, else of cards."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import Final

from pydantic import ValidationError

from quizgen.plugin import (
    Context,
    Deck,
    InputError,
    Media,
    NoMedia,
    Question,
    Source,
    clean,
)
from quizgen.plugin.documents import decode
from quizgen_sheets.reading.choices import question_of
from quizgen_sheets.reading.columns import Columns, columns_of
from quizgen_sheets.reading.pairs import card_of, sides_of
from quizgen_sheets.reading.rows import Row, rows_of
from quizgen_sheets.reading.workbook import sheets_of

_LOOKED_AT: Final = 1_000_000
"""The bytes of a text file by which is seen whether it is a table of choices."""


def is_choices(data: bytes) -> bool:
    """Whether a text file is a table of choices."""
    text = data[:_LOOKED_AT].decode("utf-8", "replace").removeprefix("\ufeff")
    try:
        return columns_of(list(rows_of(text))) is not None
    except csv.Error:
        return False


def read_choices(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of a text file that is a table of choices."""
    try:
        rows = list(rows_of(clean(decode(source.data, source.name))))
    except csv.Error as error:
        raise InputError(f"no table: {error}", where=source.name) from error
    return _deck(source, _questions(rows, source, context)), NoMedia()


def read_workbook(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of an Excel workbook, its sheets one after the other."""
    questions: list[Question] = []
    for rows in sheets_of(source.data, source.name, context.max_size):
        questions += _questions(
            [Row(row.number, tuple(map(clean, row.cells))) for row in rows], source, context
        )
    return _deck(source, questions), NoMedia()


def _questions(rows: Sequence[Row], source: Source, context: Context) -> Iterator[Question]:
    begin, read = _reading(rows, columns_of(rows))
    seen: set[str] = set()
    for row in rows[begin:]:
        where = f"{source.name}:{row.number}"
        try:
            found = read(row)
        except (ValidationError, ValueError) as error:
            context.note("skipped", f"a row is no question: {_reason(error)}", where=where)
            continue
        if found.id not in seen:
            seen.add(found.id)
            yield found


def _reading(rows: Sequence[Row], columns: Columns | None) -> tuple[int, Callable[[Row], Question]]:
    """Where the questions of a table begin, and what makes one of a row."""
    if columns is not None:
        return columns.after, lambda row: question_of(row, columns)
    front, back, begin = sides_of(rows)
    return begin, lambda row: card_of(row, front, back)


def _deck(source: Source, questions: Iterator[Question] | list[Question]) -> Deck:
    found = {question.id: question for question in questions}
    if not found:
        raise InputError(
            "no row is a question",
            where=source.name,
            hint="a row is a front and a back; or a question, options, and the right one",
        )
    stem = PurePath(source.name).stem
    return Deck(
        title=source.title or stem,
        namespace=stem,
        language=source.language or "en",
        questions=tuple(found.values()),
    )


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return str(error.errors()[0]["msg"]).removeprefix("Value error, ")
    return str(error)
