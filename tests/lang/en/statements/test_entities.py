"""Slots of entities, without the words before the value."""

import pytest

from quizgen.lang.en.statements.entities import entity_marks
from quizgen.lang.en.statements.marks import wording_of
from quizgen.lang.en.statements.terms import given_names

from ..sentences import words_of


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("The bridge cost about 40 million euros.", ["40 million"]),
        ("Lisbon had a total of 40 towers.", ["Lisbon", "40"]),
        ("Lisbon had at least 500,000 citizens.", ["Lisbon", "500,000"]),
        ("The bridge was closed in early 1931.", ["1931"]),
        ("The bridge was closed in the year 1931.", ["1931"]),
        ("Rui Costa's bridge was closed.", ["Rui Costa"]),
        ("Rui Costa [met] Ana Souza in Lisbon.", []),
    ],
)
def test_the_values_of_entities(sentence: str, texts: list[str]) -> None:
    tokens, material = words_of(sentence)
    marks = entity_marks(wording_of(tokens, material), [], material.reading)
    assert [mark.slot.text for mark in marks] == texts


def test_no_entity_is_a_part_of_a_given_name() -> None:
    tokens, material = words_of("Rui Costa sang a song entitled The Composer in 1931.")
    wording = wording_of(tokens, material)
    names = list(given_names(wording))
    texts = [mark.slot.text for mark in entity_marks(wording, names, material.reading)]
    assert "Composer" not in texts
