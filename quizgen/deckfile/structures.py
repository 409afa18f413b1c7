"""Lists and tables in a deck file: `<ul><li>one</li></ul>`, wherever text may stand.

They are elements of HTML without attributes; one that is not closed, or holds what it may not, is
the characters that it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from quizgen.deckfile.styles import Mark, styled
from quizgen.model import (
    AnyClozePart,
    Content,
    Gap,
    Grid,
    Listing,
    content,
    plain_inline,
)

TAG: Final = r"</?(?:ul|ol|li|table|tr|td|th)>"
"""What begins or ends a list, a table, or a part of one."""

_CHILDREN: Final = {
    "": frozenset({"ul", "ol", "table"}),
    "li": frozenset({"ul", "ol"}),
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "table": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
    "td": frozenset[str](),
    "th": frozenset[str](),
}
"""What may stand directly in each element; in none at all, under the empty name."""

_DEEPEST: Final = 16
"""Elements in each other: lists in lists, and their items."""


@dataclass(frozen=True, slots=True)
class Tag:
    """The tag of a list, a table or a part of one, as it is `written`."""

    written: str

    @property
    def name(self) -> str:
        """The name of its element."""
        return self.written.strip("</>")

    @property
    def closes(self) -> bool:
        """Whether it ends its element."""
        return self.written.startswith("</")


Piece = str | Mark | AnyClozePart
Made = Content | list[Content] | Listing | Grid


@dataclass(slots=True)
class _Element:
    """An open element: what it holds as it is written, what is made of it, and its children."""

    name: str
    pieces: list[Piece] = field(default_factory=list)
    inner: list[Piece] = field(default_factory=list)
    children: list[tuple[str, Made]] = field(default_factory=list)


def structured(pieces: Sequence[Piece | Tag]) -> list[Piece]:
    """`pieces` with their lists and tables; tags that make none are words."""
    open_ones = [_Element("")]
    for piece in pieces:
        around = open_ones[-1]
        if not isinstance(piece, Tag):
            around.pieces.append(piece)
            around.inner.append(piece)
        elif not piece.closes and _fits(piece.name, open_ones):
            open_ones.append(_Element(piece.name, [piece.written]))
        elif piece.closes and around.name == piece.name:
            open_ones.pop()
            around.pieces.append(piece.written)
            _close(around, open_ones[-1])
        else:
            around.pieces.append(piece.written)
            around.inner.append(piece.written)
    while len(open_ones) > 1:
        _as_written(open_ones.pop(), open_ones[-1])
    return open_ones[0].inner


def _fits(name: str, open_ones: Sequence[_Element]) -> bool:
    return len(open_ones) <= _DEEPEST and name in _CHILDREN[open_ones[-1].name]


def _close(element: _Element, around: _Element) -> None:
    """Give what `element` is to the one around it."""
    made = _MAKERS[element.name](element)
    if made is None:
        _as_written(element, around)
        return
    around.pieces.extend(element.pieces)
    if isinstance(made, Listing | Grid):
        around.inner.append(made)
    else:
        around.children.append((element.name, made))


def _as_written(element: _Element, around: _Element) -> None:
    """Give the one around it the words of an element that is none."""
    around.pieces.extend(element.pieces)
    around.inner.extend(element.pieces)


def _item(element: _Element) -> Content | None:
    held = _cell(element)
    return held if _is_seen(held) else None


def _cell(element: _Element) -> Content:
    return content(part for part in styled(element.inner) if not isinstance(part, Gap))


def _is_seen(held: Content) -> bool:
    return any(plain_inline(part).strip() for part in held)


def _row(element: _Element) -> list[Content] | None:
    cells = [made for _, made in element.children if isinstance(made, tuple)]
    return None if _has_words(element) or not cells else cells


def _listing(element: _Element) -> Listing | None:
    items = [made for _, made in element.children if isinstance(made, tuple)]
    if _has_words(element) or not items:
        return None
    return Listing(items=tuple(items), numbered=element.name == "ol")


def _grid(element: _Element) -> Grid | None:
    rows = [made for _, made in element.children if isinstance(made, list)]
    if _has_words(element) or not any(map(_is_seen, (cell for row in rows for cell in row))):
        return None
    header = "<th>" in (piece for piece in element.pieces if isinstance(piece, str))
    return Grid(rows=tuple(map(tuple, rows)), header=header)


def _has_words(element: _Element) -> bool:
    """Whether more than blanks stands between the children of an element."""
    return any(not isinstance(piece, str) or piece.strip() for piece in element.inner)


_MAKERS: Final[dict[str, Callable[[_Element], Made | None]]] = {
    "li": _item,
    "td": _cell,
    "th": _cell,
    "tr": _row,
    "ul": _listing,
    "ol": _listing,
    "table": _grid,
}
