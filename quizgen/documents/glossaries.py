"""The entries of a glossary that is written as lines: "Term: explanation", "Term - explanation".

Formats with definition lists give entries as such. In plain text, on the pages of a PDF file and in
most Word documents a glossary is a heading with paragraphs or lines of one shape below it.
"""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.spans import trimmed, words_of
from quizgen.lang.base.structure import Structure
from quizgen.model import Block, Code, Entry, Heading, Paragraph, Span

_FEWEST = 3  # lines of one shape: fewer may have it by chance
_LONGEST = 2_000  # characters of an entry
_LINE = re.compile(r"\S[^\n]*")
_ENTRY = re.compile(
    r"(?P<term>[^\W_][^\n:.;?!,–—]{0,70}?)(?::\s+|\s+[-–—]\s+)(?P<meaning>\S+[ \t]+\S[^\n]*)"
)
_WORDIEST = 8  # words of a term
_Lines = Paragraph | Code | Heading
"""Blocks that may be entries: plain text has no marks, so that lines alone may look like headings,
and lines below each other like verse, which is kept as code is."""


def with_entries(text: str, blocks: Sequence[Block], words: Structure) -> list[Block]:
    """`blocks` with the lines below a heading of a glossary as entries, where at least three are.

    A line without a term at its beginning goes on with the meaning above it.
    """
    fine: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        fine.append(block)
        at += 1
        if isinstance(block, Heading) and words.section(words_of(text, block)) == "glossary":
            stop = _end(text, blocks, at, block.level)
            entries = list(_entries(text, blocks[at:stop]))
            if len(entries) >= _FEWEST:
                fine += entries
                at = stop
    return fine


def _end(text: str, blocks: Sequence[Block], start: int, level: int) -> int:
    """Where the blocks end, from number `start` on, that are entries or go on with them.

    Behind entries in paragraphs, a heading of the glossary's own `level` opens the next section,
    even one with a colon: "Two views: the toll".
    """
    at = start
    while at < len(blocks) and _is_of_entries(text, blocks, at, begun=at > start):
        block, before = blocks[at], blocks[start:at]
        told = bool(before) and not any(isinstance(one, Heading) for one in before)
        if told and isinstance(block, Heading) and block.level <= level:
            return at
        at += 1
    return at


def _is_of_entries(text: str, blocks: Sequence[Block], at: int, *, begun: bool) -> bool:
    """Whether block number `at` begins with an entry, or goes on with the one above."""
    block = blocks[at]
    if not isinstance(block, _Lines):
        return False
    if isinstance(block, Heading) and _heads_something(text, blocks, at):
        return False
    if _parted(text, block.span.start, block.span.end):
        return True
    return begun and not isinstance(block, Heading) and text[block.span.start].islower()


def _heads_something(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Whether heading number `at` has anything but the next entry or section below it."""
    heading, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(heading, Heading) or below is None:
        return False
    if isinstance(below, Heading):
        return below.level > heading.level
    return not _parted(text, below.span.start, below.span.end)


def _entries(text: str, blocks: Sequence[Block]) -> Iterator[Entry]:
    """The entries of `blocks`, a term and the lines up to the next one."""
    open_entry: Entry | None = None
    for block in blocks:
        margin = _indent(text, block.span.start)
        for line in _LINE.finditer(text, block.span.start, block.span.end):
            found = _parted(text, line.start(), line.end())
            deeper = open_entry is not None and _indent(text, line.start()) > margin
            if found and not deeper:
                if open_entry is not None:
                    yield open_entry
                open_entry = _entry(text, found, block)
            elif open_entry is not None and line.end() - open_entry.span.start <= _LONGEST:
                open_entry = _longer(open_entry, trimmed(text, line.start(), line.end()).end)
    if open_entry is not None:
        yield open_entry


def _parted(text: str, start: int, end: int) -> re.Match[str] | None:
    """The term and the meaning on the line at `start`; None where it has another shape."""
    found = _ENTRY.match(text, start, end)
    return found if found and len(found["term"].split()) <= _WORDIEST else None


def _entry(text: str, found: re.Match[str], block: Block) -> Entry:
    return Entry(
        span=trimmed(text, *found.span()),
        term=trimmed(text, *found.span("term")),
        meaning=trimmed(text, *found.span("meaning")),
        page=block.page,
        role=block.role,
    )


def _longer(entry: Entry, end: int) -> Entry:
    """`entry`, its meaning going on to `end`."""
    span = Span(start=entry.span.start, end=end)
    meaning = Span(start=entry.meaning.start, end=end)
    return entry.model_copy(update={"span": span, "meaning": meaning})


def _indent(text: str, at: int) -> int:
    """The characters between the beginning of the line and the word at `at`."""
    return at - (text.rfind("\n", 0, at) + 1)
