"""Dates in text: what they mean and how precisely, and relative ones made absolute."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.lang.en.dates import MONTHS, is_vague, month_number, parse_date, resolve_relative, show

TODAY = datetime.date(2024, 5, 7)


@pytest.mark.parametrize(
    ("phrase", "precision", "iso"),
    [
        ("7 June 1931", "day", "1931-06-07"),
        ("the 7th of June 1931", "day", "1931-06-07"),
        ("June 7, 1931", "day", "1931-06-07"),
        ("Sept. 7, 1931", "day", "1931-09-07"),
        ("Jun 7, 1931", "day", "1931-06-07"),
        ("7 Dec. 1931", "day", "1931-12-07"),
        ("1931-06-07", "day", "1931-06-07"),
        ("June 1931", "month", "1931-06"),
        ("June, 1931", "month", "1931-06"),
        ("1931", "year", "1931"),
        ("the year 1931", "year", "1931"),
        ("476 CE", "year", "476"),
        ("620 BC", "year", "-620"),
        ("620 B.C.", "year", "-620"),
        ("79 AD", "year", "79"),
        ("431 to 404 B.C.", "range", "-431/-404"),
        ("the 1930s", "decade", "193X"),
        ("the late 1930s", "decade", "193X~late"),
        ("the 17th century", "century", "16XX"),
        ("the seventeenth century", "century", "16XX"),
        ("the 5th century BC", "century", "-04XX"),
        ("1983-84", "range", "1983/1984"),
        ("1983–1987", "range", "1983/1987"),
        ("from 1995 to 1998", "range", "1995/1998"),
        ("between 1995 and 1998", "range", "1995/1998"),
        ("June 7", "partial", "--06-07"),
        ("7 June", "partial", "--06-07"),
        ("June", "partial", "--06"),
    ],
)
def test_a_date_means(phrase, precision, iso):
    value = parse_date(phrase)
    assert value is not None
    assert (value.precision, value.iso) == (precision, iso)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "yesterday",
        "last year",
        "the harbour",
        "31 February 1931",
        "June 31, 1931",
        "9999",
        "1931 ships",
        "the 99th century",
        "between June and 1998",
        "26",
    ],
)
def test_what_is_no_absolute_date(phrase):
    assert parse_date(phrase) is None


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2100, 12, 31)))
def test_every_day_is_read_back_from_its_words(day):
    for phrase in (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        day.isoformat(),
    ):
        value = parse_date(phrase)
        assert value is not None
        assert (value.precision, value.iso) == ("day", day.isoformat())
        again = parse_date(show(value))
        assert again == value


@pytest.mark.parametrize("phrase", ["18 December 218 BC", "December 218 BC", "7 June 476"])
def test_a_date_of_antiquity_is_read_back_from_its_words(phrase):
    value = parse_date(phrase)
    assert value is not None
    assert show(value) == phrase


@given(st.text(max_size=40))
def test_any_phrase_is_a_date_or_none(phrase):
    value = parse_date(phrase)
    assert value is None or value.iso


@pytest.mark.parametrize(
    ("phrase", "iso"),
    [
        ("last year", "2023"),
        ("this year", "2024"),
        ("next year", "2025"),
        ("eleven years ago", "2013"),
        ("11 years ago", "2013"),
        ("a hundred years ago", "1924"),
        ("last month", "2024-04"),
        ("next month", "2024-06"),
        ("this May", "2024-05"),
        ("last June", "2023-06"),
        ("last March", "2024-03"),
        ("next March", "2025-03"),
        ("next June", "2024-06"),
        ("Last Sept.", "2023-09"),
    ],
)
def test_a_relative_date_means(phrase, iso):
    found = resolve_relative(phrase, TODAY)
    assert found is not None
    assert found.value.iso == iso
    assert iso[:4] in found.words


def test_a_quarter_keeps_its_words():
    found = resolve_relative("the first quarter of this year", TODAY)
    assert found is not None
    assert found.words == "in the first quarter of 2024"
    last = resolve_relative("the second half of last year", TODAY)
    assert last is not None
    assert last.words == "in the second half of 2023"


def test_the_month_before_january_is_december():
    found = resolve_relative("last month", datetime.date(2024, 1, 15))
    assert found is not None
    assert found.value.iso == "2023-12"


@pytest.mark.parametrize(
    "phrase",
    [
        "some years ago",
        "about ten years ago",
        "over ten years ago",
        "several years ago",
        "nearly a year ago",
        "two centuries ago",
        "1931",
        "three weeks ago",
        "recently",
    ],
)
def test_what_cannot_be_pinned_down_stays(phrase):
    assert resolve_relative(phrase, TODAY) is None


@given(st.integers(1, 99), st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_years_ago_are_counted_from_the_day_of_the_text(count, today):
    found = resolve_relative(f"{count} years ago", today)
    assert found is not None
    assert found.value.year == today.year - count


def test_vague_words():
    assert all(map(is_vague, ("about", "Over", "nearly", "roughly", "than", "most", "several")))
    assert not any(map(is_vague, ("in", "since", "exactly", "only", "just")))


def test_a_month_is_known_by_its_first_letters() -> None:
    for number, name in enumerate(MONTHS, 1):
        assert month_number(name) == month_number(name.lower()) == month_number(name[:3]) == number
