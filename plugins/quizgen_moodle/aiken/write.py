"""Writes the questions of a deck that Aiken can say: multiple choice with one right option."""

from string import ascii_uppercase
from typing import BinaryIO

from quizgen.api import Context
from quizgen.model import Deck, Math, MultipleChoice, Question, RichText, TrueFalse
from quizgen.model.richtext import plain_inline
from quizgen_moodle.aiken.syntax import ANSWER, OPTION


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the questions of `deck` that have one right option; the others are noted."""
    for question in deck.questions:
        written = _written(question, context)
        if written is None:
            message = "left out: Aiken has short multiple choice questions in plain text only"
            context.note("not_rendered", message, question=question.id)
        else:
            stream.write(written.encode())


def _written(question: Question, context: Context) -> str | None:
    """`question` in Aiken; None where it cannot be."""
    options = _options(question, context)
    if options is None or not isinstance(question, MultipleChoice | TrueFalse):
        return None
    stem = _plain(question.stem)
    if _is_misread(stem) or len(options) > len(ascii_uppercase):
        return None
    _note_losses(question, context)
    lettered = list(zip(ascii_uppercase, options, strict=False))
    lines = [f"{letter}. {text}" for letter, (text, _) in lettered]
    key = next(letter for letter, (_, right) in lettered if right)
    return "\n".join([stem, *lines, f"ANSWER: {key}"]) + "\n\n"


def _options(question: Question, context: Context) -> list[tuple[str, bool]] | None:
    """What is offered, and whether it is right; None where Aiken cannot say it."""
    match question:
        case TrueFalse():
            context.note("downgraded", "written as multiple choice", question=question.id)
            return [("True", question.answer), ("False", not question.answer)]
        case MultipleChoice() if not any(option.text.images for option in question.options):
            return [(_plain(option.text), option.correct) for option in question.options]
        case _:
            return None


def _is_misread(stem: str) -> bool:
    """Whether Aiken would take `stem` for another line of a question."""
    return bool(OPTION.fullmatch(stem) or ANSWER.fullmatch(stem))


def _plain(rich: RichText) -> str:
    """`rich` on one line; a formula between the delimiters that Moodle knows."""
    shown = (
        rf"\({part.tex}\)" if isinstance(part, Math) else plain_inline(part) for part in rich.parts
    )
    return " ".join("".join(shown).split())


def _note_losses(question: MultipleChoice | TrueFalse, context: Context) -> None:
    if question.stem.images:
        context.note("not_rendered", "Aiken has no images", question=question.id)
    feedback = isinstance(question, MultipleChoice) and any(o.feedback for o in question.options)
    if feedback or question.explanation or question.hints or question.tags:
        message = "Aiken has no explanation, feedback, hints or tags"
        context.note("not_rendered", message, question=question.id)
