"""Headings that are the members of a set, which a heading or a sentence above them names."""

from collections.abc import Iterator, Sequence

from quizgen.model import Block, Fact, Heading, Paragraph
from quizgen.structure.lists import Listing, listing_facts
from quizgen.structure.outline import Outline
from quizgen.trace import Trace

LEAST, MOST, LONGEST = 3, 8, 9
"""Headings below, and words of one: fewer are no set, a longer one is no name."""

_SHORT = 5


def heading_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sets that headings name, whose members are the headings of the level below."""
    headings = [
        (number, block)
        for number, block in enumerate(outline.document.blocks)
        if isinstance(block, Heading)
    ]
    for at, (number, heading) in enumerate(headings):
        below = []
        for _, other in headings[at + 1 :]:
            if other.level <= heading.level:
                break
            below.append(other)
        if len(below) < LEAST:
            continue
        level = min(other.level for other in below)
        members = tuple(outline.flat(other.span) for other in below if other.level == level)
        if not all(_is_name(member, outline) for member in members):
            continue
        title = outline.flat(heading.span)
        if title.endswith("?"):
            continue
        said = outline.words.list_head(title, None, ordered=False)
        if said is not None and said.kind == "members":
            listing = Listing(members, said, outline.evidence(heading.span, number))
            yield from listing_facts(listing, outline, trace)


def _is_name(title: str, outline: Outline) -> bool:
    return len(title.split()) <= LONGEST and outline.words.section(title) is None


def counted_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sets that a sentence above headings counts, where so many headings follow.

    "The library has four kinds of gauge." above four headings of one level: they are its members.
    """
    blocks = outline.document.blocks
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if not isinstance(block, Paragraph) or not isinstance(following, Heading):
            continue
        members = tuple(
            outline.flat(other.span)
            for other in _siblings(blocks[number + 1 :])
            if isinstance(other, Heading)
        )
        if not LEAST <= len(members) <= MOST or not all(_is_short(name) for name in members):
            continue
        for span in outline.sentences_of(number):
            said = outline.words.list_head(outline.flat(span), None, ordered=False)
            counted = outline.words.counts(outline.flat(span), len(members))
            if said is not None and said.kind == "members" and counted:
                yield from listing_facts(
                    Listing(members, said, outline.evidence(span, number)), outline, trace
                )


def _siblings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The headings of the level of the first of `blocks`, up to one of a higher level."""
    level: int | None = None
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level if level is None else level
            if block.level < level:
                return
            if block.level == level:
                yield block


def _is_short(title: str) -> bool:
    return len(title.split()) <= _SHORT
