"""Nouns that mean people."""

import pytest

from quizgen.lang.en.facts.persons import is_role_noun, may_mean_people

from ..parses import made


@pytest.mark.parametrize(
    ("noun", "role", "people"),
    [
        ("professor", True, True),
        ("glassblower", True, True),
        ("cousin", False, True),
        ("guest", False, True),
        ("lecture", False, False),
        ("bridge", False, False),
    ],
)
def test_nouns_that_mean_people(noun: str, role: bool, people: bool) -> None:
    (token,) = made(f"{noun} NOUN NN ROOT 0")
    assert (is_role_noun(token), may_mean_people(token)) == (role, people)
