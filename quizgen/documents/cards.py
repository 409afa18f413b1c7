"""Questions and answers in notes, as people write them for flashcards.

| what is written | of whom |
|---|---|
| `Q: ... A: ...`, in one block or two | notes; the words are those of the language |
| `question :: answer`, `question ::: answer` | Obsidian, RemNote, Logseq |
| `question`, a line that is only `?`, `answer` | Obsidian |
"""

import re
from collections.abc import Sequence

from quizgen.documents.spans import trimmed
from quizgen.lang.base.structure import Structure
from quizgen.model import Block, Code, Exercise, Furniture, Heading, ListItem, Paragraph, Span

_PARTED = re.compile(r"(?P<sign>(?<=\s)\?{1,2}(?=\s)|:{2,3})")
_BLANKS = re.compile(r"\s+")
_LINE = re.compile(r"\S[^\n]*")
_LABEL = 24  # characters in which a label ends
_LONGEST = 1_000  # characters of a card
_FEWEST_TIGHT = 3  # cards whose sign touches words, as it does in program code
_Text = Paragraph | ListItem | Heading | Furniture


def with_cards(text: str, blocks: Sequence[Block], words: Structure) -> list[Block]:
    """`blocks` with those that are questions and answers of notes as exercises."""
    pieces = [piece for block in blocks for piece in _by_line(text, block)]
    tight = sum(_parted(text, piece, tight=True) is not None for piece in pieces) >= _FEWEST_TIGHT
    fine: list[Block] = []
    for block in pieces:
        cards = _labelled(text, block, words)
        parted = None if cards else _parted(text, block, tight=tight)
        joined = _joined(text, fine[-1], block, words) if fine and not cards else None
        if cards:
            fine += cards
        elif parted is not None:
            fine.append(parted)
        elif joined is not None:
            fine[-1] = joined
        else:
            fine.append(block)
    return fine


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


def _labelled(text: str, block: Block, words: Structure) -> list[Exercise]:
    """The questions of a block that holds them with their answers, all with labels in turn.

    Such lines may have been taken for verse, which is kept as it is written.
    """
    if not isinstance(block, Paragraph | ListItem | Code) or len(block.span) > _LONGEST:
        return []
    start, end = block.span.start, block.span.end
    if not words.question_label(block.span.of(text)):
        return []
    places = [start, *(found.end() for found in _BLANKS.finditer(text, start, end))]
    labels = [
        (at, at + length, asks)
        for at in places
        for asks, length in (
            (True, words.question_label(text[at : at + _LABEL])),
            (False, words.answer_label(text[at : at + _LABEL])),
        )
        if length
    ]
    if len(labels) % 2 or any(asks != (n % 2 == 0) for n, (_, _, asks) in enumerate(labels)):
        return []
    ends = [at for at, _, _ in labels[2::2]] + [end]
    cards = [
        _exercise(text, _part(text, block, at, stop), (begin, other), (reply, stop))
        for (at, begin, _), (other, reply, _), stop in zip(
            labels[::2], labels[1::2], ends, strict=True
        )
    ]
    found = [card for card in cards if card is not None and _is_asked(text, card, words)]
    return found if len(found) == len(cards) else []


def _part(text: str, block: Block, start: int, end: int) -> Block:
    return block.model_copy(update={"span": trimmed(text, start, end)})


def _is_asked(text: str, card: Exercise, words: Structure) -> bool:
    """Whether a question can be asked of others, as those of an interview cannot."""
    answer = card.answer.of(text) if card.answer else None
    return words.exercise_fault(card.question.of(text), (), answer) is None


def _joined(text: str, before: Block, block: Block, words: Structure) -> Exercise | None:
    """A question with its label, and the block behind it with the label of an answer."""
    if not isinstance(before, _Text) or not isinstance(block, Paragraph | ListItem):
        return None
    label = words.question_label(before.span.of(text))
    answer = words.answer_label(block.span.of(text))
    if not label or not answer or len(block.span) > _LONGEST:
        return None
    whole = Paragraph(span=Span(start=before.span.start, end=block.span.end), page=before.page)
    question = before.span.start + label, before.span.end
    card = _exercise(text, whole, question, (block.span.start + answer, block.span.end))
    return card if card is not None and _is_asked(text, card, words) else None


def _parted(text: str, block: Block, *, tight: bool) -> Exercise | None:
    """A block whose only sign parts a question from its answer."""
    if not isinstance(block, Paragraph | ListItem | Heading) or len(block.span) > _LONGEST:
        return None
    words = block.span.of(text)
    found = list(_PARTED.finditer(words))
    if len(found) != 1 or "{{" in words:
        return None
    sign = found[0]
    before, after = words[: sign.start()], words[sign.end() :]
    loose = before[-1:].isspace() and after[:1].isspace()
    asks = before.rstrip().endswith("?")
    if len(before.split()) < 2 or not after.strip() or not (loose or tight or asks):
        return None
    start = block.span.start
    return _exercise(
        text, block, (start, start + sign.start()), (start + sign.end(), block.span.end)
    )


def _exercise(
    text: str, block: Block, question: tuple[int, int], answer: tuple[int, int]
) -> Exercise | None:
    asked, answered = trimmed(text, *question), trimmed(text, *answer)
    if not len(asked) or not len(answered):
        return None
    return Exercise(
        span=block.span, page=block.page, role=block.role, question=asked, answer=answered
    )
