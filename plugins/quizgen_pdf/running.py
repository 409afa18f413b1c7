"""Heads and feet of pages, which are no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from quizgen_pdf.pages import PageLine

_DIGITS = re.compile(r"\d+")
_EDGE = 2  # lines at the top and at the bottom of a page that may be its head or foot
_OFTEN = 3  # pages on which a head or foot occurs
_NUMBERS = ("0", "- 0 -")  # what a page number is, its digits made zero


def without_heads(found: Sequence[list[PageLine]]) -> list[list[PageLine]]:
    """The pages without the lines at their edges that say the same, but for numbers, on others."""
    seen: Counter[str] = Counter()
    for lines in found:
        seen.update({_anonymous(line) for line in _edges(lines)})
    heads = {words for words, times in seen.items() if times >= _OFTEN or words in _NUMBERS}
    return [_without(lines, heads) for lines in found]


def _without(lines: Sequence[PageLine], heads: set[str]) -> list[PageLine]:
    edges = _edges(lines)
    return [line for line in lines if not (_anonymous(line) in heads and line in edges)]


def _anonymous(line: PageLine) -> str:
    """The words of a line, every number made zero."""
    return _DIGITS.sub("0", line.words)


def _edges(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines at the top and the bottom of a page, as it is seen."""
    seen = sorted(lines, key=lambda line: -line.bottom)
    return [*seen[:_EDGE], *seen[_EDGE:][-_EDGE:]]
