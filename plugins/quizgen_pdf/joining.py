"""Lines of pages to one text, with blank lines where the page shows that a paragraph ends."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from quizgen.plugin import Mark, Span
from quizgen.plugin.documents import MarkedLine
from quizgen_pdf.pages import PageLine

_GAP = 1.35  # times the usual distance of lines: more is a gap between paragraphs
_INDENT = 6.0  # points that the first line of a paragraph is moved in
_SAME_SIZE = 0.6  # points by which the type of one paragraph may differ
_FINISHED = re.compile(r"[.!?:][\"'”’)\]]*$")
_KINDS = 2  # kinds of marks that type makes, which may end at one place
_LINE = "\n"
_PARAGRAPH = "\n\n"


class Joined(NamedTuple):
    """A text, the offset at which each page begins in it, and the marks in it, in order."""

    text: str
    starts: list[int]
    marks: list[Mark]


class _Text:
    """Gathers the words of lines; `length` is the number of characters so far, `marks` theirs."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []

    def __str__(self) -> str:
        return "".join(self._parts)

    def add(self, words: str) -> None:
        self._parts.append(words)
        self.length += len(words)

    def add_line(self, line: MarkedLine) -> None:
        """Add a line; a mark that goes on from the end of the line before is one with it."""
        last = range(max(0, len(self.marks) - _KINDS), len(self.marks))
        for mark in line.moved(self.length):
            begun = next((at for at in last if self._goes_on(self.marks[at], mark)), None)
            if begun is None:
                self.marks.append(mark)
            else:
                self.marks[begun] = _from_to(mark, self.marks[begun].span.start, mark.span.end)
        self.add(line.text)

    def _goes_on(self, before: Mark, mark: Mark) -> bool:
        """Whether `mark` begins a line at whose end, but for the joint, `before` ends."""
        begins = mark.kind == before.kind and mark.span.start == self.length
        return begins and self.length - before.span.end <= len(_LINE)

    def join(self, joint: str | None) -> None:
        """Add what is between two lines; None takes away the hyphen at the end of the first."""
        if joint is None:
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1
            last = self.marks[-_KINDS:]
            self.marks[-_KINDS:] = [
                _from_to(mark, mark.span.start, min(mark.span.end, self.length)) for mark in last
            ]
        else:
            self.add(joint)


def _from_to(mark: Mark, start: int, end: int) -> Mark:
    return Mark(kind=mark.kind, span=Span(start=start, end=end))


def joined(found: Sequence[Sequence[PageLine]]) -> Joined:
    """The text of all pages, the offset at which each page begins, and the marks of its words."""
    usual = _usual_distance(found)
    known = {word for lines in found for line in lines for word in line.words.lower().split()}
    text = _Text()
    starts: list[int] = []
    before: PageLine | None = None
    for lines in found:
        starts.append(text.length)
        for number, line in enumerate(lines):
            if before is not None:
                text.join(_joint(before, line, usual, known, turned=number == 0))
            if number == 0:
                starts[-1] = text.length
            text.add_line(line.line)
            before = line
    return Joined(str(text), starts, sorted(text.marks, key=lambda mark: mark.span.start))


def _usual_distance(found: Sequence[Sequence[PageLine]]) -> float:
    """The distance between lines that is commonest for the commonest size of type."""
    sizes = Counter(line.size for lines in found for line in lines)
    body = max(sizes, key=lambda size: (sizes[size], size))
    steps = Counter(
        round(a.bottom - b.bottom)
        for lines in found
        for a, b in pairwise(lines)
        if a.size == b.size == body and 0 < a.bottom - b.bottom < 6 * body
    )
    return min((step for step in steps if steps[step] >= 0.2 * steps.total()), default=1.2 * body)


def _joint(a: PageLine, b: PageLine, usual: float, known: set[str], *, turned: bool) -> str | None:
    """What is between two lines; None where the hyphen at the end of `a` goes too.

    `known` are the words of the text, with which a hyphen that belongs to its word is recognised.
    """
    if a.broken:
        return ""
    if abs(a.size - b.size) > _SAME_SIZE or _is_headed(a, b):
        return _PARAGRAPH
    if _is_hyphenated(a, b):
        whole = a.words.split()[-1] + b.words.split()[0]
        return "" if whole.lower() in known else None
    return _PARAGRAPH if _ends(a, b, usual, turned=turned) else _LINE


def _is_headed(a: PageLine, b: PageLine) -> bool:
    """Whether one of two lines is a heading in bold type, and the other is not."""
    if a.bold == b.bold or _begins_small(b):
        return False
    return a.bold or bool(_FINISHED.search(a.words))


def _is_hyphenated(a: PageLine, b: PageLine) -> bool:
    """Whether the last word of `a` ends in a hyphen and may go on in `b`."""
    return a.words[-1:] == "-" and a.words[-2:-1].isalpha() and _begins_small(b)


def _ends(a: PageLine, b: PageLine, usual: float, *, turned: bool) -> bool:
    """Whether the paragraph of `a` ends there; `turned` says that `b` is on the next page."""
    finished = bool(_FINISHED.search(a.words))
    step = a.bottom - b.bottom
    if turned or step < 0:  # a new page or column
        return finished and not _begins_small(b)
    indented = b.left > a.left + _INDENT and step > 0
    return step > _GAP * usual or (indented and finished)


def _begins_small(line: PageLine) -> bool:
    return line.words[:1].islower()
