"""What headings say that they head."""

import pytest

from quizgen.lang.base.page import Section
from quizgen.lang.en.page.headings import is_division, is_division_alone, opened_section


@pytest.mark.parametrize(
    ("line", "division"),
    [
        ("Chapter 3", True),
        ("CHAPTER IV: The Mill", True),
        ("Part One", True),
        ("Appendix B", True),
        ("Act Second", True),
        ("Chapters 3 and 4", False),
        ("Part of the mill", False),
        ("Section Control", False),
        ("Book 12345", False),
        ("chapter 3", False),
    ],
)
def test_divisions(line: str, division: bool) -> None:
    assert is_division(line) == division


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Chapter 3", True),
        ("CHAPTER XI.", True),
        ("Part One:", True),
        ("XXVI", True),
        ("Chapter 3: The Mill", False),
        ("Part of the mill", False),
        ("CIVIL", False),
        ("I built a mill", False),
    ],
)
def test_numbers_of_divisions_alone(line: str, alone: bool) -> None:
    assert is_division_alone(line) == alone


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("References", "references"),
        ("7. Works cited:", "references"),
        ("FURTHER READING", "references"),
        ("Table of Contents", "contents"),
        ("Index", "contents"),
        ("References to the sea", None),
        ("Contents of the hold", None),
        ("The Mill", None),
    ],
)
def test_sections(heading: str, section: Section | None) -> None:
    assert opened_section(heading) == section
