"""Numbers in words: what they mean at the beginning of a text, their scales, and names of units."""

import pytest

from quizgen.lang.en import numerals
from quizgen.lang.en.numbers import word_number


@pytest.mark.parametrize(
    ("words", "number", "used"),
    [
        ("seven", 7, 1),
        ("seven ships", 7, 1),
        ("forty one billion people", 41 * 10**9, 3),
        ("two hundred and five", 205, 4),
        ("two and a half", 2, 1),
        ("twenty and", 20, 1),
        ("two hundred thousand", 200_000, 3),
        ("two thousand million", 2 * 10**9, 3),
        ("five quadrillion", 5 * 10**15, 2),
    ],
)
def test_words_spell(words: str, number: int, used: int) -> None:
    assert numerals.spelled(words.split()) == (number, used)


def test_words_without_end_are_no_number() -> None:
    assert numerals.spelled(["one", *["quadrillion"] * 100_000]) == (10**435, 30)
    assert word_number("one" + " quadrillion" * 100_000) is None


@pytest.mark.parametrize("words", ["", "ships", "hundred", "a hundred", "million", "and two"])
def test_words_that_begin_no_number(words: str) -> None:
    assert numerals.spelled(words.split()) is None


@pytest.mark.parametrize(
    ("word", "power"),
    [("thousand", 3), ("millions", 6), ("bn", 9), ("quadrillion", 15), ("seven", None)],
)
def test_a_scale_is_a_power_of_ten(word: str, power: int | None) -> None:
    assert numerals.scale(word) == power


def test_letters_after_digits_keep_their_case() -> None:
    assert [numerals.scale_letter(letter) for letter in "kKMmBT"] == [3, 3, 6, None, 9, 12]


def test_parts_of_numbers() -> None:
    assert all(map(numerals.is_number_word, ("seven", "ninety", "hundred", "bn")))
    assert not any(map(numerals.is_number_word, ("first", "and", "ships")))


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("kilometres", "km"),
        ("square meters", "m2"),
        ("sq km", "km2"),
        ("square feet", "ft2"),
        ("degrees celsius", "°c"),
        ("per cent", "%"),
        ("km", "km"),
        ("people", "people"),
    ],
)
def test_a_unit_has_a_symbol(name: str, symbol: str) -> None:
    assert numerals.unit_symbol(name) == symbol
