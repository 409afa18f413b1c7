"""Which questions give each other away: those that say the same, or tell each other's answer.

Two that do have a key in common, or a part of one, or one has the key of the other in its text: by
these a question is looked up among those chosen, so that the thousandth costs no more than the
tenth. What more than `BUCKET` chosen questions have in common pins nothing down; of those the best
are looked at.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Protocol

from quizgen.scoring.offer import Offer, words_of
from quizgen.scoring.said import Said

BUCKET = 256
"""How many chosen questions are remembered by one name, at most."""

_LONG = 63
"""Words from which on keys are not told apart by their length."""


class Register(Protocol):
    """What chosen questions say, findable by the names under which each was entered."""

    def enter(self, said: Said, names: Iterable[str]) -> None:
        """Enter what a question says under some names."""

    def under(self, names: Iterable[str], like: Said) -> Iterator[Said]:
        """What was entered under any of `names`; none need be given that shares no word."""


class Listed:
    """A register in memory."""

    def __init__(self) -> None:
        self._said: list[Said] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)

    def enter(self, said: Said, names: Iterable[str]) -> None:
        """Enter what a question says under some names."""
        for name in names:
            bucket = self._places[name]
            if len(bucket) < BUCKET:
                bucket.append(len(self._said))
        self._said.append(said)

    def under(self, names: Iterable[str], like: Said) -> Iterator[Said]:
        """What was entered under any of `names`."""
        found = dict.fromkeys(place for name in names for place in self._places.get(name, ()))
        return map(self._said.__getitem__, found)


class Chosen:
    """The questions chosen so far of those whose keys are `keys`, in a register."""

    def __init__(self, keys: "Keys", register: Register | None = None) -> None:
        self._keys = keys
        self._register: Register = register or Listed()

    @classmethod
    def of(cls, offered: Iterable[Offer]) -> "Chosen":
        """None yet of those `offered`."""
        return cls(Keys(key for offer in offered for key in offer.keys))

    def add(self, offer: Offer) -> None:
        """Take a question, which was among those offered, in."""
        said = Said.of(offer)
        self._register.enter(said, dict.fromkeys(self._names(said)))

    def gives_away(self, offer: Offer, *, within: bool) -> bool:
        """Whether a question and a chosen one say the same, or tell each other's answer.

        Questions of one family are never asked together; they are looked at only if `within`.
        """
        said = Said.of(offer)
        return any(
            (bool(said.words) and said.repeats(other))
            or ((within or said.family != other.family) and said.betrays(other))
            for other in self._register.under(self._sought(said), said)
        )

    def _names(self, said: Said) -> Iterator[str]:
        """What a chosen question is found by."""
        yield f"says{said.asked}"
        for key in said.keys:
            yield f"asks{key}"
        for key in self._keys.within(said.text):
            yield f"tells{key}"
        for key in said.short_keys:
            yield from (f"within{part}" for part in _parts(key))
            yield from (f"beside {pair}" for pair in _pairs(key))

    def _sought(self, said: Said) -> Iterator[str]:
        """The names of those that `said` may give away."""
        if said.words and not said.varies:
            yield f"says{said.asked}"
        for key in said.keys:
            yield f"asks{key}"
            yield f"tells{key}"
        for key in self._keys.within(said.text):
            yield f"asks{key}"
        for key in said.short_keys:
            yield f"within{key}"
            yield from (f"asks{part}" for part in _parts(key))
            yield from (f"beside {pair}" for pair in _pairs(key))


class Keys:
    """All keys as spoken, findable in a text by their first word; a few bytes are held of each."""

    def __init__(self, keys: Iterable[str]) -> None:
        whole, begins, lengths = array("q"), array("q"), array("L")
        for key in keys:
            if words := key.split():
                whole.append(hash(key))
                begins.append(hash(words[0]))
                lengths.append(len(words))
        self._whole, self._begins, self._lengths = array("q"), array("q"), array("Q")
        for part in range(-8, 8):  # so that never all are held as objects
            self._whole.extend(sorted(number for number in whole if number >> 60 == part))
            known: dict[int, int] = {}
            for begin, length in zip(begins, lengths, strict=True):
                if begin >> 60 == part:
                    known[begin] = known.get(begin, 0) | 1 << min(length, _LONG)
            self._begins.extend(sorted(known))
            self._lengths.extend(known[begin] for begin in sorted(known))
        self._longest = max(lengths, default=0)

    def within(self, text: str) -> Iterator[str]:
        """The keys that are in `text` as whole words."""
        words = text.split()
        for start, word in enumerate(words):
            for length in self._beginning(word):
                key = f" {' '.join(words[start : start + length])} "
                if start + length <= len(words) and self._has(hash(key)):
                    yield key

    def _beginning(self, word: str) -> Iterator[int]:
        """How many words the keys have that begin with `word`."""
        number = hash(word)
        place = bisect_left(self._begins, number)
        if place < len(self._begins) and self._begins[place] == number:
            lengths = self._lengths[place]
            yield from (length for length in range(1, _LONG) if lengths >> length & 1)
            if lengths >> _LONG:
                yield from range(_LONG, self._longest + 1)

    def _has(self, number: int) -> bool:
        place = bisect_left(self._whole, number)
        return place < len(self._whole) and self._whole[place] == number


def _parts(key: str) -> Iterator[str]:
    """The words of a key, and every row of them, as spoken."""
    words = key.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            yield f" {' '.join(words[start:end])} "


def _pairs(key: str) -> Iterator[str]:
    """Every two words of a key that tell what it is about."""
    return map(" ".join, combinations(sorted(words_of(key)), 2))
