"""Lines in bold that stand alone, where a document has them for headings: "**Shock**"."""

from collections.abc import Sequence, Set

from quizgen.documents.spans import words_of
from quizgen.lang.base.structure import Structure
from quizgen.model import Block, Code, Heading, ListItem, Mark, Paragraph, Quotation, Table

LONGEST = 8
"""Words of a heading."""

FEWEST = 2
"""Such lines make a habit; one alone may be a cry."""

DEEPEST = 6

_BELOW = Paragraph | ListItem | Code | Quotation | Table
_STOPS = (".", "!", "?", ":", ";", ",", "…")


def with_bold_headings(
    text: str, blocks: Sequence[Block], marks: Sequence[Mark], words: Structure
) -> list[Block]:
    """`blocks`, of which lines that are all in bold are headings below the last one there is."""
    bold = {mark.span for mark in marks if mark.kind == "strong"}
    told = enumerate(blocks)
    lines = {n for n, one in told if one.span in bold and _may_head(text, one, words)}
    heads = {one for one in lines if one + 1 not in lines and _has_text_below(blocks, one)}
    return _headed(blocks, heads) if len(heads) >= FEWEST else list(blocks)


def _headed(blocks: Sequence[Block], heads: Set[int]) -> list[Block]:
    """`blocks`, those whose numbers are `heads` as headings."""
    level, fine = 1, list[Block]()
    for number, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = min(block.level + 1, DEEPEST)
        as_head = number in heads
        fine.append(Heading(span=block.span, page=block.page, level=level) if as_head else block)
    return fine


def _may_head(text: str, block: Block, words: Structure) -> bool:
    """Whether a block is as short as a heading, and neither a sentence nor a label."""
    line = words_of(text, block)
    short = len(line.split()) <= LONGEST and any(map(str.isalpha, line))
    said = line.endswith(_STOPS) or words.is_label(line)
    return isinstance(block, Paragraph) and short and not said


def _has_text_below(blocks: Sequence[Block], number: int) -> bool:
    return number + 1 < len(blocks) and isinstance(blocks[number + 1], _BELOW)
