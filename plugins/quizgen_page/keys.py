"""The right answer as the page's script reads it, from the attributes of a question."""

import json
from collections.abc import Sequence
from typing import Any

from quizgen.plugin import (
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)
from quizgen.plugin.study import shuffled


def key_of(question: Question) -> str:
    """The key as JSON: indices of what is on offer, or the answers that are typed."""
    return json.dumps(_key(question), ensure_ascii=False)


def in_play(question: Matching | Ordering) -> list[RichText]:
    """The right sides, or the items, in the order in which they are offered."""
    if isinstance(question, Ordering):
        texts = list(question.items)
    else:
        texts = [*(pair.right for pair in question.pairs), *question.distractors]
    by_words = {text.plain: text for text in texts}
    order = list(shuffled(question, [text.plain for text in texts]))
    if isinstance(question, Ordering) and order == [text.plain for text in texts]:
        order = [*order[1:], order[0]]  # an order that is the answer would ask nothing
    return [by_words[words] for words in order]


def _key(question: Question) -> Any:
    match question:
        case MultipleChoice() | MultipleResponse():
            return [place for place, one in enumerate(question.options) if one.correct]
        case TrueFalse():
            return [0 if question.answer else 1]
        case Matching():
            return _places(question, [pair.right for pair in question.pairs])
        case Ordering():
            return _places(question, question.items)
        case Flashcard():
            return None
        case _:
            return _typed(question)


def _places(question: Matching | Ordering, right: Sequence[RichText]) -> list[int]:
    offered = in_play(question)
    return [offered.index(text) for text in right]


def _typed(question: Cloze | ShortAnswer | Numerical) -> Any:
    match question:
        case Cloze():
            return [[gap.answer, *gap.accepted] for gap in question.groups]
        case ShortAnswer():
            return {"answers": question.answers, "exact": question.case_sensitive}
        case Numerical():
            return {
                "value": f"{question.value:f}",
                "tolerance": f"{question.tolerance:f}",
                "unit": question.unit or "",
                "answers": question.answer_texts,
            }
