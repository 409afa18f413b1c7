"""What a table has no place for, told by notes."""

from collections.abc import Iterable

from quizgen.plugin import (
    Context,
    Image,
    Math,
    MultipleChoice,
    MultipleResponse,
    NoteKind,
    Question,
    RichText,
    TrueFalse,
)
from quizgen_sheets.texts import has

BESIDE = ("explanation", "feedback", "correction", "hints", "tags", "source")
"""What may stand beside a question and its answer."""


def feedback(question: Question) -> tuple[RichText, ...]:
    """What is said about single options, each with its option before it."""
    if not isinstance(question, MultipleChoice | MultipleResponse):
        return ()
    return tuple(
        RichText.of(*option.text.parts, ": ", *option.feedback.parts)
        for option in question.options
        if option.feedback
    )


def note_losses(
    question: Question,
    shown: Iterable[RichText],
    context: Context,
    name: str,
    *,
    held: frozenset[str],
) -> None:
    """Note what the format `name` cannot show of `shown`, and what it does not hold beside it."""
    present = {
        "explanation": question.explanation,
        "feedback": feedback(question),
        "correction": isinstance(question, TrueFalse) and question.correction,
        "hints": question.hints,
        "tags": question.tags,
        "source": question.source,
    }
    texts = tuple(shown)
    told = {f"{name} has no {part}": bool(present[part]) for part in BESIDE if part not in held}
    told |= {
        f"{name} has no formulas: their TeX stands in their place": has(texts, Math),
        f"{name} has no images: what they show stands in their place": has(texts, Image),
        f"{name} has plain words alone": any(rich.has_looks for rich in texts),
    }
    for message, is_lost in told.items():
        if is_lost:
            kind: NoteKind = "unfiled" if message.endswith("no tags") else "not_rendered"
            context.note(kind, message, question=question.id)


def note_card(question: Question, context: Context) -> None:
    """Note that `question` became a card with two sides, where it is none."""
    if question.kind != "flashcard":
        message = "written as a card: a front and a back"
        context.note("downgraded", message, question=question.id, became="flashcard")
