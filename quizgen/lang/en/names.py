"""What English names name, and what other names are like them: the part `names` of the pack."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import Place, countries, demonym, nationalities, place_class, places
from quizgen.model import Slot

__all__ = [
    "class_noun",
    "country_of",
    "demonym",
    "goes_without_saying",
    "group_noun",
    "is_another_place",
    "is_nationality",
    "is_written_as_a_name",
    "known_like",
    "place_class",
]

_SMALL_IN_NAMES = lexicon.words("acronym_small_words")
_CLASS_NOUNS = lexicon.pairs("class_nouns")
_CLASS_NOUNS_FIRST = lexicon.pairs("class_nouns_first")
_STATES = frozenset({"Confederation", "Federation", "Kingdom", "Republic"})
"""How the name of a country ends whose last word would tell it: "which federation"."""

_NUMBERED = re.compile(r" [IVX]+$")
_WORD = re.compile(r"[^\W\d_]+")


def is_written_as_a_name(term: str) -> bool:
    """Whether a term has several words, all with a capital letter: "Half Dome"."""
    words = [word for word in term.split() if word not in _SMALL_IN_NAMES]
    return len(words) > 1 and all(word[:1].isupper() and word[1:].islower() for word in words)


def goes_without_saying(slot: Slot) -> bool:
    """Whether a name is that of the country of which a reader thinks first."""
    return slot.text.lower().removeprefix("the ") in _FIRST_THOUGHT_OF


_FIRST_THOUGHT_OF = lexicon.words("countries_first_thought_of")


def class_noun(slot: Slot) -> str | None:
    """The noun for what the value is ("city", "university"), where that is certain."""
    words = _NUMBERED.sub("", slot.text).split()
    if slot.type == "place":
        named_so = "country" if words[-1:] and words[-1] in _STATES else _class_of_words(words)
        return place_class(slot.text) or named_so
    if slot.type not in ("organisation", "work", "event", "name") or len(words) < 2:
        return None
    return _class_of_words(words) or _CLASS_NOUNS.get(_head(words))


def _class_of_words(words: list[str]) -> str | None:
    """The noun that the last word of a name tells, or the first: "Belem Road", "Fort Belem"."""
    if "of" in words:  # "Bay of Islands", "Toilers of the Sea"
        return _CLASS_NOUNS.get(_head(words))
    first = _CLASS_NOUNS_FIRST.get(words[0]) if len(words) == FIRST_OF else None
    return _CLASS_NOUNS.get(words[-1]) or first


FIRST_OF = 2
"""Words of a name whose first tells what it names: "Lake Ladoga", and no "Fort Worth Zoo"."""


def _head(words: list[str]) -> str:
    """The last word before the first that opens an addition: "University" of Oslo."""
    ends = (place for place, word in enumerate(words) if word in _OPEN_ADDITION)
    return words[next(ends, 0) - 1]


_OPEN_ADDITION = frozenset({"of", "for", "on", "in", "at"})


def is_nationality(name: str) -> bool:
    """Whether `name` is a known nationality."""
    return name in nationalities()


@cache
def country_of(name: str) -> str | None:
    """The code of the country that is named, or of whose people: "America", "Americans"."""
    bare = _PEOPLE.sub("", name.removeprefix("the "))
    place = places().get(countries().get(bare, bare))
    return place.country if place is not None and place.kind == "country" else None


_PEOPLE = re.compile(r"(?: (?:citizen|people|resident|worker)s?|(?<=[a-z]n)s)$")
"""What makes a people of its adjective: "Americans", "American people"."""


def group_noun(group: str) -> str:
    """The last word of a group's name, in the singular: "ship" of "the royal ships"."""
    words = _WORD.findall(group.lower())
    return words[-1].removesuffix("s") if words else ""


def is_another_place(name: str, place: str) -> bool:
    """Whether `name` is the name of one place only, and not of the land that `place` is."""
    one, own = places().get(name), places().get(place)
    if one is None:
        return True
    return one.usual and not (own and _same_land(one, own))


def known_like(key: Slot, noun: str, more_than: int) -> Sequence[str]:
    """The best known nationalities or places like `key`, the likeliest first.

    Cities are of its own country where that has enough of them, other places of its continent.
    """
    if key.type == "group":
        return [name for name in _common_nationalities() if name != key.text]
    own = places().get(key.text)
    return _places_like(own, noun, more_than) if own else ()


def _places_like(own: Place, noun: str, more_than: int) -> Sequence[str]:
    near = _neighbours(own, noun)
    home = [place for place in near if place.country == own.country] if noun == "city" else []
    found = home if len(home) > more_than else near
    return [place.name for place in found] if len(found) > more_than else ()


def _neighbours(own: Place, noun: str) -> list[Place]:
    """The places of the continent of `own` that could be mistaken for it."""
    return [place for place in _continents()[own.continent] if _is_like(place, own, noun)]


@cache
def _continents() -> Mapping[str, Sequence[Place]]:
    """The known places of each continent, each class by its size."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places().values():
        found[place.continent].append(place)
    return found


def _is_like(place: Place, own: Place, noun: str) -> bool:
    """Whether `place` is a `noun` that could be mistaken for `own`, and not own by another name."""
    alike = place.kind == noun and place.capital == own.capital
    return alike and place.usual and not _same_land(place, own)


def _same_land(place: Place, own: Place) -> bool:
    """Whether two countries are one by another name: England, the United Kingdom."""
    return own.kind == "country" and place.country == own.country


@cache
def _common_nationalities() -> tuple[str, ...]:
    """The nationalities that texts name most, the commonest first."""
    ranks = lexicon.pairs("common_nationalities")
    return tuple(sorted(ranks, key=lambda name: int(ranks[name])))
