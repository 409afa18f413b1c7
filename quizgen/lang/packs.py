"""Which languages there are, and the pack of each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from quizgen.lang.base import Language, LanguageOf
from quizgen.model import Document

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

    def of_facts(self, documents: Iterable[Document]) -> LanguageOf:
        """The language of every fact of `documents`: that of the first that it is found in."""
        packs = {document.name: self.of(document.language) for document in documents}
        default = self.of(UNKNOWN)
        return lambda fact: packs.get(fact.evidence[0].document, default)

    def adding(self, pack: Language) -> "Languages":
        """These languages and `pack`, which takes the place of another of its code."""
        return Languages({**self.packs, pack.code: lambda: pack})
