"""Headings that are the members of a set, which a heading or a sentence above them names."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from quizgen.lang.base.structure import ListHead
from quizgen.model import Block, Fact, Heading, Paragraph, Span
from quizgen.structure.lists import Listing, listing_facts
from quizgen.structure.outline import Outline
from quizgen.trace import Trace

LEAST, MOST = 3, 8
"""Headings that are members of one set."""

LONGEST, LONGEST_COUNTED = 9, 5
"""Words of a heading below another, or below a sentence that counts it: longer are no names."""

_FAR = 2_000  # blocks in which the members of a set are looked for


def heading_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sets that headings name, whose members are the headings of the level below."""
    blocks = outline.document.blocks
    for number, block in enumerate(blocks):
        if not isinstance(block, Heading) or block.span.of(outline.document.text).endswith("?"):
            continue
        members = _names(_below(block, blocks[number + 1 : number + _FAR]), outline)
        if not members or not all(_is_content(name, outline) for name in members):
            continue
        said = _set_head(block.span, members, outline)
        if said is not None:
            evidence = outline.evidence(block.span, number)
            yield from listing_facts(Listing(members, said, evidence), outline, trace)


def counted_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sets that a sentence above headings counts, where so many headings follow.

    "The library has four kinds of gauge." above four headings of one level: they are its members.
    """
    blocks = outline.document.blocks
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        members = _names(_siblings(blocks[number + 1 : number + _FAR]), outline)
        if not members or any(len(name.split()) > LONGEST_COUNTED for name in members):
            continue
        for span in outline.sentences_of(number):
            counted = outline.words.counts(outline.flat(span), len(members))
            said = _set_head(span, members, outline) if counted else None
            if said is not None:
                listing = Listing(members, said, outline.evidence(span, number))
                yield from listing_facts(listing, outline, trace)


def _set_head(span: Span, members: Sequence[str], outline: Outline) -> ListHead | None:
    """What a heading or a sentence says of its members; None where it names no set."""
    said = outline.words.list_head(outline.flat(span), None, ordered=False, items=members)
    return said if said is not None and said.kind == "members" else None


def _names(headings: Iterator[Heading], outline: Outline) -> tuple[str, ...]:
    """The words of `headings`; nothing where they are too few or too many for a set."""
    names = tuple(outline.flat(heading.span) for heading in islice(headings, MOST + 1))
    return names if LEAST <= len(names) <= MOST else ()


def _below(above: Heading, blocks: Sequence[Block]) -> Iterator[Heading]:
    """The headings of the highest level below `above`, which `blocks` follow."""
    headings = (block for block in blocks if isinstance(block, Heading))
    section = list(takewhile(lambda heading: heading.level > above.level, headings))
    level = min((heading.level for heading in section), default=0)
    return (heading for heading in section if heading.level == level)


def _siblings(blocks: Sequence[Block]) -> Iterator[Heading]:
    """The headings of the level of the first of `blocks`, where that is one, up to a higher one."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Heading):
        return
    for block in blocks:
        if isinstance(block, Heading):
            if block.level < first.level:
                return
            if block.level == first.level:
                yield block


def _is_content(title: str, outline: Outline) -> bool:
    return len(title.split()) <= LONGEST and outline.words.section(title) is None
