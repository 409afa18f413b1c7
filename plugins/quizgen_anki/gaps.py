"""The gaps of an Anki cloze field: `{{c1::answer::hint}}`, nested, and with several numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_MARK = re.compile(r"\{\{c(\d+(?:,\d+)*)::|\}\}")


@dataclass(slots=True)
class OpenGap:
    """A gap: the numbers of its cards, and what stands in it, other gaps among it."""

    numbers: tuple[int, ...]
    opening: str
    inside: "list[str | OpenGap]" = field(default_factory=list)


Piece = str | OpenGap


def parse(page: str) -> list[Piece]:
    """`page` as text and gaps; braces that open or close none stay text."""
    outer: list[Piece] = []
    stack: list[OpenGap] = []
    done = 0
    for mark in _MARK.finditer(page):
        here = stack[-1].inside if stack else outer
        here.append(page[done : mark.start()])
        done = mark.end()
        if mark[1]:
            numbers = tuple(dict.fromkeys(map(int, mark[1].split(","))))
            stack.append(OpenGap(numbers, mark[0]))
        elif stack:
            gap = stack.pop()
            (stack[-1].inside if stack else outer).append(gap)
        else:
            outer.append(mark[0])
    (stack[-1].inside if stack else outer).append(page[done:])
    for gap in stack:  # never closed
        outer += [gap.opening, *gap.inside]
    return [piece for piece in outer if piece != ""]


def cards(page: str) -> list[str]:
    """`page` as one page for all its cards, or, where gaps overlap, one page for each of them.

    Gaps overlap where one stands in another, or belongs to several cards.
    """
    pieces = parse(page)
    if not any(_overlaps(piece) for piece in pieces if isinstance(piece, OpenGap)):
        return [page]
    numbers = sorted({number for gap in _all(pieces) for number in gap.numbers})
    return [_of_card(pieces, number) for number in numbers]


def _overlaps(gap: OpenGap) -> bool:
    return len(gap.numbers) > 1 or any(isinstance(piece, OpenGap) for piece in gap.inside)


def _all(pieces: Sequence[Piece]) -> Iterator[OpenGap]:
    for piece in pieces:
        if isinstance(piece, OpenGap):
            yield piece
            yield from _all(piece.inside)


def _of_card(pieces: Sequence[Piece], number: int, *, hidden: bool = False) -> str:
    """The page on which the gaps of `number` alone are gaps, the outer ones of them."""
    found = []
    for piece in pieces:
        if isinstance(piece, str):
            found.append(piece)
        elif number in piece.numbers and not hidden:
            inside = _of_card(piece.inside, number, hidden=True)
            found.append(f"{{{{c1::{inside}}}}}")
        else:
            found.append(_of_card(_without_hint(piece.inside), number, hidden=hidden))
    return "".join(found)


def _without_hint(pieces: Sequence[Piece]) -> list[Piece]:
    """What a gap shows when it is none: its last text may end in a hint."""
    if not pieces or not isinstance(pieces[-1], str):
        return list(pieces)
    return [*pieces[:-1], pieces[-1].partition("::")[0]]
