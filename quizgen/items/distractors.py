"""Wrong answers of the key's own type and grain; too few good ones means none at all.

The documents come first, then places that everybody knows; numbers and dates are moved plausibly.
A distractor is never true by the source: it stands nowhere in the evidence of the fact, nor in
any statement that shares the words of the stem.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quizgen.items.nearby import PRESENT, WANTED, moved_dates, moved_numbers, other_years, years_in
from quizgen.lang.en.classnouns import class_noun
from quizgen.lang.en.gazetteer import Place, demonym, nationalities, places
from quizgen.model import Fact, Slot, SlotType, fold

LIKELY = 5
"""From how many of the best known places like the key the missing distractors are drawn."""

COMMON_NATIONALITIES = (
    "American British French German Italian Spanish Russian Dutch Swedish Polish Greek Japanese"
    " Chinese Indian"
).split()
"""The nationalities that texts name most, for the ones that a document does not name."""

RANK = 3
"""How many times as often as another a person may be spoken of and still be taken for the other."""

_NAMED: frozenset[SlotType] = frozenset({"person", "organisation", "work", "event", "name"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Pool:
    """The typed values of all facts by document, type and grain, and all statements.

    `told` says at which places of a document a value stands, `counts` in how many statements a
    word does, `latest` the last year that a document speaks of.
    """

    values: dict[tuple[str, str, str], list[Slot]] = field(
        default_factory=lambda: defaultdict(list)
    )
    told: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    counts: Counter[str] = field(default_factory=Counter)
    latest: dict[str, int] = field(default_factory=dict)
    statements: list[str] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def statements_like(self, stem: str) -> list[str]:
        """The statements, as spoken, that share at least half of the long words of `stem`."""
        words = _long_words(stem)
        if not words:
            return []
        shared = Counter(place for word in words for place in self.by_word.get(word, ()))
        return [self.statements[p] for p, count in shared.items() if 2 * count >= len(words)]

    def nearest(self, names: Iterable[str], fact: Fact) -> list[str]:
        """The names, first that which stands nearest to `fact` in its document."""
        source = fact.evidence[0]
        return sorted(
            names,
            key=lambda name: min(
                abs(place - source.start) for place in self.told[source.document, name]
            ),
        )

    def of_one_rank(self, name: str, other: str) -> bool:
        """Whether the documents speak of two people about as often.

        Nobody takes the head of state for a student, nor the other way round.
        """
        counts = [1 + self._told(name), 1 + self._told(other)]
        return max(counts) <= RANK * min(counts)

    def _told(self, name: str) -> int:
        return max(
            (self.counts[word] for word in _spoken(name).split() if len(word) > 2), default=0
        )


def gather(facts: Iterable[Fact]) -> Pool:
    """The pool of distractors that `facts` hold, in their order."""
    pool = Pool()
    seen: set[tuple[str, str, str]] = set()
    for fact in facts:
        for word in _long_words(fact.statement.text):
            pool.by_word[word].append(len(pool.statements))
        document = fact.evidence[0].document
        years = years_in(f"{fact.evidence[0].quote} {fact.statement.text}")
        late = [year for year in years if year <= PRESENT]
        pool.latest[document] = max([pool.latest.get(document, 0), *late])
        told = _spoken(fact.evidence[0].quote)
        pool.counts.update(set(told.split()))
        pool.statements.append(told)
        for slot in fact.statement.slots:
            grain = _grain(slot)
            pool.told[document, slot.text].append(fact.evidence[0].start)
            if grain is None or (document, slot.type, fold(slot.text)) in seen:
                continue
            if slot.type == "person" and _spoken(slot.text.split()[-1]) not in told:
                continue  # who says "I" is nobody whom the text tells of
            seen.add((document, slot.type, fold(slot.text)))
            pool.values[document, slot.type, grain].append(slot)
    return pool


def distractors(
    key: Slot,
    fact: Fact,
    stem: str,
    pool: Pool,
    rng: random.Random,
    *,
    near: bool = False,
    beyond: bool = False,
) -> tuple[str, ...]:
    """`WANTED` wrong answers for `key`, in an order that `rng` decides; () where too few are good.

    With `near` one is enough, names come from the document alone, and dates are far from the key:
    in a statement what is nearly true is a trick, and what nobody spoke of is silly. With `beyond`
    a place may be one that the document does not name.
    """
    match key.type:
        case "date":
            moved = other_years if near else moved_dates
            found = moved(key, fact, rng, _end(pool.latest.get(fact.evidence[0].document, 0)))
        case "number" | "quantity" | "money" | "percent":
            found = moved_numbers(key, rng)
        case _:
            found = _names(key, fact, stem, pool, rng, near=near, beyond=beyond)
    enough = len(found) >= (1 if near else WANTED)
    return tuple(found[:WANTED]) if enough else ()


def _end(latest: int) -> int:
    """The last year that a wrong date may have: that of a document of late years, or ours."""
    return latest if latest >= PRESENT - LATE else PRESENT


LATE = 30
"""A document that speaks of a year so many years ago at most speaks of its own time."""


def _grain(slot: Slot) -> str | None:
    """What must agree beside the type: the class noun, or the form of a name."""
    if slot.type == "person":
        return "full" if len(slot.text.split()) > 1 else None
    if slot.type == "group":
        return "nationality" if slot.text in nationalities() else None
    if slot.type == "place" or slot.type in _NAMED:
        return class_noun(slot)
    return None


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _names(
    key: Slot,
    fact: Fact,
    stem: str,
    pool: Pool,
    rng: random.Random,
    *,
    near: bool,
    beyond: bool,
) -> list[str]:
    grain = _grain(key)
    if grain is None:
        return []
    forbidden = [_spoken(fact.evidence[0].quote), _spoken(stem), *pool.statements_like(stem)]
    own = [
        slot.text
        for slot in pool.values.get((fact.evidence[0].document, key.type, grain), ())
        if key.type != "place" or _one_land(slot.text, key.text)
    ]
    own = [name for name in own if demonym(name) not in stem.split()]
    candidates = _distinct(name for name in own if _is_wrong(name, key, forbidden))
    if key.type == "person":
        candidates = [
            name
            for name in candidates
            if pool.of_one_rank(name, key.text) and not _called(name, forbidden[:2])
        ]
    if near and key.type == "person":  # whoever is told of beside the key is no absurd answer
        candidates = pool.nearest(candidates, fact)
    else:
        rng.shuffle(candidates)
    few = len(candidates) < (1 if near else WANTED)
    if few and (key.type in ("place", "group") if not near else key.type == "place" and beyond):
        others = [
            name
            for name in _known(key, grain)
            if name not in candidates
            and demonym(name) not in stem.split()
            and _is_wrong(name, key, forbidden)
        ][:LIKELY]
        rng.shuffle(others)
        candidates += others[: WANTED - len(candidates)]
    return candidates


def _is_wrong(name: str, key: Slot, forbidden: Sequence[str]) -> bool:
    folded, right = fold(name), fold(key.text)
    if _words_of(folded) <= _words_of(right) or _words_of(right) <= _words_of(folded):
        return False
    if folded in right or right in folded or any(fold(other) in folded for other in key.aliases):
        return False
    said = _spoken(name)
    return not any(said in text for text in forbidden)


def _called(name: str, texts: Sequence[str]) -> bool:
    """Whether a person is in one of `texts` by the last name alone."""
    surname = _spoken(name.split()[-1])
    return any(surname in text for text in texts)


def _spoken(text: str) -> str:
    """`text` as its folded words alone between blanks, so that a name can be sought in it."""
    return f" {' '.join(_ANY_WORD.findall(fold(text)))} "


def _distinct(names: Iterable[str]) -> list[str]:
    """`names` without those of another one's words: "Rue Carpenter" beside "Rue W. Carpenter"."""
    kept: dict[frozenset[str], str] = {}
    for name in names:
        words = frozenset(_words_of(fold(name)))
        if not any(words <= other or other <= words for other in kept):
            kept[words] = name
    return list(kept.values())


def _words_of(name: str) -> set[str]:
    return set(name.split()) - {"of", "the", "and", "for"}


def _known(key: Slot, grain: str) -> list[str]:
    """Known places like the key: of its continent first, the best known first."""
    if key.type == "group":
        return [name for name in COMMON_NATIONALITIES if name != key.text]
    known = places()
    own = known.get(key.text)
    same = [
        place
        for place in known.values()
        if place.kind == grain
        and place.usual
        and (own is None or (place.capital == own.capital and not _same_land(place, own)))
    ]
    near = [place.name for place in same if own and place.continent == own.continent]
    if own and grain == "city":
        home = [place.name for place in same if place.country == own.country]
        near = home if len(home) > WANTED else near
    return near if len(near) > WANTED else []


def _one_land(name: str, key: str) -> bool:
    """Whether `name` is the name of one place only, and not of the key's own land."""
    place, own = places().get(name), places().get(key)
    if place is None:
        return True
    return place.usual and not (own and _same_land(place, own))


def _same_land(place: Place, own: Place) -> bool:
    """Whether two countries are one by another name: England, the United Kingdom."""
    return own.kind == "country" and place.country == own.country
