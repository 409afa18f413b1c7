"""Questions and answers in notes, as people write them for flashcards.

| what is written | of whom |
|---|---|
| `Q: ... A: ...`, in one block or two | notes; the words are those of the language |
| `question :: answer`, `question ::: answer` | Obsidian, RemNote, Logseq |
| `question`, a line that is only `?`, `answer` | Obsidian |
"""

import re
from collections.abc import Sequence

from quizgen.documents.labelled import LONGEST, exercise, joined, labelled
from quizgen.documents.spans import trimmed
from quizgen.lang.base.structure import Structure
from quizgen.model import Block, Exercise, Heading, ListItem, Paragraph, Span

_PARTED = re.compile(r"(?P<sign>(?<=\s)\?{1,2}(?=\s)|:{2,3})")
_LINE = re.compile(r"\S[^\n]*")
_DIRECTIVE = re.compile(r"\s*\.\.\s|(?:.*\s)?[a-z]+::\S*\[", re.DOTALL)
"""A directive or comment of reStructuredText (".. figure:: map.png"), a macro of AsciiDoc."""
_FEWEST_TIGHT = 3  # cards whose sign touches words, as it does in program code


def with_cards(text: str, blocks: Sequence[Block], words: Structure) -> list[Block]:
    """`blocks` with those that are questions and answers of notes as exercises."""
    pieces = [piece for block in blocks for piece in _by_line(text, block)]
    tight = sum(_parted(text, piece, tight=True) is not None for piece in pieces) >= _FEWEST_TIGHT
    fine: list[Block] = []
    for block in pieces:
        cards = labelled(text, block, words) or _of_sign(text, block, tight=tight)
        answered = joined(text, fine[-1], block, words) if fine and not cards else None
        if answered is not None:
            fine[-1] = answered
        else:
            fine += cards or [block]
    return fine


def _of_sign(text: str, block: Block, *, tight: bool) -> list[Exercise]:
    """The one card that a sign makes of a block; none of other blocks."""
    card = _parted(text, block, tight=tight)
    return [card] if card is not None else []


def _by_line(text: str, block: Block) -> list[Block]:
    """A paragraph of lines that are cards, each for itself; other blocks as they are."""
    if not isinstance(block, Paragraph) or "\n" not in block.span.of(text):
        return [block]
    lines: list[Block] = [
        block.model_copy(update={"span": Span(start=found.start(), end=found.end())})
        for found in _LINE.finditer(text, block.span.start, block.span.end)
    ]
    cards = all(_parted(text, line, tight=True) is not None for line in lines)
    return lines if cards else [block]


def _parted(text: str, block: Block, *, tight: bool) -> Exercise | None:
    """A block whose only sign parts a question from its answer."""
    if not isinstance(block, Paragraph | ListItem | Heading) or len(block.span) > LONGEST:
        return None
    words = block.span.of(text)
    signs = list(_PARTED.finditer(words))
    if len(signs) != 1 or "{{" in words or _DIRECTIVE.match(words):
        return None
    sign = signs[0]
    before, after = words[: sign.start()], words[sign.end() :]
    if len(before.split()) < 2 or not (tight or _parts_clearly(before, after)):
        return None
    start = block.span.start
    question = trimmed(text, start, start + sign.start())
    return exercise(block, question, trimmed(text, start + sign.end(), block.span.end))


def _parts_clearly(before: str, after: str) -> bool:
    """Whether a sign is between blanks, as none of program code is, or behind a question."""
    between_blanks = before[-1:].isspace() and after[:1].isspace()
    return between_blanks or before.rstrip().endswith("?")
