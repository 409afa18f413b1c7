"""What a deck is for: to recall what a text teaches, or to be tested on it."""

from typing import get_args

from quizgen.model import Purpose, Question, TrueFalse, fold

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


def is_suited(question: Question, purpose: Purpose) -> bool:
    """Whether a question serves the purpose.

    Nobody recalls anything by judging a statement, and a statement that repeats a sentence of
    the source is true for whoever has seen the source.
    """
    if not isinstance(question, TrueFalse):
        return True
    return purpose == "quiz" and not _repeats_source(question)


def _repeats_source(question: TrueFalse) -> bool:
    if question.source is None or not question.answer:
        return False
    return fold(question.stem.plain) == fold(question.source.quote)
