"""Plain text to blocks: headings, lists, tables, paragraphs, and what is no prose."""

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise

from quizgen.documents.plain.contents import is_contents
from quizgen.documents.plain.headings import (
    heading_level,
    heading_marks,
    is_capitals,
    is_heading_in_capitals,
    numbered_level,
    reads_as_text,
    underline_level,
)
from quizgen.documents.plain.lines import (
    Line,
    groups,
    is_finished,
    is_short,
    runs_on,
    whole,
    wrapping,
)
from quizgen.documents.plain.listitems import Lists, is_item
from quizgen.documents.plain.markers import marker
from quizgen.documents.plain.programs import is_code
from quizgen.documents.plain.running import running_heads
from quizgen.documents.plain.tables import cells
from quizgen.documents.plain.verse import is_verse
from quizgen.lang.base.page import Page
from quizgen.model import Block, Code, Furniture, Heading, ListItem, Paragraph, Span, Table

_FENCE = re.compile(r"(?:```|~~~)")
_ROW = 2  # groups of a row of a table whose cells are lines: a name, and its number
_NUMBER = re.compile(r"[$€£]?[-+−]?\d[\d.,]*\s?%?")
_TITLE_WITHIN = 6  # groups at the beginning in which the title is
_INDENT = 2  # columns by which the first line of a paragraph is set in


def lay_out(text: str, page: Page, start: int = 0) -> Iterator[Block]:
    """The blocks of `text[start:]`, in order; their spans omit markers and outer blanks.

    `page` is what the language of the text marks.
    """
    return _Layout(text, list(groups(text, start)), page).blocks()


class _Layout:
    def __init__(self, text: str, everything: list[list[Line]], page: Page) -> None:
        self._text = text
        self._groups = everything
        self._page = page
        self._wrapping = wrapping(text, (group for group in everything if _may_wrap(text, group)))
        self._running = running_heads(text, everything, page)
        self._lists = Lists(text)
        self._fenced = False
        self._begun = False  # whether anything but page furniture was seen
        self._paragraphs_seen = False

    def blocks(self) -> Iterator[Block]:
        """The blocks of all groups."""
        for number, group in enumerate(self._groups):
            for block in self._group(number, group):
                if not isinstance(block, ListItem):
                    self._lists.close()
                yield block

    def _group(self, number: int, group: list[Line]) -> Iterator[Block]:
        if self._is_fenced(group):
            yield Code(span=whole(group))
            return
        if self._is_row(number) or self._is_row(number - 1):
            yield Furniture(span=whole(group))
            return
        wrapped = self._wrapping.of_group(self._text, group)
        rest = yield from self._below_furniture(group, wrapped)
        if not rest:
            return
        if self._page.caption(self._text, rest[0].start, rest[-1].end):
            yield Paragraph(span=whole(rest))
            return
        level = self._heading_level(number, rest, wrapped)
        self._begun = True
        if level:
            high = self._height(rest)
            yield self._heading(rest[:high], level)
            below = rest[2:] if self._underlined(rest) else rest[high:]
            rest = yield from self._below_furniture(below, wrapped)
        if rest:
            yield from self._body(rest)

    def _is_fenced(self, group: Sequence[Line]) -> bool:
        """Whether the group has a fence around code, or is below one that is still open."""
        fences = sum(bool(_FENCE.match(self._text, line.start)) for line in group)
        within = self._fenced or fences > 0
        self._fenced ^= fences % 2 == 1
        return within

    def _below_furniture(
        self, group: list[Line], wrapped: bool
    ) -> Generator[Block, None, list[Line]]:
        """Page furniture at the top of the group; returns the lines below it."""
        at = 0
        while at < len(group) and self._is_furniture(group, at, wrapped):
            yield Furniture(span=whole(group[at : at + 1]))
            at += 1
        return group[at:]

    def _is_furniture(self, group: Sequence[Line], at: int, wrapped: bool) -> bool:
        """Whether the line belongs to the page: lines above the text of a group, or alone."""
        line = group[at].of(self._text)
        if len(group) == 1 and line in self._running:
            return True
        if wrapped and len(group) > 1:
            return False
        dated = not self._paragraphs_seen and self._page.is_date_line(line)
        return dated or self._page.is_furniture(line) or bool(self._page.byline(line))

    def _heading_level(self, number: int, group: Sequence[Line], wrapped: bool) -> int | None:
        """The level of the heading that the group begins with, or None."""
        underlined = self._underlined(group)
        if underlined:
            return underlined
        if self._is_list(group) or cells(self._text, group):
            return None
        first = group[0]
        alone = len(group) == 1 and number + 1 < len(self._groups)
        title = not self._begun and number <= _TITLE_WITHIN and (len(group) == 1 or not wrapped)
        title = title and not self._is_sentence(group)
        words = first.of(self._text)
        if number + 1 < len(self._groups) and is_heading_in_capitals(self._words(group)):
            words = words.removesuffix(".")  # that old books set behind headings
            alone = True
        level = heading_level(words, self._page, alone=alone, title=title)
        garbled = level and self._page.is_garbled(self._text, first.start, first.end)
        return None if garbled else level

    def _is_row(self, number: int) -> bool:
        """Whether the group names a number that stands alone below it, as others beside it do.

        So the rows of a table look whose cells are lines.
        """
        beside = (number - _ROW, number + _ROW)
        return self._names_a_number(number) and any(map(self._names_a_number, beside))

    def _names_a_number(self, number: int) -> bool:
        """Whether a group of one line has a number alone below it."""
        pair = self._groups[max(number, 0) : max(number, 0) + _ROW]
        if number < 0 or [len(group) for group in pair] != [1, 1]:
            return False
        name, cell = (group[0].of(self._text) for group in pair)
        return not _NUMBER.fullmatch(name) and _NUMBER.fullmatch(cell) is not None

    def _is_sentence(self, group: Sequence[Line]) -> bool:
        """Whether the first line of the group is one of its sentences, without a stop."""
        lines = (line.of(self._text) for line in group[:2])
        return len(group) > 1 and reads_as_text(*lines)

    def _underlined(self, group: Sequence[Line]) -> int:
        """The level that the second line of the group gives to the first, or 0."""
        if len(group) < 2:
            return 0
        return underline_level(group[0].width, group[1].of(self._text))

    def _is_list(self, group: Sequence[Line]) -> bool:
        """Whether the group begins with an item, and is no heading with a number."""
        first = group[0]
        if not is_item(self._text, first):
            return False
        return len(group) > 1 or not numbered_level(first.of(self._text), self._page)

    def _height(self, group: Sequence[Line]) -> int:
        """The number of lines of the heading that the group begins with: capitals are wrapped."""
        return len(group) if is_heading_in_capitals(self._words(group)) else 1

    def _words(self, group: Sequence[Line]) -> list[str]:
        return [line.of(self._text) for line in group]

    def _heading(self, lines: Sequence[Line], level: int) -> Heading:
        first = lines[0].of(self._text)
        start = lines[0].start + len(heading_marks(first))
        last = lines[-1].of(self._text)
        stop = last.endswith(".") and is_capitals(last)
        return Heading(span=Span(start=start, end=lines[-1].end - stop), level=level)

    def _body(self, group: list[Line]) -> Iterator[Block]:
        text = self._text
        self._paragraphs_seen = True
        if is_contents(text, group):
            yield Furniture(span=whole(group))
        elif rows := cells(text, group):
            yield Table(span=whole(group), rows=rows)
        elif is_code(text, group):
            yield Code(span=whole(group))
        elif is_item(text, group[0]):
            yield from self._lists.items(group)
        elif is_verse(text, group) and not self._wrapping.of_group(text, group):
            yield from self._lines_alone(group)
        else:
            yield from self._paragraphs(group)

    def _lines_alone(self, group: Sequence[Line]) -> Iterator[Block]:
        """Verse and lists of names as they are; single lines of page furniture as such."""
        if any(self._page.is_furniture(line.of(self._text)) for line in group):
            for line in group:
                yield Furniture(span=Span(start=line.start, end=line.end))
        else:
            yield Code(span=whole(group))

    def _paragraphs(self, group: list[Line]) -> Iterator[Block]:
        """The paragraphs of a group, up to a list that it may end in, and its items."""
        text = self._text
        wrapped = self._wrapping.of_group(text, group)
        begin = 0
        for at, (a, b) in enumerate(pairwise(group), 1):
            if is_item(text, b, a):
                yield Paragraph(span=whole(group[begin:at]))
                yield from self._lists.items(group[at:])
                return
            if not self._joins(a, b, wrapped):
                sentence = self._is_sentence(group[begin:])
                yield self._above_text(group[begin:at], wrapped or sentence)
                begin = at
        yield Paragraph(span=whole(group[begin:]))

    def _above_text(self, lines: Sequence[Line], text: bool) -> Block:
        """Lines above others of their group: a heading if they are one short line and no `text`."""
        if len(lines) == 1 and not text:
            line = lines[0].of(self._text)
            level = heading_level(line, self._page, alone=True, title=False)
            if level:
                return Heading(span=whole(lines), level=level)
        return Paragraph(span=whole(lines))

    def _joins(self, a: Line, b: Line, wrapped: bool) -> bool:
        """Whether `b` goes on in the paragraph of `a`."""
        text = self._text
        if not wrapped:
            furniture = any(self._page.is_furniture(line.of(text)) for line in (a, b))
            return not furniture and runs_on(text, a, b)
        if not is_finished(text, a):
            return True
        return b.indent < a.indent + _INDENT and not is_short(text, a, b, self._wrapping.width)


def _may_wrap(text: str, group: Sequence[Line]) -> bool:
    """Whether the group can show how the text is wrapped: lists and verse cannot."""
    if len(group) < 2 or marker(text, group[0]):
        return False
    return not is_verse(text, group)
