"""Names of Zo: what they name is said by the word before them, and no others are known."""

from collections.abc import Sequence

from quizgen.plugin import Slot


def class_noun(slot: Slot) -> str | None:
    """None: nothing is known of a name."""
    return None


def place_class(name: str) -> str | None:
    """None: no place is known."""
    return None


def demonym(country: str) -> str | None:
    """None: no country is known."""
    return None


def country_of(name: str) -> str | None:
    """None: no country is known."""
    return None


def is_nationality(name: str) -> bool:
    """False: no nationality is known."""
    return False


def group_noun(group: str) -> str:
    """The last word, without the ending of the plural."""
    return group.split()[-1].removesuffix("ki") if group.split() else ""


def is_another_place(name: str, place: str) -> bool:
    """Whether the names differ."""
    return name != place


def known_like(key: Slot, noun: str, more_than: int) -> Sequence[str]:
    """None: only names of the document are there to be chosen from."""
    return ()
