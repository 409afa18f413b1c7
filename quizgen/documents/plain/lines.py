"""Lines of plain text, in groups between blank lines, and whether their breaks are hard wraps."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from quizgen.model import Span

_CONTENT = re.compile(r"(?P<indent>[ \t]*)(?P<text>[^\n]*)")
_TERMINAL = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*(?:\[\d[\d,\s–-]*\])*$")
_WIDEST = 140  # columns: longer lines are paragraphs, not wrapped text
_TAB = 4


class Line(NamedTuple):
    """A line that is not blank: where its words begin and end, and its indentation in columns."""

    start: int
    end: int
    indent: int

    @property
    def width(self) -> int:
        """How many characters its words take."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Its words, which are never empty."""
        return text[self.start : self.end]


Break = tuple[Line, Line]
"""A line and the next of its group."""


def groups(text: str, start: int = 0) -> Iterator[list[Line]]:
    """The runs of lines without a blank line between them, in order, without outer blanks."""
    group: list[Line] = []
    for found in _CONTENT.finditer(text, start):
        start = found.start("text")
        words = found["text"].rstrip()
        if words and not words.isspace():
            lead = len(words) - len(words.lstrip())
            indent = sum(_TAB if char == "\t" else 1 for char in found["indent"]) + lead
            group.append(Line(start + lead, start + len(words), indent))
        elif group and not (found.end() == start and _before_newline(text, found.start())):
            yield group
            group = []
    if group:
        yield group


def _before_newline(text: str, at: int) -> bool:
    """Whether an empty match at `at` is only the end of the line before."""
    return at < len(text) and text[at] == "\n" and at > 0 and text[at - 1] != "\n"


def whole(group: Sequence[Line]) -> Span:
    """The span from the first to the last line of a group."""
    return Span(start=group[0].start, end=group[-1].end)


def is_finished(text: str, line: Line) -> bool:
    """Whether the line ends as a sentence or a clause before a list does."""
    return bool(_TERMINAL.search(text, max(line.start, line.end - 12), line.end))


def begins_small(text: str, line: Line) -> bool:
    """Whether the line begins in the middle of a sentence: with a small letter."""
    return text[line.start].islower()


def runs_on(text: str, a: Line, b: Line) -> bool:
    """Whether `b` begins in the middle of the sentence that `a` ends in."""
    return begins_small(text, b) and not is_finished(text, a)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text are broken: `width` columns, or 0 where they are not wrapped."""

    width: int = 0

    def of_group(self, text: str, group: Sequence[Line]) -> bool:
        """Whether the breaks inside `group` are wraps and not the ends of paragraphs."""
        breaks = list(pairwise(group))
        if not breaks or max(line.width for line in group) > _WIDEST:
            return False
        if _share(breaks, lambda a, b: runs_on(text, a, b)) >= 0.25:
            return True
        full = _share(breaks, lambda a, b: _is_full(text, a, b, self.width))
        return bool(self.width) and full >= 0.7


def wrapping(text: str, all_groups: Iterable[Sequence[Line]]) -> Wrapping:
    """How `text` is wrapped, judged by all its groups together."""
    breaks = [(a, b) for group in all_groups for a, b in pairwise(group) if a.width <= _WIDEST]
    if not breaks:
        return Wrapping()
    widths = sorted(a.width + a.indent for a, _ in breaks)
    width = widths[min(len(widths) - 1, int(0.97 * len(widths)))]
    small = _share(breaks, lambda a, b: runs_on(text, a, b))
    full = _share(breaks, lambda a, b: _is_full(text, a, b, width))
    return Wrapping(width if small >= 0.3 and full >= 0.5 else 0)


def _share(breaks: Sequence[Break], holds: Callable[[Line, Line], bool]) -> float:
    """The share of the breaks for which `holds` is true."""
    return sum(holds(a, b) for a, b in breaks) / len(breaks)


def _is_full(text: str, a: Line, b: Line, width: int) -> bool:
    """Whether the first word of `b` would not have fitted on `a`."""
    end = text.find(" ", b.start, b.end)
    first = (end if end >= 0 else b.end) - b.start
    return a.width + a.indent + 1 + first > width - 2


def is_short(text: str, a: Line, b: Line, width: int) -> bool:
    """Whether `a` ends long before the margin although the first word of `b` had room there."""
    return bool(width) and not _is_full(text, a, b, int(width * 0.8))
