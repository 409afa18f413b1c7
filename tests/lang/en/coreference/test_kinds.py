"""What "this process" means, and what "another lake" is."""

import pytest

from .readings import read_as

RESOLVED = [
    (
        ("Tanning is the turning of hides into leather.", "This process takes months."),
        "Tanning takes months.",
    ),
    (
        ("Oak galls are lumps that grow on twigs.", "These growths keep for years."),
        "Oak galls keep for years.",
    ),
    (
        ("A dam of stones is called a weir.", "In fact, this wall is old."),
        "A weir is old.",
    ),
    (
        ("The roads by the coast are the salt roads.", "They lead to Porto."),
        "The salt roads lead to Porto.",
    ),
    (("Lake Belem is another salt lake in Portugal.",), "Lake Belem is a salt lake in Portugal."),
]
LEFT = [
    ("Tanning is the turning of hides into leather.", "This book takes months."),
    ("Tanning is the turning of hides into leather.", "These hides keep for years."),
    ("Tanning needs a vat.", "This vessel is made of oak."),
    ("Soapberries are nuts that bats eat.", "These animals fly by night."),
    ("Tanning was a trade.", "This process took months."),
    ("Porto built another bridge.",),
]


@pytest.mark.parametrize(("sentences", "read"), RESOLVED)
def test_a_kind_is_read_as_what_was_said_to_be_of_it(sentences: tuple[str, ...], read: str) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize("sentences", LEFT)
def test_where_nothing_is_said_to_be_of_it_it_is_left(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences) == sentences[-1]
