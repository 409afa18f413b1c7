"""The words that ask for a date: of which precision, after which preposition."""

import pytest

from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.questions.times import when_words


@pytest.mark.parametrize(
    ("date", "preposition", "words"),
    [
        ("7 May 1931", "on", "On what date"),
        ("7 May 1931", None, "On what date"),
        ("7 May 1931", "since", "Since what date"),
        ("May 1931", "in", "When"),
        ("May 1931", None, "When"),
        ("May 1931", "by", None),
        ("1931", "in", "In what year"),
        ("1931", None, "In what year"),
        ("1931", "during", "In what year"),
        ("1931", "until", "Until what year"),
        ("1931", "on", None),
        ("1931", "near", None),
        ("the 1930s", "in", "In what decade"),
        ("the early 1930s", "in", "When"),
        ("the 19th century", "in", "In which century"),
        ("the late 19th century", "during", "When"),
        ("1931 to 1945", "in", None),
        ("7 May", "on", None),
    ],
)
def test_the_words_fit_the_date(date: str, preposition: str | None, words: str | None) -> None:
    value = parse_date(date)
    assert value is not None
    assert when_words(value, preposition) == words
