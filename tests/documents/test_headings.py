"""Which lines of plain text are headings, and of which level."""

import pytest

from quizgen.documents.plain.headings import heading_level, numbered_level, underline_level
from quizgen.lang.en import page


@pytest.mark.parametrize(
    ("line", "alone", "title", "level"),
    [
        ("The Tide Mill", True, False, 2),
        ("The Tide Mill", False, False, None),
        ("The Tide Mill", False, True, 1),
        ("The Tide Mill.", True, True, None),
        ("The Tide Mill!", True, False, None),
        ("The Tide Mill!", True, True, 1),
        ("the tide mill", True, False, None),
        ("the tide mill", True, True, 1),
        ("THE TIDE MILL", False, False, 2),
        ("THE TIDE MILL:", False, False, 2),
        ("THE TIDE MILL.", True, False, None),
        ("THE TIDE MILL,", True, False, None),
        ("UK", False, False, None),
        ("2.3 Results", True, False, 3),
        ("2.3 Results", False, False, None),
        ("Chapter 3", True, False, 2),
        ("### Results", False, False, 3),
        ("#hashtag", True, False, None),
        ("1871 – 1900", True, False, None),
        (" ".join(["mill"] * 13).capitalize(), True, False, None),
        (" ".join(["mill"] * 20).capitalize(), True, False, None),
        (" ".join(["mill"] * 20).capitalize(), True, True, 1),
        (
            "The mill may be older. Help to tell how old the stones and the wheel are",
            True,
            True,
            None,
        ),
        ("Taken from https://mill.example/wheel in May", True, True, None),
    ],
)
def test_levels(line: str, alone: bool, title: bool, level: int | None) -> None:
    assert heading_level(line, page, alone=alone, title=title) == level


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("1. Results", 2),
        ("1.2.3 Results", 4),
        ("1.1.1.1 Results", 5),
        ("IV. The Mill", 2),
        ("Part Two", 2),
        ("1. results", 0),
        ("1. The mill is old.", 0),
        ("Results", 0),
    ],
)
def test_numbers(line: str, level: int) -> None:
    assert numbered_level(line, page) == level


@pytest.mark.parametrize(
    ("width", "below", "level"),
    [(8, "========", 1), (8, "----", 2), (8, "~~~~~~~~", 2), (8, "---", 0), (8, "=" * 21, 0)],
)
def test_underlines(width: int, below: str, level: int) -> None:
    assert underline_level(width, below) == level
