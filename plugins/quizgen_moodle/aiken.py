"""Aiken, the plainest question bank: a line of text, lettered options, the letter of the key."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from typing import BinaryIO

from quizgen.api import Context, Media, Source
from quizgen.errors import InputError
from quizgen.model import (
    Deck,
    Math,
    MultipleChoice,
    Question,
    RichText,
    TrueFalse,
)
from quizgen.model.richtext import plain_inline
from quizgen_moodle.bank import Reading, make_deck
from quizgen_moodle.item import Answer, Field, Item
from quizgen_moodle.mathread import split_math
from quizgen_moodle.textfile import text_of
from quizgen_moodle.unitemize import questions

_OPTION = re.compile(r"([A-Z])[.)][ \t]+(\S.*)")
_ANSWER = re.compile(r"ANSWER:\s*(.*)")
_HINT = "a line of text, options as `A. text`, then `ANSWER: A`"


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write the questions of `deck` that have one right option; the others are noted."""
    for question in deck.questions:
        written = _written(question, context)
        if written is None:
            message = "left out: Aiken has short multiple choice questions in plain text only"
            context.note("not_rendered", message, question=question.id)
        else:
            stream.write(written.encode())


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck that the Aiken file `source` holds; `InputError` with its line for what is none."""
    reading = Reading(source, context)
    items = read_items(text_of(source), source.name)
    return make_deck(reading, questions(reading, items)), reading.media


def read_items(text: str, name: str) -> Iterator[Item]:
    """The questions of an Aiken text, each with its place."""
    stem: list[str] = []
    options: list[tuple[str, str]] = []
    first = 0
    for number, raw in enumerate([*text.split("\n"), ""], 1):
        line = raw.strip(" \t")
        where = f"{name}:{number}"
        answer = _ANSWER.fullmatch(line) if options else None
        option = _OPTION.fullmatch(line) if stem else None
        if answer:
            yield _item(stem, options, answer[1].strip(), f"{name}:{first}", where)
            stem, options = [], []
        elif option:
            if option[1] != ascii_uppercase[len(options) : len(options) + 1]:
                raise InputError(f"option {option[1]} is out of order", where=where, hint=_HINT)
            options.append((option[1], option[2]))
        elif line and options:
            raise InputError("neither an option nor ANSWER:", where=where, hint=_HINT)
        elif line:
            first = number if not stem else first
            stem.append(line)
    if stem:
        raise InputError("a question without ANSWER:", where=f"{name}:{first}", hint=_HINT)


def _item(
    stem: list[str], options: list[tuple[str, str]], key: str, where: str, answer_where: str
) -> Item:
    if key not in (letter for letter, _ in options):
        raise InputError(f"there is no option {key!r}", where=answer_where, hint=_HINT)
    return Item(
        "multichoice",
        text=Field("\n".join(stem), format="plain_text"),
        answers=tuple(
            Answer(Field(text, format="plain_text"), "100" if letter == key else "0")
            for letter, text in options
        ),
        settings={"single": "true"},
        where=where,
    )


def _written(question: Question, context: Context) -> str | None:
    """`question` in Aiken; None where it cannot be."""
    if not isinstance(question, MultipleChoice | TrueFalse):
        return None
    if isinstance(question, TrueFalse):
        context.note("downgraded", "written as multiple choice", question=question.id)
    options = _options(question)
    if not _fits(question.stem, [text for text, _ in options]):
        return None
    _note_losses(question, context)
    lines = [
        f"{letter}. {_plain(text)}"
        for letter, (text, _) in zip(ascii_uppercase, options, strict=False)
    ]
    key = ascii_uppercase[[right for _, right in options].index(True)]
    return "\n".join([_plain(question.stem), *lines, f"ANSWER: {key}"]) + "\n\n"


def _options(question: MultipleChoice | TrueFalse) -> list[tuple[RichText, bool]]:
    """The options of `question`, and which of them is right."""
    if isinstance(question, MultipleChoice):
        return [(option.text, option.correct) for option in question.options]
    return [(RichText.of(str(says)), says == question.answer) for says in (True, False)]


def _fits(stem: RichText, options: Sequence[RichText]) -> bool:
    """Whether Aiken can hold these texts: nothing in it is escaped, and options have no images."""
    line = _plain(stem)
    return (
        len(options) <= len(ascii_uppercase)
        and not any(option.images for option in options)
        and not (_OPTION.fullmatch(line) or _ANSWER.fullmatch(line))
        and all(map(_keeps_formulas, (stem, *options)))
    )


def _plain(rich: RichText) -> str:
    """`rich` on one line; a formula between the delimiters that Moodle knows."""
    shown = (
        rf"\({part.tex}\)" if isinstance(part, Math) else plain_inline(part) for part in rich.parts
    )
    return " ".join("".join(shown).split())


def _keeps_formulas(rich: RichText) -> bool:
    """Whether the formulas of `rich` are all that Moodle will show as one: nothing is escaped."""
    own = [" ".join(part.tex.split()) for part in rich.parts if isinstance(part, Math)]
    return own == [part.tex for part in split_math(_plain(rich)) if isinstance(part, Math)]


def _note_losses(question: MultipleChoice | TrueFalse, context: Context) -> None:
    if question.stem.images:
        context.note("not_rendered", "Aiken has no images", question=question.id)
    feedback = isinstance(question, MultipleChoice) and any(o.feedback for o in question.options)
    if feedback or question.explanation or question.hints or question.tags:
        message = "Aiken has no explanation, feedback, hints or tags"
        context.note("not_rendered", message, question=question.id)
