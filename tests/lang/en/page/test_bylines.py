"""Who wrote a text."""

import pytest

from quizgen.lang.base.page import HeadField
from quizgen.lang.en.page.bylines import byline, head_field, is_author_note


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Brook", "Ada Brook"),
        ("By ADA BROOK", "Ada Brook"),
        ("By Ada Brook and Lena Ortiz", "Ada Brook and Lena Ortiz"),
        ("Written by Juan de la Cruz, Staff Writer", "Juan de la Cruz"),
        ("by Zoë O'Hara | Harbour Post", "Zoë O'Hara"),
        ("Author: Ada Brook", "Ada Brook"),
        ("By 1931 the mill was gone", None),
        ("By the sea", None),
        ("By Al", None),
        ("By Friday the ferry had left the quay of Wick.", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert byline(line) == author


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Title: The Tide Mill", HeadField("title", "The Tide Mill")),
        ("TITLE : The Tide Mill", HeadField("title", "The Tide Mill")),
        ("Authors: Ada Brook, Lena Ortiz", HeadField("author", "Ada Brook, Lena Ortiz")),
        ("Subtitle: Old mills", None),
        ("The Title: a novel", None),
        ("Title:", None),
    ],
)
def test_fields_of_a_head(line: str, field: HeadField | None) -> None:
    assert head_field(line) == field


@pytest.mark.parametrize(
    ("paragraph", "note"),
    [
        ("Ada Brook writes about mills. Follow her on Twitter @brook", True),
        ("Ada Brook writes about mills. She is on X: @brook", True),
        ("Ada Brook writes about mills. @brook • Wick", True),
        ("Ada Brook writes about mills. @brook", False),
        ("Follow the river to the mill.", False),
    ],
)
def test_notes_about_the_author(paragraph: str, note: bool) -> None:
    assert is_author_note(paragraph) == note
