"""Lists and tables on the back of a card, written as Markdown writes them, both ways."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.deckfile.record import Row
from quizgen.model import Content, Grid, Listing

_BULLET: Final = re.compile(r"(?P<blanks>[ \t]*)[-*+][ \t]+(?!\[[ xX]\](?:[ \t]|$))(?P<text>\S.*)$")
_NUMBER: Final = re.compile(r"(?P<blanks>[ \t]*)(?P<number>\d{1,9})[.)][ \t]+(?P<text>\S.*)$")
_RULE: Final = re.compile(r"\|?[\s:|-]*-[\s:|-]*$")
_BLANKS: Final = " \t"
_TAB: Final = "    "
_STEP: Final = 3
"""Blanks by which an inner list is moved in: as far as the words of a numbered item."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of a list: how far it is moved in, its number (0 behind a bullet), its words."""

    depth: int
    number: int
    text: str


def is_part_of_block(row: Row) -> bool:
    """Whether a line is one of a list or a table."""
    return _item(row.text) is not None or row.text.strip(_BLANKS).startswith("|")


def as_elements(block: Sequence[Row]) -> list[str] | None:
    """The lines of a list or a table as elements, a line each; None where they are neither."""
    if all(row.text.strip(_BLANKS).startswith("|") for row in block):
        return _table(block)
    items = [_item(row.text) for row in block]
    return _list([item for item in items if item]) if all(items) else None


def _item(line: str) -> _Item | None:
    found = _NUMBER.match(line) or _BULLET.match(line)
    if found is None:
        return None
    depth = len(found["blanks"].replace("\t", _TAB))
    number = int(found["number"]) if found.re is _NUMBER else 0
    return _Item(depth, number, found["text"])


@dataclass(slots=True)
class _Open:
    """A list that is open: how far it is moved in, its element, the number of its last item."""

    depth: int
    tag: str
    last: int


def _list(items: Sequence[_Item]) -> list[str] | None:
    """The lines of a list; None where its numbers do not go up from 1, or its marks change."""
    lines: list[str] = []
    open_ones: list[_Open] = []
    for item in items:
        ends = ""
        while open_ones and open_ones[-1].depth > item.depth:
            ends += f"</li></{open_ones.pop().tag}>"
        begins = _begun(item, open_ones, first=not lines)
        if begins is None:
            return None
        lines.append(f"{ends}{begins}<li>{item.text}")
    lines[-1] += "".join(f"</li></{one.tag}>" for one in reversed(open_ones))
    return lines


def _begun(item: _Item, open_ones: list[_Open], *, first: bool) -> str | None:
    """What stands before an item: the end of the one above it, or the beginning of its list."""
    tag = "ol" if item.number else "ul"
    inner = open_ones[-1] if open_ones else None
    if inner is None or inner.depth < item.depth:
        if item.number > 1 or (inner is None and not first):
            return None
        open_ones.append(_Open(item.depth, tag, item.number))
        return f"<{tag}>"
    if inner.tag != tag or (item.number and item.number != inner.last + 1):
        return None
    inner.last = item.number
    return "</li>"


def _table(block: Sequence[Row]) -> list[str]:
    header = len(block) > 1 and is_rule(block[1])
    rows = [row.text for row in block if not is_rule(row)]
    lines: list[str] = []
    for place, text in enumerate(rows):
        tag = "th" if header and not place else "td"
        bare = text.strip(_BLANKS).removeprefix("|").removesuffix("|")
        cells = (cell.strip(_BLANKS) for cell in re.split(r"(?<!\\)\|", bare))
        shown = "".join(f"<{tag}>{cell}</{tag}>" for cell in cells)
        lines.append(f"<tr>{shown}</tr>")
    lines[0] = f"<table>{lines[0]}"
    lines[-1] += "</table>"
    return lines


def is_rule(row: Row) -> bool:
    """Whether a line of a table only parts its head from the rest."""
    text = row.text.strip()
    return text.startswith("|") and _RULE.match(text) is not None


def as_markdown(part: Listing | Grid, line: Callable[[Content], str]) -> list[str]:
    """A list or table as lines of Markdown; `line` prints what an item or a cell holds."""
    if isinstance(part, Listing):
        return _markdown_list(part, line)
    rows = [[line(cell).replace("|", "\\|") for cell in row] for row in part.rows]
    if part.header:
        rows.insert(1, ["---"] * len(rows[0]))
    return [f"| {' | '.join(row)} |" for row in rows]


def _markdown_list(part: Listing, line: Callable[[Content], str]) -> list[str]:
    found: list[str] = []
    for number, item in enumerate(part.items, 1):
        inner = item[-1] if isinstance(item[-1], Listing) else None
        mark = f"{number}. " if part.numbered else "- "
        found.append(mark + line(item[:-2] if inner else item))
        if inner:
            found += [" " * _STEP + one for one in _markdown_list(inner, line)]
    return found
