"""Wrong answers of the key's own type and grain; too few good ones means none at all.

The documents come first, then places that everybody knows; numbers and dates are moved plausibly.
A distractor is never true by the source: it is nowhere in the evidence of the fact, nor in any
statement that shares the words of the stem.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from quizgen.items.library import long_words
from quizgen.items.nearby_dates import moved_dates, other_years
from quizgen.items.nearby_numbers import moved_numbers
from quizgen.items.pool import Pool, grain_of
from quizgen.items.request import WANTED, Request
from quizgen.items.spoken import spoken
from quizgen.model import Slot, fold

LIKELY = 5
"""From how many of the best known names like the key the missing distractors are drawn."""


def distractors(request: Request, pool: Pool, rng: random.Random) -> tuple[Slot, ...]:
    """`WANTED` wrong answers, in an order that `rng` decides; () where too few are good."""
    match request.key.type:
        case "date":
            move = other_years if request.near else moved_dates
            found = move(request, rng, pool.last_year(request.document))
        case "number" | "quantity" | "money" | "percent":
            found = moved_numbers(request, rng)
        case _:
            found = _names(request, pool, rng)
    return tuple(found[:WANTED]) if len(found) >= request.enough else ()


def _names(request: Request, pool: Pool, rng: random.Random) -> list[Slot]:
    """Other names of the document, and where those are too few known ones."""
    grain = grain_of(request.key, request.language.names)
    if grain is None:
        return []
    search = _Search(request, pool, grain)
    found = search.in_document()
    if request.near and request.key.type == "person":
        # a person mentioned close to the key is no absurd answer
        found = pool.nearest(found, request.fact)
    else:
        rng.shuffle(found)
    if len(found) < request.enough and search.may_go_beyond:
        others = [name for name in search.beyond() if name not in found][:LIKELY]
        rng.shuffle(others)
        found += others[: WANTED - len(found)]
    return [Slot(type=request.key.type, text=name) for name in found]


@dataclass(frozen=True)
class _Search:
    """A search for wrong names in place of a key, which is of the grain `grain`."""

    request: Request
    pool: Pool
    grain: str

    def in_document(self) -> list[str]:
        """The names of the document that are wrong and could be mistaken for the key."""
        key = self.request.key
        own = self.pool.names(self.request.document, key.type, self.grain)
        found = self._distinct(name for name in own if self._is_rival(name) and self._fits(name))
        return found if key.type != "person" else [name for name in found if self._is_peer(name)]

    @property
    def may_go_beyond(self) -> bool:
        """Whether known names that the document does not have may help out."""
        if self.request.near:
            return self.request.key.type == "place" and self.request.beyond
        return self.request.key.type in ("place", "group")

    def beyond(self) -> list[str]:
        """The known names like the key that are wrong, the likeliest first."""
        known = self.request.language.names.known_like(self.request.key, self.grain, WANTED)
        return [name for name in known if self._fits(name)]

    def _is_rival(self, name: str) -> bool:
        """Whether a name can only mean another thing than the key."""
        key = self.request.key
        another = self.request.language.names.is_another_place
        return key.type != "place" or another(name, key.text)

    def _is_peer(self, name: str) -> bool:
        """Whether a person is as well known, and is not mentioned by the last name alone."""
        surname = spoken(name.split()[-1])
        named = any(surname in text for text in self._own_texts)
        return self.pool.of_one_rank(name, self.request.key.text) and not named

    def _fits(self, name: str) -> bool:
        """Whether a name is wrong, and neither it nor its people is in what the learner reads."""
        adjective = self.request.language.names.demonym(name)
        return adjective not in self.request.stem.split() and self._is_wrong(name)

    def _is_wrong(self, name: str) -> bool:
        """Whether a name is no other name of the key, and true of no statement like the stem."""
        said = spoken(name)
        overlap = self._overlaps(fold(name), fold(self.request.key.text))
        named = any(said in text for text in self._own_texts)
        return not (overlap or named or self.pool.says_of_like(said, self._stem_words))

    def _overlaps(self, name: str, key: str) -> bool:
        """Whether one of two folded names is a part of the other, or has an alias of the key."""
        mine, right = self._words(name), self._words(key)
        aliases = (fold(alias) for alias in self.request.key.aliases)
        parts = mine <= right or right <= mine or name in key or key in name
        return parts or any(alias in name for alias in aliases)

    def _distinct(self, names: Iterable[str]) -> list[str]:
        """`names` without those of another's words: "Rue Carpenter" beside "Rue W. Carpenter"."""
        kept: dict[frozenset[str], str] = {}
        for name in names:
            words = self._words(fold(name))
            if not any(words <= other or other <= words for other in kept):
                kept[words] = name
        return list(kept.values())

    def _words(self, folded: str) -> frozenset[str]:
        """The words of a name, without its function words."""
        return frozenset(folded.split()) - self.request.language.marks.function_words

    @cached_property
    def _own_texts(self) -> list[str]:
        """The evidence of the fact and the stem, as spoken."""
        return [spoken(self.request.fact.evidence[0].quote), spoken(self.request.stem)]

    @cached_property
    def _stem_words(self) -> frozenset[str]:
        """The long words of the stem: a statement that shares many may be true of another name."""
        return long_words(self.request.stem)
