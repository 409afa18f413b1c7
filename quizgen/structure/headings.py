"""A heading that names a set, and the headings right below it that are its members."""

from collections.abc import Iterator

from quizgen.model import Fact, Heading
from quizgen.structure.lists import Listing, listing_facts
from quizgen.structure.outline import Outline
from quizgen.trace import Trace

LEAST, LONGEST = 3, 9
"""Headings below, and words of one: fewer are no set, a longer one is no name."""


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
