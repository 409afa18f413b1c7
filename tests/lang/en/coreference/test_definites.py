"""Definite descriptions of named things."""

import pytest

from quizgen.lang.en.coreference.definites import bare_definite

from ..sentences import words_of
from .readings import last_of, read_as

VIENNA = "Vienna is a city in Austria."


@pytest.mark.parametrize(
    ("sentences", "read"),
    [
        ((VIENNA, "The city has a famous library."), "Vienna has a famous library."),
        ((VIENNA, "Emily Carter loved this city."), "Emily Carter loved Vienna."),
        (
            ("They crossed the Grand Canal.", "The canal was built in 1690."),
            "The Grand Canal was built in 1690.",
        ),
        (
            ("A line needs rails.", "The Lisbon line is old.", "The line was built in 1690."),
            "The Lisbon line was built in 1690.",
        ),
    ],
)
def test_a_definite_noun_is_read_as_the_only_name_for_it(
    sentences: tuple[str, ...], read: str
) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize(
    "sentences",
    [
        ("The city has a famous library.",),
        (VIENNA, "A city has a famous library."),
        (VIENNA, "The old city has a library."),
        (VIENNA, "The city of Salzburg has a library."),
        (VIENNA, "Vienna is loved by the city."),
        (VIENNA, "A city needs the city."),
        (VIENNA, "Siemens built a factory in the city."),
        (VIENNA, 'Emily Carter wrote "The City" in 1890.'),
        (VIENNA, "Salzburg is a city in Austria.", "The city has a famous library."),
        (
            "They crossed the Grand Canal.",
            "They saw the Lesser and Grand Canal.",
            "The canal was built in 1690.",
        ),
        ("They crossed the Grand Canal.", "The town was poor.", "This canal was built in 1690."),
        ("They crossed a Grand Canal.", "The canal was built in 1690."),
        ("The canal was old.", "They crossed the Grand Canal.", "The canal was built in 1690."),
        ("They crossed the Grand Canal.", "The canal boat was built in 1690."),
        ("The Lisbon line is old.", "A line needs rails.", "The line was built in 1690."),
        (
            "The Lisbon information is old.",
            "The town is poor.",
            "The information was sold in 1690.",
        ),
    ],
)
def test_other_nouns_are_left(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences) == sentences[-1]


WIND = ("The wind was cold.",) * 12


def test_a_name_of_long_ago_is_not_meant() -> None:
    last = "The city has a famous library."
    assert read_as(VIENNA, *WIND, last) == last
    assert read_as(VIENNA, *WIND[:6], "The city is old.", *WIND[:6], last).startswith("Vienna")


def test_a_description_is_no_name() -> None:
    material = last_of("They crossed the Amazon basin.", "The basin is large.")
    (basin,) = [item for item in material.replaced.values() if item.text]
    assert (basin.text, basin.type) == ("The Amazon basin", "other")


def test_the_article_is_no_part_of_the_slot() -> None:
    material = last_of("They crossed the Grand Canal.", "The canal was built in 1690.")
    (name,) = [item for item in material.replaced.values() if item.text]
    assert name.text[name.start :] == "Grand Canal"


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("The [city] has a library.", True),
        ("This [city] has a library.", True),
        ("Every [city] has a library.", False),
        ("The [cities] have a library.", False),
        ("The old [city] has a library.", False),
        ("The [city] that they love has a library.", False),
        ("The [city] of Vienna has a library.", False),
    ],
)
def test_nothing_else_may_restrict_the_noun(sentence: str, bare: bool) -> None:
    (noun,), _ = words_of(sentence)
    tokens = bare_definite(noun)
    assert (tokens is not None) is bare
    assert tokens is None or [token.i for token in tokens] == [noun.i - 1, noun.i]
