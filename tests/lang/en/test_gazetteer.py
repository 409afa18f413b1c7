"""Places and nationalities: well-formed, unambiguous, and what everybody takes them for."""

import pytest

from quizgen.lang.en.gazetteer import nationalities, place_class, places

CONTINENTS = {"AF", "AN", "AS", "EU", "NA", "OC", "SA"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Portugal", "country"),
        ("Kazakhstan", "country"),
        ("Lisbon", "city"),
        ("Astana", "city"),
        ("Oslo", "city"),
        ("Texas", "state"),
        ("Africa", "continent"),
        ("Ruritania", None),
        ("lisbon", None),
    ],
)
def test_the_class_of_a_place(name, kind):
    assert place_class(name) == kind


def test_every_place_is_well_formed():
    for name, place in places().items():
        assert name == place.name
        assert place.continent in CONTINENTS | {"", "-"}, place
        assert len(place.country) == 2 or place.kind == "continent", place


def test_no_name_has_blanks_around_it():
    assert [name for name in places() if name != name.strip()] == []


def test_every_capital_is_a_city_of_a_country_that_is_there():
    countries = {place.country for place in places().values() if place.kind == "country"}
    capitals = [place for place in places().values() if place.capital]
    assert len(capitals) > 150
    for place in capitals:
        assert place.kind == "city"
        assert place.country in countries, place


def test_nationalities_are_distinct_adjectives_in_order():
    found = nationalities()
    assert list(found) == sorted(set(found))
    assert {"Portuguese", "Norwegian", "Chinese", "Kazakh"} <= set(found)
    assert not set(found) & set(places())
