"""What candidates are weighed against: the words of their document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from quizgen.structure.salience import NOTHING_SALIENT, Salience

EVERYWHERE = 4
"""How often a word is in a document that speaks of it throughout, at least."""

EVERYWHERE_SHARE = 0.008
"""The same in a long one: of its words."""

SPOKEN_SHARE = 0.012
"""Of the words of a speech, at least, are those by which speakers mean themselves."""

OFTEN_SPELLED = 4
"""How often a word is in a document that then knows how it is spelled, at least."""

MOST_SLIPS = 2
"""How often a word is in a document that may be a slip, at most."""

SHORTEST_SPELLED = 6
"""Letters of a word that is like no other but by a slip, at least."""


@dataclass(frozen=True)
class Corpus:
    """The words of a document, in lower case and counted, those of its title, and its salience."""

    counts: Mapping[str, int]
    title: frozenset[str]
    salience: Salience = NOTHING_SALIENT

    @cached_property
    def total(self) -> int:
        """How many words the document has."""
        return sum(self.counts.values())

    @cached_property
    def slips(self) -> frozenset[str]:
        """The words that it has once or twice, and many times with one letter more, less or moved.

        No letter is added to the end or taken from it, which makes another form of a word.
        """
        known = {word for word, n in self.counts.items() if n >= OFTEN_SPELLED and _is_long(word)}
        rare = [word for word, n in self.counts.items() if n <= MOST_SLIPS and _is_long(word)]
        missing = {one for word in known for one in _with_one_less(word)}
        return frozenset(
            word
            for word in rare
            if word in missing or not known.isdisjoint((*_with_one_less(word), *_moved(word)))
        )

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


def _is_long(word: str) -> bool:
    return len(word) >= SHORTEST_SPELLED and word.isalpha()


def _with_one_less(word: str) -> Iterator[str]:
    """The word without one of its inner letters, each in turn."""
    return (word[:n] + word[n + 1 :] for n in range(1, len(word) - 1))


def _moved(word: str) -> Iterator[str]:
    """The word with two letters behind its first in the place of each other."""
    return (
        word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        for n in range(1, len(word) - 1)
        if word[n] != word[n + 1]
    )
