"""Plain text to blocks: headings, lists, tables, paragraphs, and what is no prose."""

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise

from quizgen.documents import listings
from quizgen.documents.headings import heading_marks, numbered_level, stands_out, underline_level
from quizgen.documents.lines import (
    Line,
    begins_small,
    groups,
    is_finished,
    is_short,
    wrapping,
)
from quizgen.documents.tables import cells
from quizgen.lang.en.page.captions import caption
from quizgen.lang.en.page.furniture import byline, is_date_line, is_furniture, is_page_number
from quizgen.model import Block, Code, Furniture, Heading, ListItem, Paragraph, Span, Table

_ITEM = re.compile(
    r"(?P<bullet>[-*+•‣◦▪●·–]\s+)(?=\S)"
    r"|(?P<number>\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)"
)
_FENCE = re.compile(r"(?:```|~~~)")
_TITLE_WITHIN = 6  # groups at the beginning in which the title stands
_RUNNING = 3  # a line that stands so often alone is a running head
_DIGITS = re.compile(r"\d+")


def lay_out(text: str, start: int = 0) -> Iterator[Block]:
    """The blocks of `text[start:]`, in order; their spans leave out markers and outer blanks."""
    everything = list(groups(text, start))
    return _Layout(text, everything).blocks()


class _Layout:
    def __init__(self, text: str, everything: list[list[Line]]) -> None:
        self._text = text
        self._groups = everything
        self._wrapping = wrapping(text, [group for group in everything if _may_wrap(text, group)])
        self._running = _running_heads(text, everything)
        self._list = -1
        self._in_list = False
        self._numbers = False
        self._fenced = False
        self._begun = False  # whether anything but page furniture was seen
        self._paragraphs_seen = False

    def blocks(self) -> Iterator[Block]:
        """The blocks of all groups."""
        for number, group in enumerate(self._groups):
            for block in self._group(number, group):
                if not isinstance(block, ListItem):
                    self._in_list = False
                yield block

    def _group(self, number: int, group: list[Line]) -> Iterator[Block]:
        text = self._text
        fences = sum(bool(_FENCE.match(text, line.start)) for line in group)
        if fences or self._fenced:
            self._fenced ^= fences % 2 == 1
            yield Code(span=_whole(group))
            return
        wrapped = self._wrapping.of_group(text, group)
        rest = yield from self._without_page(group, wrapped)
        if not rest:
            return
        if caption(text, rest[0].start, rest[-1].end):
            yield Paragraph(span=_whole(rest))
            return
        level = self._heading_level(number, rest, wrapped)
        self._begun = True
        if level is not None:
            first = rest[0].start + len(heading_marks(text[rest[0].start : rest[0].end]))
            yield Heading(span=Span(start=first, end=rest[0].end), level=level)
            rest = yield from self._without_page(self._below(rest), wrapped)
        if rest:
            yield from self._body(rest)

    def _without_page(self, group: list[Line], wrapped: bool) -> Generator[Block, None, list[Line]]:
        """Page furniture at the top of the group; returns the lines below it."""
        at = 0
        while at < len(group) and self._is_page(group, at, wrapped):
            yield Furniture(span=_whole(group[at : at + 1]))
            at += 1
        return group[at:]

    def _below(self, group: list[Line]) -> list[Line]:
        """The lines below the heading that the group begins with, and below its underline."""
        text, heading = self._text, group[0]
        rest = group[1:]
        if rest and underline_level("x" * heading.width, text[rest[0].start : rest[0].end]):
            return rest[1:]
        return rest

    def _is_page(self, group: Sequence[Line], at: int, wrapped: bool) -> bool:
        """Whether the line belongs to the page: lines above the text of a group, or alone."""
        line = self._text[group[at].start : group[at].end]
        if len(group) == 1 and line in self._running:
            return True
        if wrapped and len(group) > 1:
            return False
        dated = not self._paragraphs_seen and is_date_line(line)
        return dated or is_furniture(line) or bool(byline(line))

    def _heading_level(self, number: int, group: list[Line], wrapped: bool) -> int | None:
        """The level of the heading that the group begins with, or None."""
        text, first = self._text, group[0]
        line = text[first.start : first.end]
        if len(group) > 1:
            under = underline_level(line, text[group[1].start : group[1].end])
            if under:
                return under
        if self._table(group) or (self._is_item(first, None) and not self._numbered_heading(group)):
            return None
        title = not self._begun and number <= _TITLE_WITHIN and (len(group) == 1 or not wrapped)
        alone = len(group) == 1 and number + 1 < len(self._groups)
        level = stands_out(line, alone=alone, title=title)
        return None if level and listings.is_noise(text, first.start, first.end) else level

    def _numbered_heading(self, group: Sequence[Line]) -> bool:
        first = group[0]
        return len(group) == 1 and bool(numbered_level(self._text[first.start : first.end]))

    def _body(self, group: list[Line]) -> Iterator[Block]:
        text = self._text
        self._paragraphs_seen = True
        if listings.is_contents(text, group):
            yield Furniture(span=_whole(group))
        elif rows := self._table(group):
            yield Table(span=_whole(group), rows=rows)
        elif listings.is_code(text, group):
            yield Code(span=_whole(group))
        elif self._is_item(group[0], None):
            yield from self._items(group)
        elif listings.is_verse(text, group) and not self._wrapping.of_group(text, group):
            yield from self._lines_alone(group)
        else:
            yield from self._paragraphs(group)

    def _table(self, group: Sequence[Line]) -> tuple[tuple[Span, ...], ...]:
        return cells(self._text, group)

    def _lines_alone(self, group: Sequence[Line]) -> Iterator[Block]:
        """Verse and lists of names as they stand; single lines of page furniture as such."""
        if any(is_furniture(self._text[line.start : line.end]) for line in group):
            for line in group:
                yield Furniture(span=Span(start=line.start, end=line.end))
        else:
            yield Code(span=_whole(group))

    def _paragraphs(self, group: list[Line]) -> Iterator[Block]:
        text = self._text
        wrapped = self._wrapping.of_group(text, group)
        begin = group[0]
        for a, b in pairwise(group):
            item = self._is_item(b, a)
            if item or not self._joins(a, b, wrapped):
                yield self._stands(begin, a, below=not item and not wrapped)
                begin = b
            if item:
                self._in_list = False
                yield from self._items(group[group.index(b) :])
                return
        yield Paragraph(span=Span(start=begin.start, end=group[-1].end))

    def _stands(self, begin: Line, end: Line, *, below: bool) -> Block:
        """The lines from `begin` to `end`: a heading if they are one short line above text."""
        span = Span(start=begin.start, end=end.end)
        if below and begin is end:
            level = stands_out(span.of(self._text), alone=True, title=False)
            if level:
                return Heading(span=span, level=level)
        return Paragraph(span=span)

    def _joins(self, a: Line, b: Line, wrapped: bool) -> bool:
        """Whether `b` goes on in the paragraph of `a`."""
        text = self._text
        line = text[b.start : b.end]
        if not wrapped:
            if is_furniture(text[a.start : a.end]) or is_furniture(line):
                return False
            return begins_small(text, b) and not is_finished(text, a)
        if not is_finished(text, a):
            return True
        if b.indent >= a.indent + 2:
            return False
        return not is_short(text, a, b, self._wrapping.width)

    def _is_item(self, line: Line, before: Line | None) -> bool:
        found = _ITEM.match(self._text, line.start, line.end)
        if not found:
            return False
        return before is None or is_finished(self._text, before) or bool(found["bullet"])

    def _items(self, group: Sequence[Line]) -> Iterator[Block]:
        text = self._text
        first = _ITEM.match(text, group[0].start, group[0].end)
        numbers = bool(first and first["number"])
        if not self._in_list or self._numbers != numbers:
            self._list += 1
        self._in_list, self._numbers = True, numbers
        starts = [at for at, line in enumerate(group) if self._begins_item(group, at)]
        margins = sorted({group[at].indent for at in starts})
        for at, stop in pairwise([*starts, len(group)]):
            marker = _ITEM.match(text, group[at].start, group[at].end)
            yield ListItem(
                span=Span(
                    start=marker.end() if marker else group[at].start, end=group[stop - 1].end
                ),
                list_number=self._list,
                ordered=bool(marker and marker["number"]),
                depth=margins.index(group[at].indent),
            )

    def _begins_item(self, group: Sequence[Line], at: int) -> bool:
        if at == 0:
            return True
        found = _ITEM.match(self._text, group[at].start, group[at].end)
        if not found:
            return False
        return bool(found["bullet"]) or group[at].indent <= group[at - 1].indent or is_finished(
            self._text, group[at - 1]
        )  # fmt: skip


def _may_wrap(text: str, group: Sequence[Line]) -> bool:
    """Whether the group can tell how the text is wrapped: lists and verse cannot."""
    if len(group) < 2 or _ITEM.match(text, group[0].start, group[0].end):
        return False
    return not listings.is_verse(text, group)


def _whole(group: Sequence[Line]) -> Span:
    return Span(start=group[0].start, end=group[-1].end)


def _running_heads(text: str, everything: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Short lines that stand alone several times as heads and feet of pages do.

    They differ in their numbers only, stand beside a page number, or cut a sentence in two; a
    heading that comes back in every chapter does not.
    """
    seen: dict[str, list[int]] = {}
    for number, group in enumerate(everything):
        if len(group) == 1 and group[0].width <= 80:
            line = text[group[0].start : group[0].end]
            if not _ITEM.match(line):
                seen.setdefault(_DIGITS.sub("0", line), []).append(number)
    running: set[str] = set()
    for places in seen.values():
        lines = {text[everything[at][0].start : everything[at][0].end] for at in places}
        numbered = any(map(numbered_level, lines))
        if len(places) >= _RUNNING and not (numbered and len(lines) > 1) and (
            len(lines) > 1 or any(_cuts(text, everything, at) for at in places)
        ):  # fmt: skip
            running |= lines
    return frozenset(running)


def _cuts(text: str, everything: Sequence[Sequence[Line]], at: int) -> bool:
    """Whether the line stands beside a page number or between the halves of a sentence."""
    beside = [everything[one] for one in (at - 1, at + 1) if 0 <= one < len(everything)]
    if any(len(one) == 1 and is_page_number(text[one[0].start : one[0].end]) for one in beside):
        return True
    before, after = beside[0][-1], beside[-1][0]
    return len(beside) > 1 and before.width > 40 and _goes_on(text, before, after)


def _goes_on(text: str, before: Line, after: Line) -> bool:
    return not is_finished(text, before) and begins_small(text, after)
