"""A long document in parts, so that what was parsed of a book is never held all at once.

A part is a document of the same text: it has the blocks of some chapters, behind the headings that
stand above them, so that a fact of it has the evidence that it has in the whole.
"""

from bisect import bisect_left
from collections.abc import Iterator

from quizgen.model import Block, Document, Heading, Paragraph

ENOUGH = 1_000
"""Sentences after which a part ends at the next heading; after twice as many, at a paragraph."""


def parts_of(document: Document, enough: int = ENOUGH) -> Iterator[Document]:
    """The parts of `document` in order; itself alone where it is no longer than one."""
    start = 0
    places = [sentence.block for sentence in document.sentences]
    for number, block in enumerate(document.blocks):
        held = bisect_left(places, number) - bisect_left(places, start)
        if held >= (enough if isinstance(block, Heading) else 2 * enough) and _may_begin(block):
            yield _part(document, places, start, number)
            start = number
    yield _part(document, places, start, len(document.blocks)) if start else document


def _may_begin(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph)


def _part(document: Document, places: list[int], start: int, end: int) -> Document:
    """The document with the blocks from `start` to `end`, and the headings above them."""
    above = list(_headings_above(document.blocks[: start + 1]))
    moved = start - len(above)
    sentences = document.sentences[bisect_left(places, start) : bisect_left(places, end)]
    found = {
        **dict(document),
        "blocks": (*above, *document.blocks[start:end]),
        "sentences": tuple(
            one.model_copy(update={"block": one.block - moved}) for one in sentences
        ),
    }
    return Document.model_validate(found)


def _headings_above(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    """The headings that are open where the last of `blocks` begins, outermost first."""
    *before, last = blocks
    path: list[Heading] = []
    for block in (*before, last):
        if isinstance(block, Heading):
            path = [step for step in path if step.level < block.level]
            if block is not last:
                path.append(block)
    yield from path
