"""Lists and tables of HTML while they are read: what their items and cells hold so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from quizgen.model import AnyInline, Content, Grid, Listing, content, plain_inline

DEEPEST: Final = 8
"""How deep lists in lists are read as such; a deeper one is lines of words."""

LISTS: Final = frozenset({"ul", "ol"})
CELLS: Final = frozenset({"td", "th"})


@dataclass(slots=True)
class Frame:
    """An open list or table: `tag` is its element, `cells` are items or the cells of each row."""

    tag: str
    cells: list[list[Content]] = field(default_factory=list)
    heads: list[list[bool]] = field(default_factory=list)
    outside: list[AnyInline] = field(default_factory=list)

    @property
    def is_list(self) -> bool:
        """Whether it is a list, and no table."""
        return self.tag in LISTS

    def row(self) -> None:
        """Begin a row of a table."""
        self.cells.append([])
        self.heads.append([])

    def add(self, parts: Iterable[AnyInline | str], tag: str) -> None:
        """Add what the element `tag` holds: an item, a cell, or else what stands outside of them.

        What stands outside of the items of a list is an item; of a table, the line above it.
        """
        held = content(parts)
        if self.is_list:
            if is_seen(held):
                self.cells.append([held])
        elif tag in CELLS:
            if not self.cells:
                self.row()
            self.cells[-1].append(held)
            self.heads[-1].append(tag == "th")
        elif is_seen(held):
            self.outside.extend(held)

    def whole(self) -> Listing | Grid | None:
        """The list or table; None where nothing is to be seen in it."""
        rows = tuple(tuple(row) for row in self.cells if row)
        if not any(is_seen(cell) for row in rows for cell in row):
            return None
        if self.is_list:
            return Listing(items=tuple(row[0] for row in rows), numbered=self.tag == "ol")
        heads = next(row for row in self.heads if row)
        return Grid(rows=rows, header=all(heads))


def may_open(tag: str, frames: Sequence[Frame]) -> bool:
    """Whether an element begins a list or table of its own inside of those that are open."""
    if tag == "table":
        return not frames
    return tag in LISTS and len(frames) < DEEPEST and all(frame.is_list for frame in frames)


def is_seen(parts: Content) -> bool:
    """Whether there is anything in `parts` but blanks."""
    return any(plain_inline(part).strip() for part in parts)
