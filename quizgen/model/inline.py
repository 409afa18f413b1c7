"""The parts of rich text: words, however they look, formulas, images, and lists and tables of them.

A list or table is words too, where nothing else can be shown: an item or a row a line.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeVar

from pydantic import Field, model_validator

from quizgen.model.base import Frozen, Line, Part, Text

Style = Literal["bold", "code", "italic", "strike", "underline"]
"""How words look."""

DEEPEST = 8
"""How deep lists stand in lists."""

_INDENT = "  "


class InlineText(Part):
    """The base of parts that are words, however they look."""

    if TYPE_CHECKING:

        @property
        def text(self) -> str:
            """The words themselves."""

    @property
    def shown(self) -> str:
        """The words where only plain characters are shown."""
        return self.text


class Plain(InlineText):
    """InlineText, as they are."""

    kind: Literal["plain"] = "plain"
    text: Text = Field(min_length=1)


class Styled(InlineText):
    """InlineText that look as `styles` say; code of several lines keeps its lines and blanks."""

    kind: Literal["styled"] = "styled"
    text: Text = Field(min_length=1)
    styles: tuple[Style, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _sorted(self) -> Self:
        if list(self.styles) != sorted(set(self.styles)):
            raise ValueError("styles stand once each, in the order of the alphabet")
        return self


class Ruby(InlineText):
    """InlineText with how they are read above or beside them."""

    kind: Literal["ruby"] = "ruby"
    text: Line
    reading: Line

    @model_validator(mode="after")
    def _single_blanks(self) -> Self:
        for line in (self.text, self.reading):
            if line != " ".join(line.split()):
                raise ValueError("words with a reading have single blanks between them")
        return self

    @property
    def shown(self) -> str:
        """The words, their reading behind them in brackets."""
        return f"{self.text}({self.reading})"


class Math(Part):
    """A formula in TeX, without delimiters."""

    kind: Literal["math"] = "math"
    tex: Line
    display: bool = False


class Image(Part):
    """A picture: `src` is a relative path with forward slashes inside the deck's folder."""

    kind: Literal["image"] = "image"
    src: Line
    alt: Text = ""


class Listing(InlineText):
    """A list: `items` in order, each of which may hold a list itself; numbered from 1 or not."""

    kind: Literal["list"] = "list"
    items: tuple["Content", ...] = Field(min_length=1)
    numbered: bool = False

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        for item in self.items:
            check_content(item, within=True)
            if not plain_content(item).strip():
                raise ValueError("an item of a list is empty")
            if any(isinstance(part, Grid) for part in item):
                raise ValueError("a table stands in a list")
        if self.depth > DEEPEST:
            raise ValueError(f"lists stand in each other more than {DEEPEST} deep")
        return self

    @property
    def depth(self) -> int:
        """How many lists stand in each other: 1 where none does."""
        inner = (part.depth for item in self.items for part in item if isinstance(part, Listing))
        return 1 + max(inner, default=0)

    @property
    def text(self) -> str:
        """The items, a line each, behind a bullet or a number."""
        return plain_content(in_lines([self]))


class Grid(InlineText):
    """A table: its rows, each of cells that may be empty; the first is the `header` or not."""

    kind: Literal["table"] = "table"
    rows: tuple[tuple["Content", ...], ...] = Field(min_length=1)
    header: bool = False

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        for row in self.rows:
            if not row:
                raise ValueError("a row of a table has no cells")
            for cell in row:
                check_content(cell, within=True)
                if any(map(is_block, cell)):
                    raise ValueError("a list or table stands in the cell of a table")
        if not any(plain_content(cell).strip() for row in self.rows for cell in row):
            raise ValueError("a table is empty")
        return self

    @property
    def text(self) -> str:
        """The rows, a line each, a bar between the cells."""
        return plain_content(in_lines([self]))


P = TypeVar("P", bound=Frozen)
AnyInline = Plain | Styled | Ruby | Math | Image | Listing | Grid
Inline = Annotated[AnyInline, Field(discriminator="kind")]
Content = tuple[Inline, ...]
"""The parts of an item of a list, or of the cell of a table."""

Listing.model_rebuild()
Grid.model_rebuild()


def plain_inline(part: AnyInline) -> str:
    """One part in plain characters: a formula is its TeX, an image its alternative text."""
    match part:
        case InlineText():
            return part.shown
        case Math():
            return part.tex
        case Image():
            return part.alt or part.src


def plain_content(parts: Content) -> str:
    """`parts` in plain characters."""
    return "".join(map(plain_inline, parts))


def is_block(part: Frozen) -> bool:
    """Whether a part is a list or table, which stand on lines of their own."""
    return isinstance(part, Listing | Grid)


def contents(part: Frozen) -> tuple[Content, ...]:
    """What the items of a list, or the cells of a table, hold; nothing for other parts."""
    match part:
        case Listing():
            return part.items
        case Grid():
            return tuple(cell for row in part.rows for cell in row)
        case _:
            return ()


def every_part(parts: Iterable[AnyInline]) -> Iterator[AnyInline]:
    """`parts` in order, those in a list or table behind it."""
    for part in parts:
        yield part
        for content in contents(part):
            yield from every_part(content)


def in_lines(parts: Iterable[AnyInline]) -> Content:
    """`parts` with each list and table as lines: an item behind its mark, cells parted by bars."""
    return tuple(merged(line for part in parts for line in _in_lines(part)))


def _in_lines(part: AnyInline) -> Iterator[AnyInline]:
    match part:
        case Listing():
            return _items_in_lines(part)
        case Grid():
            return _rows_in_lines(part)
        case _:
            return iter((part,))


def _items_in_lines(listing: Listing) -> Iterator[AnyInline]:
    for number, item in enumerate(listing.items):
        mark = f"{number + 1}. " if listing.numbered else "• "
        yield Plain(text=f"\n{mark}" if number else mark)
        yield from (_moved_in(part, f"\n{_INDENT}") for part in in_lines(item))


def _rows_in_lines(grid: Grid) -> Iterator[AnyInline]:
    for number, row in enumerate(grid.rows):
        for place, cell in enumerate(row):
            if number or place:
                yield Plain(text=" | " if place else "\n")
            yield from (_moved_in(part, " ") for part in cell)


def _moved_in(part: AnyInline, line_end: str) -> AnyInline:
    """A part with `line_end` for the line ends in its words."""
    if not isinstance(part, Plain | Styled):
        return part
    return part.model_copy(update={"text": part.text.replace("\n", line_end)})


def are_one(part: Frozen, following: Frozen) -> bool:
    """Whether two neighbours are words that look alike, and so one part."""
    if isinstance(part, Styled) and isinstance(following, Styled):
        return part.styles == following.styles
    return isinstance(part, Plain) and isinstance(following, Plain)


def merged(parts: Iterable[P]) -> list[P]:
    """`parts`, neighbouring words that look alike joined."""
    found: list[P] = []
    for part in parts:
        before = found[-1] if found else None
        if before is not None and are_one(before, part):
            found[-1] = before.model_copy(update={"text": _text(before) + _text(part)})
        else:
            found.append(part)
    return found


def _text(part: Frozen) -> str:
    return part.text if isinstance(part, InlineText) else ""


def set_apart(parts: Iterable[AnyInline]) -> tuple[AnyInline, ...]:
    """`parts` with a line end and no blank before and after each list and table in the midst."""
    found: list[AnyInline] = []
    for part in parts:
        if is_block(part):
            while found and not is_block(found[-1]):
                kept = _without_blanks(found.pop(), last=True)
                if kept is not None:
                    found.append(kept)
                    break
            found += [*_line_end(found), part]
        elif found and is_block(found[-1]):
            kept = _without_blanks(part, last=False)
            found += [*_line_end(found), kept] if kept is not None else []
        else:
            found.append(part)
    return tuple(merged(found))


def _line_end(before: Sequence[AnyInline]) -> list[AnyInline]:
    return [Plain(text="\n")] if before else []


def _without_blanks(part: AnyInline, *, last: bool) -> AnyInline | None:
    """A part without the blanks at its end, or its beginning; None where nothing is left."""
    return _stripped(part, str.rstrip if last else str.lstrip)


def content(parts: Iterable[AnyInline | str]) -> Content:
    """`parts` as what an item or a cell holds: without blanks at its ends; maybe nothing."""
    made = (Plain(text=part) if isinstance(part, str) else part for part in parts if part != "")
    return _bare(set_apart(merged(made)))


def _bare(parts: Content) -> Content:
    """`parts` without the blanks at their ends."""
    found = list(parts)
    while found and (kept := _stripped(found[0], str.lstrip)) != found[0]:
        found[:1] = [] if kept is None else [kept]
    while found and (kept := _stripped(found[-1], str.rstrip)) != found[-1]:
        found[-1:] = [] if kept is None else [kept]
    return tuple(found)


def _stripped(part: AnyInline, strip: Callable[[str], str]) -> AnyInline | None:
    """A part with blanks taken off its words; None where nothing is left."""
    if not isinstance(part, Plain | Styled):
        return part
    text = strip(part.text)
    return part.model_copy(update={"text": text}) if text else None


def check_content(parts: Content, *, within: bool = False) -> None:
    """Raise `ValueError` for parts that should be one, and lists beside words on their lines.

    So too for blanks at the ends of what stands `within` an item or a cell.
    """
    if any(are_one(a, b) for a, b in itertools.pairwise(parts)):
        raise ValueError("neighbouring words that look alike must be one part")
    if any(map(is_block, parts)) and set_apart(parts) != parts:
        raise ValueError("a list or table stands on lines of its own")
    if within and _bare(parts) != parts:
        raise ValueError("an item or a cell begins or ends with a blank")
