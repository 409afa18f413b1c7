"""What names name, and what other names are like them."""

import pytest

from quizgen.lang.en.gazetteer import place_class, places
from quizgen.lang.en.names import (
    class_noun,
    country_of,
    group_noun,
    is_another_place,
    is_nationality,
    known_like,
)
from quizgen.model import Slot, SlotType


@pytest.mark.parametrize(
    ("text", "kind", "noun"),
    [
        ("Lisbon", "place", "city"),
        ("Portugal", "place", "country"),
        ("Tagus River", "place", "river"),
        ("Alfama", "place", None),
        ("Lisbon University", "organisation", "university"),
        ("University of Porto", "organisation", "university"),
        ("University", "organisation", None),
        ("Vasco Bridge", "name", "bridge"),
        ("Fort Belem", "name", "fort"),
        ("Fort Belem Zoo", "name", "zoo"),
        ("Bay of Islands", "place", "bay"),
        ("World War II", "event", "war"),
        ("Emily Carter", "person", None),
        ("harbour", "term", None),
    ],
)
def test_the_noun_for_a_name(text: str, kind: SlotType, noun: str | None) -> None:
    assert class_noun(Slot(type=kind, text=text)) == noun


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("America", "US"),
        ("Americans", "US"),
        ("the American people", "US"),
        ("United States", "US"),
        ("Portuguese", "PT"),
        ("Lisbon", None),
        ("people", None),
    ],
)
def test_the_country_of_a_name_or_of_a_people(name: str, country: str | None) -> None:
    assert country_of(name) == country


@pytest.mark.parametrize(
    ("group", "noun"),
    [("the royal ships", "ship"), ("Cities", "citie"), ("12", ""), ("glass", "glas")],
)
def test_the_noun_of_a_group(group: str, noun: str) -> None:
    assert group_noun(group) == noun


@pytest.mark.parametrize(
    ("name", "place", "another"),
    [
        ("Spain", "Portugal", True),
        ("Alfama", "Portugal", True),
        ("England", "United Kingdom", False),
        ("Lisbon", "Portugal", False),
        ("Lisbon", "Madrid", True),
        ("Georgia", "Portugal", False),
    ],
)
def test_a_name_that_can_only_mean_another_place(name: str, place: str, another: bool) -> None:
    assert is_another_place(name, place) == another


def test_nationalities_are_known() -> None:
    assert is_nationality("Portuguese")
    assert not is_nationality("Portugal")


def test_known_names_are_of_the_class_and_the_continent_of_the_key() -> None:
    found = known_like(Slot(type="place", text="Portugal"), "country", 3)
    assert len(found) > 3
    assert "Portugal" not in found
    assert {place_class(name) for name in found} == {"country"}
    assert {places()[name].continent for name in found} == {"EU"}


def test_cities_are_of_the_country_of_the_key_where_it_has_enough() -> None:
    found = known_like(Slot(type="place", text="Chicago"), "city", 3)
    assert {places()[name].country for name in found} == {"US"}


def test_a_place_that_nobody_knows_is_like_none() -> None:
    assert known_like(Slot(type="place", text="Alfama"), "city", 3) == ()


def test_nationalities_are_named_by_how_common_they_are() -> None:
    found = known_like(Slot(type="group", text="British"), "nationality", 3)
    assert found[:3] == ["American", "French", "German"]
