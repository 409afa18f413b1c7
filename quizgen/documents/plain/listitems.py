"""Items of lists in plain text: which lines begin them, which list they are in, and how deep."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.documents.plain.lines import Line, is_finished
from quizgen.documents.plain.markers import marker
from quizgen.model import ListItem, Span


def is_item(text: str, line: Line, before: Line | None = None) -> bool:
    """Whether the line begins an item; a number within a paragraph, after `before`, may not."""
    found = marker(text, line)
    if not found:
        return False
    return before is None or not found.ordered or is_finished(text, before)


class Lists:
    """The lists of a text, in order: items that follow each other are in one list."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._number = -1
        self._ordered: bool | None = None  # of the list that is open, if one is

    def close(self) -> None:
        """End the list: the next item begins another."""
        self._ordered = None

    def items(self, group: Sequence[Line]) -> Iterator[ListItem]:
        """The items of a group of lines that begins with one; their spans omit the markers."""
        text = self._text
        first = marker(text, group[0])
        ordered = bool(first and first.ordered)
        self._number += self._ordered is not ordered
        self._ordered = ordered
        starts = [at for at, line in enumerate(group) if at == 0 or self._begins(group, at)]
        margins = sorted({group[at].indent for at in starts})
        for at, stop in pairwise([*starts, len(group)]):
            found = marker(text, group[at])
            start = found.end if found else group[at].start
            yield ListItem(
                span=Span(start=start, end=group[stop - 1].end),
                list_number=self._number,
                ordered=bool(found and found.ordered),
                depth=margins.index(group[at].indent),
            )

    def _begins(self, group: Sequence[Line], at: int) -> bool:
        """Whether a line below the first begins an item, and is no number in its sentence."""
        line, before = group[at], group[at - 1]
        found = marker(self._text, line)
        return found is not None and (
            not found.ordered or line.indent <= before.indent or is_finished(self._text, before)
        )
