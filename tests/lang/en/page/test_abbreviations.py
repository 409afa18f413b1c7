"""How the full stop behind a word is read."""

import pytest

from quizgen.lang.en.page.abbreviations import Kind, abbreviation


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("e.g", "within"),
        ("vs", "within"),
        ("Dr", "within"),
        ("dr", None),
        ("Inc", "anywhere"),
        ("inc", "anywhere"),
        ("U.S", "anywhere"),
        ("Ariz", "anywhere"),
        ("ariz", None),
        ("Sept", "anywhere"),
        ("Jan", "anywhere"),
        ("May", None),
        ("J", "initials"),
        ("J.-P", "initials"),
        ("JR", "anywhere"),
        ("mill", None),
        ("Fig", None),
        ("", None),
    ],
)
def test_before_a_word(word: str, kind: Kind | None) -> None:
    assert abbreviation(word, before_digit=False) == kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Fig", "pointer"), ("no", "pointer"), ("c", "pointer"), ("C", "pointer"), ("mill", None)],
)
def test_before_a_number(word: str, kind: Kind | None) -> None:
    assert abbreviation(word, before_digit=True) == kind
