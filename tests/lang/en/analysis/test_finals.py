"""A stop behind a letter at the end of a sentence."""

import pytest

from ..sentences import parsed


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("Oranges have vitamin C.", "C ."),
        ("The crew met Anna B.", "B."),
        ("The crew was seen in the U.S.", "U.S."),
    ],
)
def test_a_letter_at_the_end_is_no_initial(sentence: str, last: str) -> None:
    assert " ".join(token.text for token in parsed(sentence)).endswith(f" {last}")
