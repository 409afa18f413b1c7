"""Times that are counted from another time, or lack their year."""

import pytest

from quizgen.lang.en.dependence.passage import passage_of
from quizgen.lang.en.dependence.temporal import has_relative_time, has_yearless_date

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "yearless"),
    [
        ("The library was opened on 9 May.", True),
        ("The library was opened in March.", True),
        ("The library was opened on 9 May 1931.", False),
        ("The library was opened on 9 May and closed in 1931.", False),
        ("The library was opened in 1931.", False),
    ],
)
def test_a_month_without_its_year(sentence: str, yearless: bool) -> None:
    assert has_yearless_date(passage_of(*words_of(sentence))) == yearless


@pytest.mark.parametrize(
    ("sentence", "relative"),
    [
        ("The library was opened last year.", True),
        ("The library was closed two years later.", True),
        ("The library is currently closed.", True),
        ("The library has become famous in the last few years.", True),
        ("The library has grown over the past 20 years.", True),
        ("The library was closed in the last two years of the war.", False),
        ("A recent study shows that libraries are quiet.", True),
        ("By the middle of the century, the library owned 40 maps.", True),
        ("By the middle of the century of the plague, the library owned 40 maps.", False),
        ("The library was opened in 1931.", False),
        ("The library was bought and later sold.", False),
        ("The library owns formerly wooded land.", False),
        ("The library was formerly a theatre.", True),
        ("The library keeps the maps for a later exhibition.", False),
        ("The library keeps the maps for the later exhibition.", True),
        ("A later exhibition was closed.", True),
        ("A run is a day on which many readers visit the library at the same time.", False),
        ("At the same time, many readers visit the library.", True),
        ("The library was opened at the same time.", True),
    ],
)
def test_a_time_that_is_counted_from_another(sentence: str, relative: bool) -> None:
    assert has_relative_time(passage_of(*words_of(sentence))) == relative
