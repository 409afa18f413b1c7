"""What the head of a document says."""

import pytest

from quizgen.documents.head import Head
from quizgen.lang.en import page


@pytest.mark.parametrize(
    ("lines", "heading", "title", "author"),
    [
        ([], None, None, None),
        ([], "The Tide Mill", "The Tide Mill", None),
        ([], "Title: The Tide Mill", "The Tide Mill", None),
        ([], "The Tide Mill {#mills}", "The Tide Mill", None),
        ([], "The Tide Mill[edit]", "The Tide Mill", None),
        ([], "The Title: a novel", "The Title: a novel", None),
        ([], "Author: Ada Brook", "Author: Ada Brook", None),
        (["Title: The Tide Mill"], "Elden Post", "The Tide Mill", None),
        (["Author: Lena Ortiz", "By Ada Brook"], "The Tide Mill", "The Tide Mill", "Lena Ortiz"),
        (["Authors: A, B", "By Ada Brook"], "The Tide Mill", "The Tide Mill", "Ada Brook"),
        (["Authors: A, B"], "The Tide Mill", "The Tide Mill", "A, B"),
        ([], "Remarks by President Ada Brook", "Remarks by President Ada Brook", "Ada Brook"),
    ],
)
def test_title_and_author(
    lines: list[str], heading: str | None, title: str | None, author: str | None
) -> None:
    head = Head(page)
    for line in lines:
        head.hear(line)
    about = head.about(heading, None)
    assert (about.title, about.author) == (title, author)
