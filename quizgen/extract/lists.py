"""Ordered lists of the document: steps of what the words before them announce."""

from collections.abc import Iterator
from itertools import groupby

from quizgen.extract.funnel import Funnel
from quizgen.extract.reading import Reading
from quizgen.model import (
    Document,
    Fact,
    FactId,
    Heading,
    ListItem,
    Paragraph,
    Sequence,
    Statement,
    Words,
    digest,
    fold,
)

LONGEST_STEP = 24


def sequence_facts(reading: Reading, funnel: Funnel) -> Iterator[Fact]:
    """The ordered lists of three to eight short items, named by their introduction or heading."""
    document = reading.document
    numbered = list(enumerate(document.blocks))
    for _, group in groupby(numbered, key=lambda item: _list_key(item[1])):
        items = [(n, b) for n, b in group if isinstance(b, ListItem) and b.ordered and b.depth == 0]
        if not 3 <= len(items) <= 8:
            continue
        steps = tuple(_step(item.span.of(document.text)) for _, item in items)
        if any(not step or len(step.split()) > LONGEST_STEP for step in steps):
            continue
        name = _name(document, items[0][0])
        if name is None or len({fold(step) for step in steps}) < len(steps):
            continue
        funnel.reach("sequences")
        yield Sequence(
            id=FactId(digest("sequence", fold(name))),
            statement=Statement(parts=(Words(text=f"{name}: " + "; ".join(steps)),)),
            evidence=(document.evidence(items[0][1].span, items[0][0]),),
            name=name,
            steps=steps,
        )


def _list_key(block: object) -> int:
    return block.list_number if isinstance(block, ListItem) else -1


def _step(text: str) -> str:
    """The first sentence of an item, on one line."""
    flat = " ".join(text.split())
    return flat.split(". ")[0].rstrip(".;,")


def _name(document: Document, number: int) -> str | None:
    before = document.blocks[number - 1] if number else None
    if isinstance(before, Paragraph):
        lines = " ".join(before.span.of(document.text).split())
        last = lines.rsplit(". ", 1)[-1].strip()
        if last.endswith(":") and 3 <= len(last.split()) <= 20:
            return last.rstrip(":").strip()
    headings = document.heading_path(number)
    return headings[-1] if headings and not isinstance(before, Heading) else None
