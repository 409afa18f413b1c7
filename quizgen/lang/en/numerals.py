"""Numbers in English words: what they mean, their scales, and the names of units.

Fills `quizgen.lang.base.numerals`. It loads nothing but word lists, because grading asks it.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Final

from quizgen.lang.en import lexicon


def _values(name: str) -> dict[str, int]:
    return {word: int(value) for word, value in lexicon.pairs(name).items()}


NUMBERS: Final[Mapping[str, int]] = _values("numbers")
"""The words for whole numbers, all of them below a hundred."""

ORDINALS: Final[Mapping[str, int]] = _values("ordinals")
"""The words for places in a row."""

_POWERS: Final = _values("scales")
_TYPED_POWERS: Final = _POWERS | _values("scale_forms")
_LETTER_POWERS: Final = _values("scale_letters")
_UNIT_SYMBOLS: Final = lexicon.pairs("unit_names")

SCALES: Final[Mapping[str, int]] = {word: 10**power for word, power in _POWERS.items()}
"""The words that multiply the number before them, and what by."""

_INNER: Final = "hundred"
"""The scale that others multiply: "two hundred thousand"."""


MOST_WORDS: Final = 30
"""No number is spelled out in more words; each can be a scale."""


def spelled(words: Sequence[str]) -> tuple[int, int] | None:
    """The number that the first of `words` spell out, and how many words that takes.

    Neither a scale ("hundred") nor an article ("a hundred") begins a number here, because titles
    and names begin with them; `quizgen.lang.en.numbers.word_number` reads both.
    """
    if not words or words[0] not in NUMBERS:
        return None
    places = range(min(len(words), MOST_WORDS))
    used = sum(1 for _ in takewhile(lambda at: _continues(words, at), places))
    return int(total(found for word in words[:used] if (found := term(word)) is not None)), used


def is_number_word(word: str) -> bool:
    """Whether `word` is a part of a number, so that a slip in it makes another number."""
    return word in NUMBERS or word in _TYPED_POWERS


def scale(word: str) -> int | None:
    """The power of ten that `word` multiplies the number before it by ("million", "bn")."""
    return _TYPED_POWERS.get(word)


def scale_letter(letter: str) -> int | None:
    """The power of ten of a `letter` right after digits ("5M")."""
    return _LETTER_POWERS.get(letter)


def unit_symbol(name: str) -> str:
    """The international symbol of the unit called `name`; a name that is not known stays."""
    return _UNIT_SYMBOLS.get(name, name)


def term(word: str) -> Decimal | str | None:
    """The number that `word` is, or `word` itself where it is a scale; None where it is neither."""
    if word in SCALES:
        return word
    return Decimal(NUMBERS[word]) if word in NUMBERS else None


def total(terms: Iterable[Decimal | str]) -> Decimal:
    """The sum of numbers and scales in order: two, "hundred", five, "thousand" is 205,000."""
    whole = group = Decimal(0)
    for part in terms:
        if isinstance(part, Decimal):
            group += part
        elif part == _INNER:
            group *= SCALES[part]
        elif group:
            whole, group = whole + group * SCALES[part], Decimal(0)
        else:  # "two thousand million"
            whole *= SCALES[part]
    return whole + group


def _continues(words: Sequence[str], at: int) -> bool:
    """Whether the word `at` goes on with the number that begins with the first of `words`."""
    if words[at] == "and":
        return at + 1 < len(words) and words[at + 1] in NUMBERS
    return words[at] in NUMBERS or words[at] in SCALES
