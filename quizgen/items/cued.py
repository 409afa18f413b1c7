"""Questions with the words before their stem that say of what they ask."""

from quizgen.model import Cloze, Plain, Question, RichText
from quizgen.model.inline import merged
from quizgen.model.question import StemQuestion


def with_cue(question: Question, cue: str) -> Question:
    """`question` with `cue` before its stem, or before the sentence that has its blank.

    Its id stays, so that a heading can be changed.
    """
    if not cue:
        return question
    if isinstance(question, Cloze):
        parts = tuple(merged((Plain(text=cue), *question.parts)))
        return question.model_copy(update={"parts": parts})
    if isinstance(question, StemQuestion):
        stem = RichText.of(cue, *question.stem.parts)
        return question.model_copy(update={"stem": stem})
    return question
