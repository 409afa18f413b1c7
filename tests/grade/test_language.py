"""Numbers in words and the names of units are those of the deck's language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from quizgen.grading import Policy, grade
from quizgen.lang.packs import Languages
from quizgen.model import Deck, Document, Fact, Numerical, Question, RichText, ShortAnswer
from quizgen.study import items_of

NUMBERS = {"sieben": 7, "acht": 8}


def spelled(words: Sequence[str]) -> tuple[int, int] | None:
    return (NUMBERS[words[0]], 1) if words and words[0] in NUMBERS else None


NUMERALS = SimpleNamespace(
    spelled=spelled,
    is_number_word=NUMBERS.__contains__,
    scale={"milliarden": 9, "mrd": 9}.get,
    scale_letter={}.get,
    unit_symbol=lambda name: {"meilen": "mi"}.get(name, name),
)


@dataclass(frozen=True)
class German:
    """A pack that knows a few numbers."""

    code: str = "de"

    def facts(self, document: Document, trace: object) -> Iterator[Fact]:
        return iter(())

    @property
    def numerals(self) -> Any:
        return NUMERALS

    def __getattr__(self, part: str) -> Any:
        raise AssertionError(f"grading asks for {part}")


LANGUAGES = Languages().adding(German())


def number(value: str, unit: str | None = None) -> Question:
    stem = RichText.of("Wie viele?")
    return Numerical(id="q", family="q", stem=stem, value=Decimal(value), unit=unit)


def word(key: str) -> Question:
    return ShortAnswer(id="q", family="q", stem=RichText.of("Wie viele?"), answers=(key,))


@pytest.mark.parametrize(
    ("question", "answer", "in_german", "in_english"),
    [
        (number("7"), "sieben", "correct", "unreadable"),
        (number("7"), "seven", "unreadable", "correct"),
        (number("7000000000"), "7 Mrd.", "correct", "wrong"),
        (number("7", "mi"), "7 Meilen", "correct", "correct"),
        (number("7", "km"), "7 Meilen", "wrong", "correct"),
        (word("sieben"), "7", "correct", "wrong"),
        (word("sieben"), "siebem", "wrong", "mistyped"),
        (word("seven"), "sevem", "mistyped", "wrong"),
    ],
)
def test_an_answer_is_read_in_the_language_of_its_deck(
    question: Question, answer: str, in_german: str, in_english: str
) -> None:
    for language, verdict in (("de", in_german), ("en", in_english)):
        deck = Deck(title="T", language=language, questions=(question,))
        (item,) = items_of([deck], LANGUAGES)
        assert grade(question, answer, item.policy).verdict == verdict


def test_without_a_language_numbers_are_read_in_the_first_there_is() -> None:
    assert grade(number("7"), "seven", Policy()).verdict == "correct"
