"""Who people are, by appositions and titles."""

import pytest

from quizgen.lang.en.facts.roles import role_facts
from quizgen.model import Role
from quizgen.trace import Trace

from ..sentences import read


def roles(sentence: str) -> list[tuple[str, str]]:
    """The people of a sentence and what they are."""
    facts = role_facts(read(sentence), Trace())
    return [(fact.person.text, fact.role) for fact in facts if isinstance(fact, Role)]


@pytest.mark.parametrize(
    ("sentence", "person", "role"),
    [
        (
            "Rui Costa, a professor of law in Lisbon, sold a bridge.",
            "Rui Costa",
            "a professor of law in Lisbon",
        ),
        ("A bridge was sold by Rui Costa, a retired sailor.", "Rui Costa", "a retired sailor"),
        ("Portuguese President Rui Costa sold a bridge.", "Rui Costa", "Portuguese president"),
    ],
)
def test_roles(sentence: str, person: str, role: str) -> None:
    assert roles(sentence) == [(person, role)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rui Costa, a professor, sold a bridge.",
        "Rui Costa, the professor who knew them, sold a bridge.",
        "The Vasco Bridge, a work of old sailors, was sold.",
        "President Rui Costa sold a bridge.",
        "Rui Costa sold a bridge.",
    ],
)
def test_what_is_no_role(sentence: str) -> None:
    assert not roles(sentence)
