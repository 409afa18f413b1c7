"""Reads Aiken as a deck; errors name the file and the line."""

from collections.abc import Iterator
from string import ascii_uppercase

from quizgen.plugin import Context, Deck, InputError, Media, Source
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
    draft = _Draft(name)
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip(" \t")
        if line and draft.take(line, number):
            yield draft.item()
            draft = _Draft(name)
    if draft.stem:
        raise InputError("a question without ANSWER:", where=draft.where, hint=_HINT)


class _Draft:
    """A question of the file `name` that is being read, line by line."""

    def __init__(self, name: str) -> None:
        self.stem: list[str] = []
        self.where = ""
        self._name = name
        self._options: list[tuple[str, str]] = []
        self._key = ""

    def take(self, line: str, number: int) -> bool:
        """Take the next line; whether it ends the question."""
        where = f"{self._name}:{number}"
        if self._options and (answer := ANSWER.fullmatch(line)):
            self._close(answer[1].strip(), where)
            return True
        if self.stem and (option := OPTION.fullmatch(line)):
            self._offer(option[1], option[2], where)
        elif self._options:
            raise InputError("neither an option nor ANSWER:", where=where, hint=_HINT)
        else:
            self.where = self.where or where
            self.stem.append(line)
        return False

    def _offer(self, letter: str, text: str, where: str) -> None:
        place = len(self._options)
        if letter != ascii_uppercase[place : place + 1]:
            raise InputError(f"option {letter} is out of order", where=where, hint=_HINT)
        self._options.append((letter, text))

    def _close(self, key: str, where: str) -> None:
        key = key.upper()
        if key not in (letter for letter, _ in self._options):
            raise InputError(f"there is no option {key!r}", where=where, hint=_HINT)
        self._key = key

    def item(self) -> Item:
        """The question, once its key is known."""
        return Item(
            "multichoice",
            text=Field("\n".join(self.stem), format="plain_text"),
            answers=tuple(
                Answer(Field(text, format="plain_text"), "100" if letter == self._key else "0")
                for letter, text in self._options
            ),
            settings={"single": "true"},
            where=self.where,
        )
