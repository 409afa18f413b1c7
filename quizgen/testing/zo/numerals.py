"""Numbers in words: `bek` is 2, `bek lika` is 2000; letters multiply nothing."""

from collections.abc import Sequence

from quizgen.testing.zo.words import NUMBERS, SCALES, UNITS


def spelled(words: Sequence[str]) -> tuple[int, int] | None:
    """The number that the first words spell out, with a scale behind it, and how many they are."""
    number = NUMBERS.get(words[0]) if words else None
    if number is None:
        return None
    power = SCALES.get(words[1]) if len(words) > 1 else None
    return (number, 1) if power is None else (number * 10**power, 2)


def is_number_word(word: str) -> bool:
    """Whether it is a number or a scale."""
    return word in NUMBERS or word in SCALES


def scale(word: str) -> int | None:
    """The power of ten of a scale."""
    return SCALES.get(word)


def scale_letter(letter: str) -> int | None:
    """None."""
    return None


def unit_symbol(name: str) -> str:
    """The symbol of a unit; other names stay."""
    return UNITS.get(name, name)
