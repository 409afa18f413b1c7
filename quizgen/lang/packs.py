"""Which languages there are, and the pack of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from quizgen.lang.base import Language

UNKNOWN = "und"
"""The code of a text whose language cannot be detected."""


def _english() -> Language:
    from quizgen.lang.en.pack import English

    return English()


BUNDLED: Mapping[str, Callable[[], Language]] = MappingProxyType({"en": _english})
"""The packs that come with quizgen, by code, each loaded when it is first asked for."""


@dataclass(frozen=True)
class Languages:
    """The languages that can be read; a text of unknown language is read as the first of them."""

    packs: Mapping[str, Callable[[], Language]] = field(default_factory=lambda: BUNDLED)

    def known(self, code: str) -> bool:
        """Whether there is a pack for `code`, or it says that the language is unknown."""
        return code == UNKNOWN or code in self.packs

    def of(self, code: str | None) -> Language:
        """The pack for `code`; the first pack where the language is unknown or has none."""
        found = self.packs.get(code or UNKNOWN)
        return (found or next(iter(self.packs.values())))()

    def adding(self, pack: Language) -> "Languages":
        """These languages and `pack`, which takes the place of another of its code."""
        return Languages({**self.packs, pack.code: lambda: pack})
