"""Every piece of text, formula and image in a question."""

from collections.abc import Iterator

from quizgen.model import (
    Cloze,
    Flashcard,
    Gap,
    Image,
    Matching,
    Math,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Plain,
    Question,
    RichText,
    ShortAnswer,
    TrueFalse,
)


def parts(question: Question) -> Iterator[Plain | Math | Image | Gap]:
    """Every part of the question, in order; an image may come twice."""
    if isinstance(question, Cloze):
        yield from question.parts
    elif isinstance(question, ShortAnswer):
        yield from (Plain(text=answer) for answer in question.answers)
    for text in _texts(question):
        if text is not None:
            yield from text.parts


def _texts(question: Question) -> Iterator[RichText | None]:
    if not isinstance(question, Cloze):
        yield question.stem
    match question:
        case MultipleChoice() | MultipleResponse():
            for option in question.options:
                yield from (option.text, option.feedback)
        case Matching():
            for pair in question.pairs:
                yield from (pair.left, pair.right)
            yield from question.distractors
        case Ordering():
            yield from question.items
        case Flashcard():
            yield question.back
        case TrueFalse():
            yield question.correction
        case _:
            pass
    yield question.explanation
    yield from question.hints
