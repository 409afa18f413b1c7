"""Ids of questions: made of the fact and of what is asked, never of the wording."""

from quizgen.model import Fact, QuestionId, Slot, digest, fold


def question_id(fact: Fact, form: str, asked: Slot | None = None) -> QuestionId:
    """The id of the question of this form that asks `fact` for the value `asked`."""
    value = (asked.type, fold(asked.value or asked.text)) if asked else ()
    return QuestionId(digest("question", fact.id, form, *value))
