"""Every piece of text, formula and image in a question."""

import itertools
from collections.abc import Sequence

from quizgen.plugin import (
    AnyClozePart,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numerical,
    Ordering,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)


def parts(question: Question) -> list[AnyClozePart]:
    """Every part of the question, in order; an image may come twice."""
    found: list[AnyClozePart] = []
    if isinstance(question, Cloze):
        found.extend(question.parts)
    found.extend(Plain(text=line) for line in _lines(question))
    for text in _texts(question):
        if text is not None:
            found.extend(text.every_part)
    return found


def _lines(question: Question) -> tuple[str, ...]:
    """The plain lines of a question that is answered by typing."""
    match question:
        case ShortAnswer():
            return question.answers
        case Numerical():
            return tuple(filter(None, (question.answer, question.unit)))
        case _:
            return ()


def _texts(question: Question) -> Sequence[RichText | None]:
    last = (question.explanation, *question.hints)
    match question:
        case Cloze():
            return last
        case Flashcard():
            return (question.stem, question.back, *last)
        case MultipleChoice() | MultipleResponse():
            options = ((option.text, option.feedback) for option in question.options)
            return (question.stem, *itertools.chain.from_iterable(options), *last)
        case Matching():
            pairs = ((pair.left, pair.right) for pair in question.pairs)
            sides = itertools.chain.from_iterable(pairs)
            return (question.stem, *sides, *question.distractors, *last)
        case Ordering():
            return (question.stem, *question.items, *last)
        case TrueFalse():
            return (question.stem, question.correction, *last)
        case _:
            return (question.stem, *last)
