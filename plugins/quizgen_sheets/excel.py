"""Cards as a table for Excel and other spreadsheets: a row of heads, then a row for each card."""

import csv
import io
from typing import Final

from quizgen.plugin import Context, Deck, Question
from quizgen_sheets.cards import card
from quizgen_sheets.lines import front_line, joined, safe
from quizgen_sheets.losses import BESIDE, feedback, note_card, note_losses
from quizgen_sheets.texts import source_line

HEADS: Final = ("Front", "Back", "Tags", "Source", "Explanation", "Hints")
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes the file for one in the encoding of its country."""

LONGEST: Final = 32_767
"""Excel shows so many characters of a cell."""


def table(deck: Deck, context: Context, delimiter: str) -> str:
    """`deck` as a table: UTF-8 with a byte order mark, every cell in quotes, no formulas."""
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(HEADS)
    titles = {source.document: source.title for source in deck.sources}
    for question in deck.questions:
        rows.writerow(_row(question, deck, titles, context))
    return BYTE_ORDER_MARK + stream.getvalue()


def _row(question: Question, deck: Deck, titles: dict[str, str], context: Context) -> list[str]:
    made = card(question)
    said = (*([question.explanation] if question.explanation else []), *feedback(question))
    note_card(question, context)
    shown = (*made.front, *made.back, *said, *question.hints)
    note_losses(question, shown, context, "a table", held=frozenset(BESIDE))
    cells = [
        front_line(made.front),
        joined(made.back),
        ", ".join(dict.fromkeys((*deck.tags, *question.tags))),
        source_line(question.source, titles) if question.source else "",
        joined(said),
        joined(question.hints),
    ]
    return _fitting(question, safe(question, cells, context), context)


def _fitting(question: Question, cells: list[str], context: Context) -> list[str]:
    """`cells`; those that Excel will cut are noted."""
    if any(len(cell) > LONGEST for cell in cells):
        message = f"Excel shows the first {LONGEST:,} characters of a cell"
        context.note("not_rendered", message, question=question.id)
    return cells
