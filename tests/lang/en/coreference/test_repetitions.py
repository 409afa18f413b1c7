"""What a noun with "this" repeats."""

import pytest

from .readings import read_as

RESOLVED = [
    (
        ("The roof of Belem was sold in 1890.", "Ana Souza drew this roof."),
        "Ana Souza drew the roof of Belem.",
    ),
    (
        ("The election of Ana Souza ended the war.", "Before this election, Rui Costa ruled."),
        "Before the election of Ana Souza, Rui Costa ruled.",
    ),
    (
        ("Tin roofs are light.", "These roofs rust by the sea."),
        "Tin roofs rust by the sea.",
    ),
    (
        ("Bridges that cross rivers are tolled.", "These bridges are closed at night."),
        "Bridges that cross rivers are closed at night.",
    ),
    (
        ("In 1890, a stone roof was sold.", "The roof was carried to Porto."),
        "The stone roof was carried to Porto.",
    ),
    (
        (
            "Rui Costa sells cider presses that turn apples, pears and other fruit into must.",
            "These presses weigh little.",
        ),
        "Cider presses weigh little.",
    ),
]
LEFT = [
    ("The roof was sold in 1890.", "Ana Souza drew this roof."),
    ("A roof was sold in 1890.", "Ana Souza drew this roof."),
    ("The roofs of Belem were sold in 1890.", "Ana Souza drew this roof."),
    ("The roof of Belem hid the roof of Porto.", "Ana Souza drew this roof."),
    ("The roof of Belem was sold in 1890.", "Ana Souza drew this long roof."),
    ("The roof of Belem was sold in 1890.", "Ana Souza drew this garden."),
    ("Several stone roofs were sold.", "These roofs were old."),
    ("Additional stone roofs were sold.", "These roofs were old."),
    ("Much higher rent was paid.", "The rent was due in spring."),
    ("Ana Souza has a stone roof.", "Rui Costa drew the roof."),
    ("Ana Souza met roof painters.", "This roof was old."),
]


@pytest.mark.parametrize(("sentences", "read"), RESOLVED)
def test_a_pointing_noun_is_read_as_what_was_described(
    sentences: tuple[str, ...], read: str
) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize("sentences", LEFT)
def test_what_was_not_described_once_and_in_full_is_left(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences) == sentences[-1]


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("The research team sold maps.", "The team of researchers at Lom sold maps."),
        ("The sales team sold maps.", "The sales team sold maps."),
        ("The large team sold maps.", "The large team sold maps."),
    ],
)
def test_a_team_is_read_by_what_its_people_do(told: str, read: str) -> None:
    assert read_as("The wall was measured by a team of researchers at Lom.", told) == read
