"""Who "I" is."""

import pytest

from .readings import read_as


@pytest.mark.parametrize(
    ("sentence", "author", "read"),
    [
        ("I visited Vienna in 1990.", "Emily Carter", "Emily Carter visited Vienna in 1990."),
        ("I visited Vienna in 1990.", None, "I visited Vienna in 1990."),
        ("I like old bridges.", "Emily Carter", "I like old bridges."),
        ("World War I ended in 1918.", "Emily Carter", "World War I ended in 1918."),
    ],
)
def test_the_author_is_the_subject_of_a_past_tense(
    sentence: str, author: str | None, read: str
) -> None:
    assert read_as(sentence, author=author) == read
