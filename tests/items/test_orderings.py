"""Events to put in order: which of a section's can be ordered by a learner."""

import pytest

from quizgen.model import Ordering

from ..pipeline.road import Told, candidates_of, facts_of

THREE = (
    "Ana Souza founded the Belem Library in 1901. Rui Costa opened the Vasco Bridge in 1931. "
    "Paulo Mendes designed the Alfama Theatre in 1954."
)
EVENTS = [
    "Ana Souza founded the Belem Library",
    "Rui Costa opened the Vasco Bridge",
    "Paulo Mendes designed the Alfama Theatre",
]


def ordered(text: str) -> list[list[str]]:
    """The items of the orderings of a text, each in its right order."""
    candidates = candidates_of(facts_of(Told(text)))
    return [
        [item.plain for item in one.question.items]
        for one in candidates
        if isinstance(one.question, Ordering)
    ]


@pytest.mark.parametrize(
    ("more", "orderings"),
    [
        ("", [EVENTS]),
        ("Emily Carter sold the Tagus Museum in 1931.", [EVENTS]),
        ("Lisbon was damaged in 1755. Lisbon was damaged in 1969.", [EVENTS]),
    ],
    ids=["three", "two of one year", "two that read the same"],
)
def test_events_are_put_in_order(more: str, orderings: list[list[str]]) -> None:
    assert ordered(f"{THREE} {more}") == orderings


def test_two_events_are_too_few() -> None:
    assert ordered(THREE.rpartition(" Paulo")[0]) == []
