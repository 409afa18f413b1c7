"""Numbers in text: what they mean, in digits and words, with scales, currencies and units."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.en.numbers import parse_amount, rounding_step, word_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("26", 26),
        ("8,445", 8445),
        ("1,234,567", 1234567),
        ("17.2", "17.2"),
        ("zero", 0),
        ("seven", 7),
        ("twenty-six", 26),
        ("thirty two", 32),
        ("a hundred", 100),
        ("two hundred", 200),
        ("two hundred and five", 205),
        ("three thousand four hundred", 3400),
        ("41 billion", 41 * 10**9),
        ("21.2 billion", 212 * 10**8),
        ("two million", 2 * 10**6),
        ("a thousand", 1000),
        ("first", 1),
        ("Twelfth", 12),
        ("SEVEN", 7),
        ("hundred", 100),
        ("two thousand million", 2 * 10**9),
        ("five hundred thousand", 500_000),
        ("3 quadrillion", 3 * 10**15),
        ("-5 million", -5 * 10**6),
        ("zero million", 0),
    ],
)
def test_a_number_means(words, value):
    assert word_number(words) == Decimal(value)


@pytest.mark.parametrize(
    "words",
    [
        *("", "harbour", "and", "a", "1,24", "1.2.3", "seven ships", "twenty-harbour", "12,3456"),
        *("a seven", "and seven", "seven and"),
    ],
)
def test_what_is_no_number(words):
    assert word_number(words) is None


_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _in_words(number: int) -> str:
    """The English words for 1 to 999, written out by another way than the one under test."""
    hundreds, rest = divmod(number, 100)
    lead = f"{_ONES[hundreds - 1]} hundred" if hundreds else ""
    if 10 <= rest < 20:
        tail = (*_TEENS, "eighteen", "nineteen")[rest - 10]
    else:
        tens, ones = divmod(rest, 10)
        parts = [_TENS[tens - 2]] if tens else []
        tail = "-".join([*parts, *([_ONES[ones - 1]] if ones else [])])
    return " and ".join(part for part in (lead, tail) if part)


@given(st.integers(1, 999))
def test_words_mean_the_number_that_they_spell(number):
    assert word_number(_in_words(number)) == number


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_grouping_changes_no_value(whole, cents):
    assert word_number(f"{whole:,}.{cents:02}") == Decimal(f"{whole}.{cents:02}")


@pytest.mark.parametrize(
    ("phrase", "value", "number", "unit", "approximate"),
    [
        ("8,445 km", 8445, "8,445", "km", False),
        ("17.2 km", "17.2", "17.2", "km", False),
        ("US$41 billion", 41 * 10**9, "41 billion", "US$", False),
        ("€3.5 million", 3500000, "3.5 million", "€", False),
        ("63%", 63, "63", "%", False),
        ("63 percent", 63, "63", "percent", False),
        ("about 63%", 63, "63", "%", True),
        ("more than 2 million people", 2000000, "2 million", "people", True),
        ("at least twelve ships", 12, "twelve", "ships", True),
        ("six goals", 6, "six", "goals", False),
        ("twenty-six countries", 26, "twenty-six", "countries", False),
        ("a total of 300 students", 300, "300", "students", False),
        ("1,240", 1240, "1,240", None, False),
        ("an estimated 40 tonnes", 40, "40", "tonnes", True),
        ("as many as 40 tonnes", 40, "40", "tonnes", True),
        ("HK$40", 40, "40", "HK$", False),
        ("a hundred and six ships", 106, "a hundred and six", "ships", False),
    ],
)
def test_an_amount_means(phrase, value, number, unit, approximate):
    amount = parse_amount(phrase)
    assert amount is not None
    assert (amount.value, amount.number) == (Decimal(value), number)
    assert (amount.unit, amount.approximate) == (unit, approximate)


@pytest.mark.parametrize("phrase", ["", "km", "the harbour", "US$", "several ships", "%"])
def test_what_is_no_amount(phrase):
    assert parse_amount(phrase) is None


@pytest.mark.parametrize(
    ("number", "step"),
    [
        ("8,445", 1),
        ("8,400", 100),
        ("7", 1),
        ("100", 100),
        ("41 billion", 10**9),
        ("40 billion", 10**10),
        ("21.2 billion", 10**8),
        ("3.25", "0.01"),
        ("3.2 × 10⁻⁵", "0.000001"),
        ("2 million", 10**6),
    ],
)
def test_the_unit_of_the_last_digit_that_counts(number, step):
    assert rounding_step(number) == Decimal(step)


@given(st.integers(1, 10**9))
def test_a_number_is_a_multiple_of_its_step(number):
    assert number % rounding_step(f"{number:,}") == 0


@pytest.mark.parametrize("words", ["three-fifths", "two-thirds of the crew"])
def test_a_fraction_is_not_the_number_above_the_line(words):
    assert parse_amount(words) is None


def test_a_power_of_ten_is_a_part_of_its_number():
    amount = parse_amount("1.8 × 10⁻⁵ mol")
    assert amount is not None
    assert (amount.value, amount.unit) == (Decimal("0.000018"), "mol")
