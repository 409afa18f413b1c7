"""Questions and answers with labels before them: `Q: ... A: ...`, in one block or in two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.documents.spans import trimmed
from quizgen.lang.base.structure import Structure
from quizgen.model import Block, Code, Exercise, Furniture, Heading, ListItem, Paragraph, Span

LONGEST = 1_000
"""Characters of a card."""

_BLANKS = re.compile(r"\s+")
_LABEL = 24  # characters in which a label ends
_Text = Paragraph | ListItem | Heading | Furniture


@dataclass(frozen=True, slots=True)
class _Label:
    """Where a label is, where the words behind it begin, and whether it is that of a question."""

    start: int
    end: int
    asks: bool


def labelled(text: str, block: Block, words: Structure) -> list[Exercise]:
    """The questions of a block that holds them with their answers, all with labels in turn.

    Such lines may have been taken for verse, which is kept as it is written.
    """
    if not _begins_as_question(text, block, words):
        return []
    labels = _labels(text, block.span, words)
    if not _are_in_turn(labels):
        return []
    ends = [label.start for label in labels[2::2]] + [block.span.end]
    cards = [
        _card(text, block, question, answer, end)
        for question, answer, end in zip(labels[::2], labels[1::2], ends, strict=True)
    ]
    asked = [card for card in cards if card is not None and _is_asked(text, card, words)]
    return asked if len(asked) == len(cards) else []


def _begins_as_question(text: str, block: Block, words: Structure) -> bool:
    """Whether a block is as short as a card, and begins with the label of a question."""
    if not isinstance(block, Paragraph | ListItem | Code) or len(block.span) > LONGEST:
        return False
    return words.question_label(block.span.of(text)) > 0


def _are_in_turn(labels: Sequence[_Label]) -> bool:
    """Whether each question has an answer behind it, and then the next one follows."""
    return [label.asks for label in labels] == [True, False] * (len(labels) // 2)


def _labels(text: str, span: Span, words: Structure) -> Sequence[_Label]:
    """The labels in `span`: at its start, and behind blanks."""
    blanks = _BLANKS.finditer(text, span.start, span.end)
    found = []
    for at in (span.start, *(blank.end() for blank in blanks)):
        question = words.question_label(text[at : at + _LABEL])
        answer = words.answer_label(text[at : at + _LABEL])
        if question or answer:
            found.append(_Label(at, at + (question or answer), bool(question)))
    return found


def _card(text: str, block: Block, question: _Label, answer: _Label, end: int) -> Exercise | None:
    part = block.model_copy(update={"span": trimmed(text, question.start, end)})
    asked = trimmed(text, question.end, answer.start)
    return exercise(part, asked, trimmed(text, answer.end, end))


def joined(text: str, before: Block, block: Block, words: Structure) -> Exercise | None:
    """A question with its label, and the block behind it with the label of an answer."""
    if not isinstance(before, _Text) or not isinstance(block, Paragraph | ListItem):
        return None
    label = words.question_label(before.span.of(text))
    answer = words.answer_label(block.span.of(text))
    if not label or not answer or len(block.span) > LONGEST:
        return None
    whole = Paragraph(span=Span(start=before.span.start, end=block.span.end), page=before.page)
    asked = trimmed(text, before.span.start + label, before.span.end)
    card = exercise(whole, asked, trimmed(text, block.span.start + answer, block.span.end))
    return card if card is not None and _is_asked(text, card, words) else None


def _is_asked(text: str, card: Exercise, words: Structure) -> bool:
    """Whether a question can be asked of others, as those of an interview cannot."""
    answer = card.answer.of(text) if card.answer else None
    return words.exercise_fault(card.question.of(text), (), answer) is None


def exercise(block: Block, question: Span, answer: Span) -> Exercise | None:
    """The exercise that `block` is; None where its question or its answer has no words."""
    if not len(question) or not len(answer):
        return None
    return Exercise(
        span=block.span, page=block.page, role=block.role, question=question, answer=answer
    )
