r"""Pairs of marks in a text, `[latex]` ... `[/latex]`, found in one walk however many stay open.

A pattern such as `\[latex\](.+?)\[/latex\]` looks through the rest of the text at every mark that
opens and is never closed: the square of the text's length. Here what closes is looked for once.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """How pairs look: what opens one, with a named group for each kind, and what closes each kind.

    `least` is how many characters are between the two, at least. What closes may have the group
    `not`: where that is found, nothing opened before is a pair.
    """

    opening: re.Pattern[str]
    closing: Mapping[str, re.Pattern[str]]
    least: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair in a text: its kind, where it begins and ends, what opens it and is inside it."""

    kind: str
    start: int
    end: int
    opening: re.Match[str]
    inside: str


class _Closing:
    """Where a mark closes next; the places asked for only grow, so each is looked at once."""

    def __init__(self, form: re.Pattern[str], text: str) -> None:
        self._form, self._text = form, text
        self._found = form.search(text)

    def after(self, place: int) -> re.Match[str] | None:
        if self._found is not None and self._found.start() < place:
            self._found = self._form.search(self._text, place)
        return self._found


def pairs(text: str, marks: Marks) -> Iterator[Pair]:
    """The pairs of `text` from left to right: each mark that opens, with the first that closes."""
    closing = {kind: _Closing(form, text) for kind, form in marks.closing.items()}
    place = 0
    while found := marks.opening.search(text, place):
        kind = found.lastgroup or ""
        end = closing[kind].after(found.end() + marks.least)
        if end is None or end.lastgroup == "not":
            place = found.start() + 1
            continue
        place = end.end()
        yield Pair(kind, found.start(), place, found, text[found.end() : end.start()])


def replaced(text: str, marks: Marks, put: Callable[[Pair], str]) -> str:
    """`text` with what `put` gives in the place of each pair."""
    pieces, last = [], 0
    for pair in pairs(text, marks):
        pieces += [text[last : pair.start], put(pair)]
        last = pair.end
    return "".join([*pieces, text[last:]])
