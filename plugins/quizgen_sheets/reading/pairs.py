"""A row with a front and a back as a card."""

import re
from collections.abc import Sequence
from typing import Final

from quizgen.plugin import Flashcard, RichText, digest
from quizgen_sheets.reading.rows import Row

_FRONT: Final = re.compile(r"front|question|term|word|expression|prompt|q", re.IGNORECASE)
_BACK: Final = re.compile(r"back|answer|definition|meaning|translation|a", re.IGNORECASE)


def sides_of(rows: Sequence[Row]) -> tuple[int, int, int]:
    """The columns of front and back, by their names or the first two, and where the cards begin."""
    front = back = -1
    for place, name in enumerate(rows[0].cells if rows else ()):
        front = place if front < 0 and _FRONT.fullmatch(name) else front
        back = place if back < 0 and _BACK.fullmatch(name) else back
    return (front, back, 1) if front >= 0 and back >= 0 else (0, 1, 0)


def card_of(row: Row, front: int, back: int) -> Flashcard:
    """The card of `row`, other columns as its explanation; `ValueError` says what it lacks."""
    asked, answer = row.cell(front), row.cell(back)
    if not asked or not answer:
        raise ValueError("it has a front and no back" if asked else "it has no front")
    more = [text for place, text in enumerate(row.cells) if place not in (front, back) and text]
    identity = digest("row", asked, answer)
    return Flashcard(
        id=identity,
        family=identity,
        stem=RichText.of(asked),
        back=RichText.of(answer),
        explanation=RichText.of("\n".join(more)) if more else None,
    )
