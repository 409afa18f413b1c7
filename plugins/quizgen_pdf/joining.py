"""Lines of pages to one text, with blank lines where the page shows that a paragraph ends."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quizgen_pdf.pages import PageLine

_GAP = 1.35  # times the usual distance of lines: more is a gap between paragraphs
_INDENT = 6.0  # points that the first line of a paragraph is moved in
_SAME_SIZE = 0.6  # points by which the type of one paragraph may differ
_FINISHED = re.compile(r"[.!?:][\"'”’)\]]*$")
_LINE = "\n"
_PARAGRAPH = "\n\n"


class _Text:
    """Gathers the words of lines; `length` is the number of characters so far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0

    def __str__(self) -> str:
        return "".join(self._parts)

    def add(self, words: str) -> None:
        self._parts.append(words)
        self.length += len(words)

    def join(self, joint: str | None) -> None:
        """Add what is between two lines; None takes away the hyphen at the end of the first."""
        if joint is None:
            self._parts[-1] = self._parts[-1][:-1]
            self.length -= 1
        else:
            self.add(joint)


def joined(found: Sequence[Sequence[PageLine]]) -> tuple[str, list[int]]:
    """The text of all pages, and the offset at which each page begins."""
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
            text.add(line.words)
            before = line
    return str(text), starts


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
    if abs(a.size - b.size) > _SAME_SIZE:
        return _PARAGRAPH
    if _is_hyphenated(a, b):
        whole = a.words.split()[-1] + b.words.split()[0]
        return "" if whole.lower() in known else None
    return _PARAGRAPH if _ends(a, b, usual, turned=turned) else _LINE


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
