"""Which subject "it" or "they" goes on with."""

import pytest

from .readings import read_as

RESOLVED = [
    (("Rust mites spin no webs.", "They live under leaves."), "Rust mites live under leaves."),
    (
        ("The Romans drew maps of Belem.", "By that time they had ships."),
        "By that time the Romans had ships.",
    ),
    (("Rust mites spin no webs.", "Their legs are short."), "Rust mites' legs are short."),
    (
        ("Most weavers were widows who owned a loom.", "They sold cloth in Porto."),
        "Most weavers sold cloth in Porto.",
    ),
    (
        ("A tide mill needs a pond that fills twice a day.", "It grinds rye."),
        "A tide mill grinds rye.",
    ),
    (
        ("Modern acoustics is the study of echoes.", "It helps builders."),
        "Modern acoustics helps builders.",
    ),
    (
        ("Sea wool bends in a swell.", "In a strong current, it tears."),
        "In a strong current, sea wool tears.",
    ),
    (
        ("Sea wool looks like one plant.", "But when seen through a lens, it has two parts."),
        "But when seen through a lens, sea wool has two parts.",
    ),
]
LEFT = [
    ("The mayor charges a levy.", "It pays for the harbour."),
    ("A tide mill has a sluice.", "It opens at noon."),
    ("The mills with the new sluices face the sea.", "They open at noon."),
    ("Beetles crossed the road.", "They were dark."),
    ("Old millers like rye, but bakers want wheat.", "They pay for it."),
    ("Rust mites spin no webs.", "Like other mites, they live under leaves."),
]


@pytest.mark.parametrize(("sentences", "read"), RESOLVED)
def test_a_subject_is_taken_up_by_the_next(sentences: tuple[str, ...], read: str) -> None:
    assert read_as(*sentences) == read


@pytest.mark.parametrize("sentences", LEFT)
def test_what_may_be_another_thing_is_left(sentences: tuple[str, ...]) -> None:
    assert read_as(*sentences) == sentences[-1]
