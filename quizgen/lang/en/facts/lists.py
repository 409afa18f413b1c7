"""Lists of the document: steps or members of what the words before them announce."""

import re
from collections.abc import Iterator
from itertools import groupby

from quizgen.lang.en.analysis.document import Reading
from quizgen.model import (
    Document,
    Evidence,
    Fact,
    FactId,
    Heading,
    ListItem,
    Membership,
    Paragraph,
    Sequence,
    Slot,
    Statement,
    Words,
    digest,
    fold,
)
from quizgen.trace import Trace

LONGEST_STEP = 24
LONGEST_MEMBER = 8

_PROCESS = re.compile(
    r"\b(?:steps?|stages?|phases?|process|procedure|cycle|order|sequence|how|recipe|algorithm)\b",
    re.IGNORECASE,
)
"""Words that announce a list whose order matters; other numbered lists only count their items."""


def list_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The lists of three to eight short items: steps where order matters, else members."""
    document = reading.document
    numbered = list(enumerate(document.blocks))
    for _, group in groupby(numbered, key=lambda item: _list_key(item[1])):
        items = [(n, b) for n, b in group if isinstance(b, ListItem) and b.depth == 0]
        if not 3 <= len(items) <= 8:
            continue
        steps = tuple(_step(item.span.of(document.text)) for _, item in items)
        if any(not step or len(step.split()) > LONGEST_STEP for step in steps):
            continue
        number, first = items[0]
        name = _name(document, number)
        if name is None or len({fold(step) for step in steps}) < len(steps):
            continue
        evidence = document.evidence(first.span, number)
        if first.ordered and _PROCESS.search(f"{name} {' '.join(document.heading_path(number))}"):
            trace.reach("sequences")
            yield _sequence(name, steps, evidence)
        elif name.endswith(":") and all(len(step.split()) <= LONGEST_MEMBER for step in steps):
            trace.reach("memberships")
            yield _membership(name, steps, evidence)


def _sequence(name: str, steps: tuple[str, ...], evidence: Evidence) -> Sequence:
    name = name.rstrip(":").strip()
    return Sequence(
        id=FactId(digest("sequence", fold(name))),
        statement=Statement(parts=(Words(text=f"{name}: " + "; ".join(steps)),)),
        evidence=(evidence,),
        name=name,
        steps=steps,
    )


def _membership(name: str, members: tuple[str, ...], evidence: Evidence) -> Membership:
    return Membership(
        id=FactId(digest("membership", fold(name), *sorted(fold(member) for member in members))),
        statement=Statement(parts=(Words(text=f"{name} " + "; ".join(members)),)),
        evidence=(evidence,),
        group=name,
        members=tuple(Slot(type="term", text=member) for member in members),
        complete=True,
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
            return last
    headings = document.heading_path(number)
    return headings[-1] if headings and not isinstance(before, Heading) else None
