"""Places and nationalities that everybody knows, for types, class nouns and distractors.

The data stand in `data/places.tsv` and `data/nationalities.tsv`, with their source.
"""

from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Literal

PlaceClass = Literal["country", "city", "state", "continent"]

_CLASSES: dict[str, PlaceClass] = {
    "country": "country",
    "country_alias": "country",
    "capital": "city",
    "city": "city",
    "us_state": "state",
    "continent": "continent",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A known place: its class, its country (ISO 3166-1 alpha-2) and continent codes.

    `usual` is false of a second name ("England") and of a name that is also another place's
    ("Georgia").
    """

    name: str
    kind: PlaceClass
    country: str
    continent: str
    capital: bool = False
    usual: bool = True


@cache
def places() -> dict[str, Place]:
    """The known places by name."""
    found: dict[str, Place] = {}
    for kind, name, country, continent in _rows("places.tsv"):
        known = found.get(name)
        if known is not None and (known.usual or kind != "continent"):
            found[name] = replace(known, usual=known.usual and known.country == country)
            continue
        found[name] = Place(
            name,
            _CLASSES[kind],
            country,
            continent,
            capital=kind == "capital",
            usual=kind != "country_alias",
        )
    return found


@cache
def nationalities() -> tuple[str, ...]:
    """Nationalities as adjectives, in alphabetical order."""
    return tuple(row[0] for row in _rows("nationalities.tsv"))


@cache
def countries() -> dict[str, str]:
    """The country of each nationality that is of one."""
    return {row[0]: row[1] for row in _rows("nationalities.tsv")}


def demonym(country: str) -> str | None:
    """The adjective of a country ("French" of France), where it is a known one."""
    return _demonyms().get(country)


@cache
def _demonyms() -> dict[str, str]:
    return {row[1]: row[0] for row in _rows("nationalities.tsv")}


def place_class(name: str) -> PlaceClass | None:
    """What kind of place `name` is, where it is a known one."""
    place = places().get(name)
    return place.kind if place else None


def _rows(name: str) -> list[list[str]]:
    text = (files("quizgen.lang.en") / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
