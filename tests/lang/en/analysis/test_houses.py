"""Whose handbook a document is."""

import pytest

from quizgen.lang.en.analysis.houses import house_of

from ..sentences import document_of

OWN = "We know our boats. We love our harbour."


@pytest.mark.parametrize(
    ("text", "author", "house"),
    [
        ("Crews at Norvik rest. At night, pilots join Norvik.", None, "Norvik"),
        ("Crews at Norvik rest. At night, pilots join Norvik.", "Ana Souza", None),
        ("Crews at Norvik rest.", None, None),
        ("Crews at Norvik rest. Pilots at Norvik, at Ardal and at Ardal rest.", None, None),
        ("Crews at Lisbon rest. Pilots rest at Lisbon.", None, None),
    ],
    ids=["a handbook", "somebody speaks", "once", "two", "a place"],
)
def test_whose_handbook_it_is(text: str, author: str | None, house: str | None) -> None:
    assert house_of(document_of(OWN, text, author=author)) == house


def test_who_never_says_we_has_no_handbook() -> None:
    assert house_of(document_of("Crews at Norvik rest. Pilots join Norvik.")) is None
