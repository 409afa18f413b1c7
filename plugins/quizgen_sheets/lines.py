"""Cells of plain text: one line each, and nothing that a spreadsheet would take for a formula."""

from collections.abc import Sequence
from typing import Final

from quizgen.plugin import Context, Question, RichText
from quizgen_sheets.inert import inert
from quizgen_sheets.texts import plain_line

_BETWEEN: Final = " / "
"""Stands between two lines of a cell. A semicolon would part cells where Excel separates by it."""


def front_line(texts: Sequence[RichText]) -> str:
    """What is asked, then the lines below it, on one line."""
    stem, *below = texts
    return " ".join([plain_line(stem), *([joined(below)] if below else [])])


def joined(texts: Sequence[RichText]) -> str:
    """`texts` on one line."""
    return _BETWEEN.join(map(plain_line, texts))


def safe(question: Question, cells: list[str], context: Context) -> list[str]:
    """`cells` without formulas; what was changed for it is noted."""
    changed = [inert(cell) for cell in cells]
    if changed != cells:
        message = "an apostrophe stands before what a spreadsheet would take for a formula"
        context.note("replaced", message, question=question.id)
    return changed
