"""Choices in the form of Kahoot's template for import: a row each, from the ninth row on."""

import datetime
from typing import BinaryIO, Final

import xlsxwriter

from quizgen.plugin import Context, Deck
from quizgen_sheets.choices import MOST, OPTION, QUESTION, Choice, choice
from quizgen_sheets.options import TIMES, KahootOptions
from quizgen_sheets.texts import one_line

HEADS: Final = (
    f"Question - max {QUESTION} characters",
    *(f"Answer {number} - max {OPTION} characters" for number in range(1, MOST + 1)),
    f"Time limit (sec) – {', '.join(map(str, TIMES[:-1]))}, or {TIMES[-1]} secs",
    "Correct answer(s) - choose at least one",
)
HEAD_ROW: Final = 7
"""The row of the heads, counted from 0; numbers of the questions stand in the first column."""

_CREATED: Final = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
"""So that the same deck gives the same bytes."""


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the questions of `deck` that Kahoot can ask to `stream`, as a workbook."""
    options = context.options if isinstance(context.options, KahootOptions) else KahootOptions()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": one_line(deck.title), "created": _CREATED})
    sheet = book.add_worksheet("Quiz")
    sheet.set_column(1, len(HEADS), 24)
    sheet.write_string(1, 1, one_line(deck.title))
    for column, head in enumerate(HEADS, 1):
        sheet.write_string(HEAD_ROW, column, head)
    found = (choice(question, context) for question in deck.questions)
    for number, made in enumerate(filter(None, found), 1):
        _write_row(sheet, number, made, options.time)
    book.close()


def _write_row(
    sheet: "xlsxwriter.worksheet.Worksheet", number: int, made: Choice, time: int
) -> None:
    row = HEAD_ROW + number
    sheet.write_number(row, 0, number)
    for column, text in enumerate((made.question, *made.options), 1):
        sheet.write_string(row, column, text)  # also what looks like a formula
    sheet.write_number(row, MOST + 2, time)
    right = [place for place, text in enumerate(made.options, 1) if text in made.right]
    if len(right) == 1:
        sheet.write_number(row, MOST + 3, right[0])
    else:
        sheet.write_string(row, MOST + 3, ",".join(map(str, right)))
