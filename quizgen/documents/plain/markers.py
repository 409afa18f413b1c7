"""The markers that items of lists begin with in plain text."""

import re
from typing import NamedTuple

from quizgen.documents.plain.lines import Line

_MARKER = re.compile(
    r"(?P<bullet>[-*+•‣◦▪●·–]\s+)(?=\S)"
    r"|(?P<number>(?:\d{1,3}\.#\d{1,3}|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+)(?=\S)"
)
""" "3.", "b)", and "1.#12" of a wiki: an item that begins to count anew, at twelve."""


class Marker(NamedTuple):
    """A marker: the offset at which the words after it begin, and whether it counts the items."""

    end: int
    ordered: bool


def marker(text: str, line: Line) -> Marker | None:
    """The marker that the line begins with, None if it has none."""
    found = _MARKER.match(text, line.start, line.end)
    return Marker(found.end(), found["number"] is not None) if found else None
