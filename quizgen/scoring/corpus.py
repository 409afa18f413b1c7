"""What candidates are weighed against: the words of their document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from quizgen.structure.salience import NOTHING_SALIENT, Salience

EVERYWHERE = 4
"""How often a word is in a document that speaks of it throughout, at least."""

EVERYWHERE_SHARE = 0.008
"""The same in a long one: of its words."""

SPOKEN_SHARE = 0.012
"""Of the words of a speech, at least, are those by which speakers mean themselves."""


@dataclass(frozen=True)
class Corpus:
    """The words of a document, in lower case and counted, those of its title, and its salience.

    `filed` are the words under which its file is found, which tells readers as much as a title.
    """

    counts: Mapping[str, int]
    title: frozenset[str]
    salience: Salience = NOTHING_SALIENT
    filed: frozenset[str] = frozenset()

    @cached_property
    def total(self) -> int:
        """How many words the document has."""
        return sum(self.counts.values())

    @cached_property
    def _everywhere(self) -> float:
        return max(EVERYWHERE, self.total * EVERYWHERE_SHARE)

    def is_everywhere(self, word: str) -> bool:
        """Whether a word in lower case is all over the document, and so pins nothing down."""
        return self.counts.get(word, 0) >= self._everywhere

    def is_speech(self, first_person: Iterable[str]) -> bool:
        """Whether somebody speaks throughout: of a hundred words more than one is "I" or "we"."""
        own = sum([self.counts.get(word, 0) for word in first_person])
        return own > SPOKEN_SHARE * self.total
