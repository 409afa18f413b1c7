"""What a language says of numbers as people type them: spelled out, scaled, with a unit."""

from collections.abc import Sequence
from typing import Final, Protocol

CURRENCY: Final = r"(?:(?:US|A|C|HK|NZ)?\$|[€£¥₹])"
"""A regular expression for the signs of currencies, which are the same in every language."""


class Numerals(Protocol):
    """How numbers are written in words; every word is asked for in lower case."""

    def spelled(self, words: Sequence[str]) -> tuple[int, int] | None:
        """The number that the first of `words` spell out, and how many words that takes.

        "forty-one billion people", cut at blanks and hyphens, is 41,000,000,000 in three words;
        None where the first word is no number.
        """

    def is_number_word(self, word: str) -> bool:
        """Whether `word` is a part of a number, so that a slip in it makes another number."""

    def scale(self, word: str) -> int | None:
        """The power of ten that `word` multiplies the number before it by ("million", "bn")."""

    def scale_letter(self, letter: str) -> int | None:
        """The power of ten of a `letter` right after digits ("5M"), which keeps its case."""

    def unit_symbol(self, name: str) -> str:
        """The international symbol of the unit called `name` ("kilometres": "km"), in lower case.

        A name that is not known, or is a symbol, stays as it is.
        """
