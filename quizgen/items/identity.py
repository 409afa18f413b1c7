"""Ids of questions: made of the fact and of what is asked, never of the wording.

A question about a value is known by the rest of its statement: where the value is corrected, it is
the same question with another answer. A set belongs to a section of a document, and its id to the
section and the relation, so that a paragraph added elsewhere changes neither.
"""

from quizgen.model import Cell, Fact, QuestionId, Slot, digest, fold


def question_id(fact: Fact, form: str, asked: Slot | None = None) -> QuestionId:
    """The id of the question of this form that asks `fact` for the value `asked`."""
    if asked is None:
        return QuestionId(digest("question", fact.id, form))
    frame = _frame(fact, asked)
    if frame is not None:
        return QuestionId(digest("question", fact.kind, *frame, form, asked.type))
    value = fold(asked.value or asked.text)
    return QuestionId(digest("question", fact.id, form, asked.type, value))


def _frame(fact: Fact, asked: Slot) -> tuple[str, str] | None:
    """What the statement says before and after the value; None where it does not say it once."""
    before, found, after = fact.statement.text.partition(asked.text)
    if not found or asked.text in after or not (before + after).strip(" ."):
        return None
    return fold(before), fold(after)


def family_of(fact: Fact) -> str:
    """What gives each other away: the questions of a sentence, and the cells of a table's row.

    Whatever is found in a sentence is asked under its name; what several sentences tell together
    has a family of its own.
    """
    if isinstance(fact, Cell):
        return digest("row", fact.table, fact.row.text)
    if fact.clause is None and len(fact.evidence) > 1:
        return fact.id
    source = fact.evidence[0]
    return digest("sentence", source.document, source.quote)


def set_id(form: str, *parts: str) -> QuestionId:
    """The id of the question about the set of this form that `parts` name."""
    return QuestionId(digest("set", form, *parts))


def section_of(fact: Fact) -> tuple[str, ...]:
    """The document and the headings that `fact` is found under."""
    source = fact.evidence[0]
    return (source.document, *source.heading)
