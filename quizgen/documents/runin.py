"""Run-in headings: the label that opens a block stands apart from the sentences that it labels.

"**Lock the gate**: The watchman does so at dusk." says one thing behind its label; read as one
sentence with it, it says none. A label is set apart by marks, by capitals, or by its shape, where
every item of its list has one.
"""

import re
from collections.abc import Iterator, Sequence

from quizgen.model import Block, ListItem, Mark, Paragraph, Span

LONGEST = 10
"""Words of a label."""

SHORTEST_REST = 4
"""Words behind a label: fewer are what it stands for, and no sentence."""

_SETTING_APART = frozenset({"term", "highlight", "strong", "emphasis"})
_LABEL = re.compile(r"(?P<label>[^:.!?;]{2,90}?)\s*(?P<sign>:|\s[–—-])\s+(?=[\"“(]?[^\W\d_a-z])")
_PARTED = re.compile(r"\s*[:.–—-]?\s+(?=[\"“(]?[^\W\d_a-z])")
_SIGNED = re.compile(
    r"(?P<sign>[~=+])(?P<label>[^\W\d_][^~=+\n]{0,78})(?P=sign)\s*[.:—–]?-*\s*"
    r"(?=[\"“(]?[^\W\d_a-z])"
)
"""A label between the signs that plain-text editions have for bold: "~Occurrence.~ It is"."""

_CLOSED = (":", ".")
_STOP = re.compile(r"[.!?:][\"”')\]]*(?:\s|$)")


def labels_apart(
    text: str, blocks: Sequence[Block], marks: Sequence[Mark]
) -> dict[int, tuple[Span, Span]]:
    """The label and the rest of each block that begins with one, by the number of the block."""
    opening = {mark.span.start: mark.span for mark in marks if mark.kind in _SETTING_APART}
    alike = _lists_of_labels(text, blocks)
    found: dict[int, tuple[Span, Span]] = {}
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph | ListItem):
            continue
        end = _marked_end(text, block.span, opening) or _written_end(text, block, alike)
        if end is not None and _is_prose(text[end : block.span.end]):
            label = text[block.span.start : end].rstrip()
            start = block.span.start
            parts = Span(start=start, end=start + len(label)), Span(start=end, end=block.span.end)
            found[number] = parts
    return found


def _marked_end(text: str, span: Span, opening: dict[int, Span]) -> int | None:
    """Where the rest begins behind marked words that open a block; None without such words."""
    marked = opening.get(span.start)
    if marked is None or marked.end >= span.end or not _is_short(marked.of(text)):
        return None
    gap = _PARTED.match(text, marked.end, span.end)
    sign = marked.of(text).endswith(_CLOSED) or (gap and gap[0].strip())
    return gap.end() if gap and sign else None


def _written_end(text: str, block: Paragraph | ListItem, alike: frozenset[int]) -> int | None:
    """Where the rest begins behind a label between signs, in capitals, or like all of its list."""
    signed = _SIGNED.match(text, block.span.start, block.span.end)
    if signed is not None and _is_closed(signed) and _is_short(signed["label"]):
        return signed.end()
    found = _LABEL.match(text, block.span.start, block.span.end)
    if found is None or not _is_short(found["label"]):
        return None
    capital = found["label"].isupper() and " " in found["label"].strip()
    listed = isinstance(block, ListItem) and block.list_number in alike
    return found.end() if capital or listed else None


def _is_closed(signed: re.Match[str]) -> bool:
    """Whether a mark ends a label, so that no sentence goes on behind it."""
    behind = signed[0].rpartition(signed["sign"])[2].strip()
    return bool(behind) or signed["label"].endswith(_CLOSED)


def _lists_of_labels(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the lists of several items that all begin with a label."""
    labelled: dict[int, list[bool]] = {}
    for block in blocks:
        if isinstance(block, ListItem):
            found = _LABEL.match(text, block.span.start, block.span.end)
            short = found is not None and _is_short(found["label"])
            labelled.setdefault(block.list_number, []).append(short)
    return frozenset(number for number, own in labelled.items() if len(own) > 1 and all(own))


def _is_short(label: str) -> bool:
    return 0 < len(label.split()) <= LONGEST


def _is_prose(rest: str) -> bool:
    """Whether what is behind a label has a sentence: words enough, and a stop."""
    return len(rest.split()) >= SHORTEST_REST and _STOP.search(rest) is not None


def parts_of(block: Block, apart: tuple[Span, Span] | None) -> Iterator[Span]:
    """What of a block is divided into sentences: its label and the rest, or all of it."""
    yield from apart or (block.span,)
