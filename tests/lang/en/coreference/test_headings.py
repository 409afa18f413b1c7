"""What a heading names is what its first sentence is about."""

import pytest

from ..sentences import document_of, headed_by, materials_of
from .readings import words_of


def _read_under(heading: str, *sentences: str) -> str:
    return words_of(materials_of(headed_by(heading, document_of(*sentences)))[-1])


def test_it_means_the_thing_of_the_heading() -> None:
    read = _read_under("Dam", "A dam holds a river back.", "It is used to store water.")
    assert read == "A dam is used to store water."


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("Rivers", "A dam holds a river back."),
        ("Dam", "A dam wall holds a river back."),
        ("Dam", "The dam holds a river back."),
    ],
)
def test_other_things_are_not_meant(heading: str, first: str) -> None:
    assert _read_under(heading, first, "It is used to store water.") == "It is used to store water."
