"""Which questions give each other away: those that say the same, or tell each other's answer.

Two that do have a key in common, or a part of one, or one has the key of the other in its text: by
these a question is looked up among those chosen, so that the thousandth costs no more than the
tenth. What more than `BUCKET` chosen questions have in common pins nothing down; of those the best
are looked at.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from quizgen.scoring.offer import Offer, words_of
from quizgen.scoring.said import Said

BUCKET = 256
"""How many chosen questions are remembered for one key, or part of one, at most."""

_Place = defaultdict[str, list[int]]


class Chosen:
    """The questions chosen so far of those `offered`, findable by what they say and ask."""

    def __init__(self, offered: Iterable[Offer]) -> None:
        self._keys = _Keys(key for offer in offered for key in offer.keys)
        self._said: list[Said] = []
        self._texts: set[str] = set()
        self._asking: _Place = defaultdict(list)  # by a key
        self._telling: _Place = defaultdict(list)  # by a key of any question, in their text
        self._within: _Place = defaultdict(list)  # by a part of a short key
        self._beside: defaultdict[tuple[str, str], list[int]] = defaultdict(list)  # two words of it

    def add(self, offer: Offer) -> None:
        """Take a question, which was among those offered, in."""
        said, place = Said.of(offer), len(self._said)
        self._said.append(said)
        self._texts.add(said.text)
        for key in said.keys:
            _put(self._asking[key], place)
        for key in self._keys.within(said.text):
            _put(self._telling[key], place)
        for key in said.short_keys:
            for part in _parts(key):
                _put(self._within[part], place)
            for pair in _pairs(key):
                _put(self._beside[pair], place)

    def gives_away(self, offer: Offer, *, within: bool) -> bool:
        """Whether a question and a chosen one say the same, or tell each other's answer.

        Questions of one family are never asked together; they are looked at only if `within`.
        """
        said = Said.of(offer)
        if said.words and not said.varies and said.text in self._texts:
            return True
        return any(
            (within or said.family != other.family) and said.betrays(other)
            for other in map(self._said.__getitem__, dict.fromkeys(self._near(said)))
        )

    def _near(self, said: Said) -> Iterator[int]:
        """The places of those that `said` may give away."""
        for key in said.keys:
            yield from self._asking.get(key, ())
            yield from self._telling.get(key, ())
        for key in self._keys.within(said.text):
            yield from self._asking.get(key, ())
        for key in said.short_keys:
            yield from self._within.get(key, ())
            for part in _parts(key):
                yield from self._asking.get(part, ())
            for pair in _pairs(key):
                yield from self._beside.get(pair, ())


class _Keys:
    """All keys as spoken, findable in a text by their first word."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = frozenset(keys)
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)
        for key in self._keys:
            if words := key.split():
                self._lengths[words[0]].add(len(words))

    def within(self, text: str) -> Iterator[str]:
        """The keys that are in `text` as whole words."""
        words = text.split()
        for start, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                key = f" {' '.join(words[start : start + length])} "
                if start + length <= len(words) and key in self._keys:
                    yield key


def _put(bucket: list[int], place: int) -> None:
    if len(bucket) < BUCKET:
        bucket.append(place)


def _parts(key: str) -> Iterator[str]:
    """The words of a key, and every row of them, as spoken."""
    words = key.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield f" {' '.join(words[start:end])} "


def _pairs(key: str) -> Iterator[tuple[str, str]]:
    """Every two words of a key that tell what it is about."""
    return combinations(sorted(words_of(key)), 2)
