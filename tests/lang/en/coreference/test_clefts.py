"""The clause of a cleft sentence is read by itself."""

import pytest

from .readings import last_of


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("It was in Oslo that the two leaders met.", ["that"]),
        ("It was clear that the two leaders met.", []),
        ("The two leaders met in Oslo.", []),
    ],
)
def test_the_complementiser_of_a_cleft_is_read_as_a_comma(sentence: str, read: list[str]) -> None:
    material = last_of(sentence)
    assert [material.parsed.doc[place].text for place in material.replaced] == read
    assert {item.text for item in material.replaced.values()} <= {","}
