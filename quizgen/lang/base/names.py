"""What a language knows of names: what they name, and which others are like them."""

from collections.abc import Sequence
from typing import Protocol

from quizgen.model import Slot


class Names(Protocol):
    """The names of people, places and peoples, and the nouns for what is named."""

    def class_noun(self, slot: Slot) -> str | None:
        """The noun for what a named thing is ("city", "university"), where that is certain."""

    def place_class(self, name: str) -> str | None:
        """The noun for the place that `name` names; None where it is no known place."""

    def demonym(self, country: str) -> str | None:
        """The adjective of a country ("French" of France), where it is known."""

    def country_of(self, name: str) -> str | None:
        """What tells the country that `name` or its people is of from others, where it is known.

        All names of a country and of its people have this in common: "America", "Americans".
        """

    def is_nationality(self, name: str) -> bool:
        """Whether `name` is a known nationality."""

    def group_noun(self, group: str) -> str:
        """The noun of a group in one form: what its members are; empty where there is none."""

    def is_another_place(self, name: str, place: str) -> bool:
        """Whether `name` can only mean a place that `place` is not, nor has inside."""

    def known_like(self, key: Slot, noun: str, more_than: int) -> Sequence[str]:
        """The best known names like `key`, which is a `noun`, the likeliest first.

        They are of its country or continent; none where there are not `more_than` of them.
        """
