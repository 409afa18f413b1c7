"""Writes the questions of a deck that Aiken can say: multiple choice with one right option."""

from string import ascii_uppercase
from typing import BinaryIO

from quizgen.plugin import (
    Context,
    Deck,
    Math,
    MultipleChoice,
    NoteKind,
    Question,
    RichText,
    TrueFalse,
    in_lines,
    plain_inline,
)
from quizgen.plugin.bank import split_math
from quizgen_moodle.aiken.syntax import ANSWER, OPTION

_BYTE_ORDER_MARK = "\ufeff"
"""Lost at the start of a file, and shown nowhere."""


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the questions of `deck` that have one right option; the others are noted."""
    for question in deck.questions:
        written = _written(question, context)
        if written is None:
            message = "Aiken has short multiple choice questions in plain text only"
            context.note("left_out", message, question=question.id)
        else:
            stream.write(written.encode())


def _written(question: Question, context: Context) -> str | None:
    """`question` in Aiken; None where it cannot be."""
    if not isinstance(question, MultipleChoice | TrueFalse):
        return None
    offered = _offered(question)
    texts = [text for text, _ in offered]
    stem = _line(question.stem).lstrip(_BYTE_ORDER_MARK)
    plain = all(map(_keeps_formulas, (question.stem, *texts)))
    if not (plain and _is_stem(stem) and _are_options(texts)):
        return None
    _note_losses(question, context)
    lettered = list(zip(ascii_uppercase, offered, strict=False))
    lines = [f"{letter}. {_line(text)}" for letter, (text, _) in lettered]
    key = next(letter for letter, (_, right) in lettered if right)
    return "\n".join([stem, *lines, f"ANSWER: {key}"]) + "\n\n"


def _offered(question: MultipleChoice | TrueFalse) -> list[tuple[RichText, bool]]:
    """The options, and whether each is right."""
    if isinstance(question, MultipleChoice):
        return [(option.text, option.correct) for option in question.options]
    return [(RichText.of(str(value)), value == question.answer) for value in (True, False)]


def _line(rich: RichText) -> str:
    """`rich` on one line; a formula between the delimiters that Moodle knows."""
    shown = (
        rf"\({part.tex}\)" if isinstance(part, Math) else plain_inline(part)
        for part in in_lines(rich.parts)
    )
    return " ".join("".join(shown).split())


def _is_stem(line: str) -> bool:
    """Whether Aiken takes `line` for a stem, and not for another line of a question."""
    return bool(line) and not OPTION.fullmatch(line) and not ANSWER.fullmatch(line)


def _are_options(texts: list[RichText]) -> bool:
    """Whether Aiken has letters for `texts`, and words."""
    return len(texts) <= len(ascii_uppercase) and not any(text.images for text in texts)


def _keeps_formulas(rich: RichText) -> bool:
    """Whether no words of `rich` would be read as a formula, and no formula as words."""
    ours = [" ".join(part.tex.split()) for part in rich.parts if isinstance(part, Math)]
    return [part.tex for part in split_math(_line(rich)) if isinstance(part, Math)] == ours


def _note_losses(question: MultipleChoice | TrueFalse, context: Context) -> None:
    if isinstance(question, TrueFalse):
        became = "multiple choice"
        context.note("downgraded", f"written as {became}", question=question.id, became=became)
    if any(rich.has_looks for rich in (question.stem, *(text for text, _ in _offered(question)))):
        context.note("not_rendered", "Aiken has plain words alone", question=question.id)
    if question.stem.images:
        context.note("not_rendered", "Aiken has no images", question=question.id)
    lost = {
        "explanation": question.explanation,
        "feedback": isinstance(question, MultipleChoice)
        and any(o.feedback for o in question.options),
        "correction": isinstance(question, TrueFalse) and question.correction,
        "hints": question.hints,
        "tags": question.tags,
        "source": question.source,
    }
    for what, is_lost in lost.items():
        if is_lost:
            kind: NoteKind = "unfiled" if what == "tags" else "not_rendered"
            context.note(kind, f"Aiken has no {what}", question=question.id)
