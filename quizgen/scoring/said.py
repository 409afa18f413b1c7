"""What a question says and asks, and when two give each other away."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.model import alike
from quizgen.scoring.offer import Offer, words_of

SHORT_KEY = 6
"""Words of a key that may be a part of another, as blanks are."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a question says and asks: its text as spoken, the words of it, its keys as spoken.

    `varies` says that two of one text may differ in what is to be matched or ordered.
    """

    text: str
    words: frozenset[str]
    keys: frozenset[str]
    varies: bool
    family: str

    @classmethod
    def of(cls, offer: Offer) -> "Said":
        """What the question on offer says."""
        words, keys = frozenset(offer.words), frozenset(offer.keys)
        return cls(offer.text, words, keys, offer.varies, offer.family)

    @property
    def asked(self) -> str:
        """Its text, the same for one thing and for several of its kind."""
        return alike(self.text)

    @property
    def short_keys(self) -> Iterator[str]:
        """Its keys that may be a part of another, or have one as a part."""
        return filter(_is_short, self.keys)

    def repeats(self, other: "Said") -> bool:
        """Whether this and an earlier question read the same, but for number and articles."""
        return self.asked == other.asked and not self.varies

    def betrays(self, other: "Said") -> bool:
        """Whether this and an earlier question of another family tell each other's answer."""
        shared = len(self.words & other.words)
        fewer = min(len(self.words), len(other.words))
        if not fewer or 2 * shared < fewer:
            return False
        if self.keys & other.keys and 5 * shared >= 3 * fewer:
            return True
        return self.tells(other) or other.tells(self) or _nested(self.keys, other.keys)

    def tells(self, other: "Said") -> bool:
        """Whether this question has a key of the other in its text."""
        return any(key in self.text for key in other.keys)


def _nested(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two blanks of like stems overlap: "Chinese" and "Chinese consumers".

    Meanings and other long answers overlap in words without telling each other, and so do what
    "will be greater" in one case and in another.
    """
    return any(
        key in other or other in key or _overlap(words_of(key), words_of(other))
        for key in filter(_is_short, keys)
        for other in filter(_is_short, others)
    )


def _overlap(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether most words of one answer, and more than one, are in the other."""
    shared = len(words & others)
    return shared > 1 and 2 * shared > min(len(words), len(others))


def _is_short(key: str) -> bool:
    return len(key.split()) <= SHORT_KEY
