"""The words of a line in runs, bold and italic marked, superscripts and subscripts in signs."""

import re
from collections.abc import Sequence
from itertools import groupby

from quizgen.plugin.documents import MarkKind, Run, in_signs, shifted
from quizgen_pdf.fonts import SMALL, Char, Type, main_type

_RAISED, _LOWERED = 0.15, -0.04  # of the size of a line: how far its base line is away
_NOTED = re.compile(r"(?:[^\W\d_]{4}|[.,;:!?\"'”’])$")
_NUMBERS = re.compile(r"[\d,*†‡§ –-]+")


def runs_of(chars: Sequence[Char]) -> list[Run]:
    """The words of a line, in runs.

    Numbers that refer to notes are dropped, raised ones behind a word or the end of a sentence, and
    so are raised and lowered marks that are no words and have no sign.
    """
    main = main_type(chars)
    found: list[Run] = []
    said = ""
    for (shift, kinds), group in groupby(chars, key=lambda one: _set_as(one, main)):
        words = "".join(char for char, _ in group)
        if shift:
            words = _shifted(words, said, raised=shift > 0)
        said = (said + words)[-8:]
        found.append(Run(words, kinds))
    return found


def _set_as(char: Char, main: Type) -> tuple[int, frozenset[MarkKind]]:
    """Whether a character is raised (1) or lowered (-1) in a line of type `main`, and its marks."""
    sign, kind = char
    if sign.isspace():
        return 0, frozenset()
    marks: tuple[tuple[bool, MarkKind], ...] = ((kind.bold, "strong"), (kind.italic, "emphasis"))
    return _shift(kind, main), frozenset(mark for marked, mark in marks if marked)


def _shift(kind: Type, main: Type) -> int:
    if kind.size > SMALL * main.size:
        return 0
    away = (kind.base - main.base) / main.size
    return (away > _RAISED) - (away < _LOWERED)


def _shifted(words: str, before: str, *, raised: bool) -> str:
    if raised and _NUMBERS.fullmatch(words) and _NOTED.search(before):
        return ""
    if not any(map(str.isalnum, words)):
        return in_signs(words, raised=raised) or ""
    blank = words[len(words.rstrip()) :]
    return shifted(words, raised=raised) + blank
