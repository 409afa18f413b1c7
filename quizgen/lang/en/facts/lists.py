"""Lists of the document: steps or members of what the words before them announce."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from quizgen.lang.en import lexicon
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
from quizgen.trace import Stage, Trace

FEWEST, MOST = 3, 8
"""Items."""

LONGEST_STEP = 24
LONGEST_MEMBER = 8
"""Words."""

_PROCESS_WORDS = lexicon.alternatives("process_words")

_PROCESS = re.compile(rf"\b(?:{_PROCESS_WORDS})\b", re.IGNORECASE)
"""Words that announce a list whose order matters; other numbered lists only count their items."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of short, different items: what announces it, and the headings above it."""

    name: str
    items: tuple[str, ...]
    ordered: bool
    headings: tuple[str, ...]
    evidence: Evidence

    @property
    def is_process(self) -> bool:
        """Whether the order of the items matters."""
        announced = _PROCESS.search(f"{self.name} {' '.join(self.headings)}")
        return self.ordered and announced is not None

    @property
    def is_group(self) -> bool:
        """Whether the words before the list announce its items as members of something."""
        short = all(len(item.split()) <= LONGEST_MEMBER for item in self.items)
        return self.name.endswith(":") and short


def list_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The lists of three to eight short items: steps where order matters, else members."""
    for listing in _listings(reading.document):
        if listing.is_process:
            trace.reach(Stage.SEQUENCES)
            yield _sequence(listing)
        elif listing.is_group:
            trace.reach(Stage.MEMBERSHIPS)
            yield _membership(listing)


def _listings(document: Document) -> Iterator[Listing]:
    numbered = list(enumerate(document.blocks))
    for _, group in groupby(numbered, key=lambda item: _list_number(item[1])):
        items = [(n, b) for n, b in group if isinstance(b, ListItem) and b.depth == 0]
        if FEWEST <= len(items) <= MOST:
            listing = _listing(document, *items[0], [item for _, item in items])
            if listing is not None:
                yield listing


def _listing(
    document: Document, number: int, first: ListItem, items: list[ListItem]
) -> Listing | None:
    """The listing of `items`, the `first` being block `number`; None where one says too much."""
    texts = tuple(_first_sentence(item.span.of(document.text)) for item in items)
    name = _name(document, number)
    distinct = len({fold(text) for text in texts}) == len(texts)
    if name is None or not distinct or not all(map(_is_short, texts)):
        return None
    evidence = document.evidence(first.span, number)
    return Listing(name, texts, first.ordered, document.heading_path(number), evidence)


def _sequence(listing: Listing) -> Sequence:
    name = listing.name.rstrip(":").strip()
    return Sequence(
        id=FactId(digest("sequence", fold(name))),
        statement=Statement(parts=(Words(text=f"{name}: " + "; ".join(listing.items)),)),
        evidence=(listing.evidence,),
        name=name,
        steps=listing.items,
    )


def _membership(listing: Listing) -> Membership:
    name, members = listing.name, listing.items
    return Membership(
        id=FactId(digest("membership", fold(name), *sorted(fold(member) for member in members))),
        statement=Statement(parts=(Words(text=f"{name} " + "; ".join(members)),)),
        evidence=(listing.evidence,),
        group=name,
        members=tuple(Slot(type="term", text=member) for member in members),
        complete=True,
    )


def _list_number(block: object) -> int:
    return block.list_number if isinstance(block, ListItem) else -1


def _first_sentence(text: str) -> str:
    """The first sentence of an item, on one line."""
    flat = " ".join(text.split())
    return flat.split(". ")[0].rstrip(".;,")


def _is_short(text: str) -> bool:
    return 1 <= len(text.split()) <= LONGEST_STEP


def _name(document: Document, number: int) -> str | None:
    """What announces the list at block `number`: the words before its colon, else a heading."""
    before = document.blocks[number - 1] if number else None
    if isinstance(before, Paragraph):
        lines = " ".join(before.span.of(document.text).split())
        last = lines.rsplit(". ", 1)[-1].strip()
        if last.endswith(":") and 3 <= len(last.split()) <= 20:
            return last
    headings = document.heading_path(number)
    return headings[-1] if headings and not isinstance(before, Heading) else None
