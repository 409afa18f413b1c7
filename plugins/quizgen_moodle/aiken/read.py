"""Reads Aiken as a deck; errors name the file and the line."""

from collections.abc import Iterator
from string import ascii_uppercase

from quizgen.api import Context, Media, Source
from quizgen.errors import InputError
from quizgen.model import (
    Deck,
)
from quizgen_moodle.aiken.syntax import ANSWER, OPTION
from quizgen_moodle.item import Answer, Field, Item
from quizgen_moodle.questions.read import questions
from quizgen_moodle.reading import Reading, make_deck
from quizgen_moodle.text_bank import text_of

_HINT = "a line of text, options as `A. text`, then `ANSWER: A`"


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
        answer = ANSWER.fullmatch(line) if options else None
        option = OPTION.fullmatch(line) if stem else None
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
