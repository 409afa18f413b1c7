"""Tables of contents in plain text: titles that end in page numbers."""

import re
from collections.abc import Sequence

from quizgen.documents.plain.lines import Line

_LEADER = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$|…\s*\d{1,4}$")
_PAGED = re.compile(r"[^\W\d_](?:\t+| {3,})(?P<page>\d{1,4})$")
_LONGEST = 400
_TAIL = 40
_FEWEST = 3  # entries without leaders


def is_contents(text: str, group: Sequence[Line]) -> bool:
    """Whether the lines are entries of a table of contents."""
    return group[0].width <= _LONGEST and (_are_led(text, group) or _are_paged(text, group))


def _are_led(text: str, group: Sequence[Line]) -> bool:
    """Whether dots lead from half of the titles to page numbers."""
    led = sum(bool(_LEADER.search(text, *_tail(line))) for line in group)
    return led >= 0.5 * len(group) and (led > 1 or "...." in group[0].of(text))


def _are_paged(text: str, group: Sequence[Line]) -> bool:
    """Whether every title is followed by a gap and a page number, and those ascend."""
    found = [_PAGED.search(text, *_tail(line)) for line in group]
    numbers = [int(one["page"]) for one in found if one]
    return len(numbers) == len(group) >= _FEWEST and numbers == sorted(numbers)


def _tail(line: Line) -> tuple[int, int]:
    return max(line.start, line.end - _TAIL), line.end
