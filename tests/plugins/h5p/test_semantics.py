"""Our content against the semantics of H5P's libraries: every field is one that they declare.

Runs where QUIZGEN_H5P_LIBRARIES names a folder with the libraries, each as `NAME-MAJOR.MINOR`.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from quizgen import testing
from quizgen.model import Deck, Flashcard

from ..specimens.atlas import EVERYTHING, deck_of
from .packages import package

LIBRARIES = os.environ.get("QUIZGEN_H5P_LIBRARIES", "")

pytestmark = pytest.mark.skipif(not LIBRARIES, reason="QUIZGEN_H5P_LIBRARIES is not set")

SIMPLE = {"text": str, "boolean": bool, "number": int, "select": str}
FILES = ("image", "audio", "video")


@cache
def semantics(reference: str) -> tuple[dict[str, Any], ...]:
    """The fields of the library `reference` (`H5P.Blanks 1.14`)."""
    path = Path(LIBRARIES) / reference.replace(" ", "-") / "semantics.json"
    assert path.is_file(), f"{reference} is not in QUIZGEN_H5P_LIBRARIES"
    return tuple(json.loads(path.read_text(encoding="utf-8")))


def check_group(fields: tuple[dict[str, Any], ...], values: dict[str, Any], where: str) -> None:
    """Raise `AssertionError` unless each of `values` is one of `fields`, and of its type."""
    known = {field["name"]: field for field in fields}
    assert set(values) <= set(known), f"{where}: {set(values) - set(known)}"
    for name, value in values.items():
        check(known[name], value, f"{where}.{name}")


def check(field: dict[str, Any], value: Any, where: str) -> None:
    """Raise `AssertionError` unless `value` is what `field` declares."""
    kind = field["type"]
    if kind == "group":
        fields = tuple(field["fields"])
        inner = {fields[0]["name"]: value} if len(fields) == 1 and not _is_group(value) else value
        check_group(fields, inner, where)
    elif kind == "list":
        assert len(value) >= field.get("min", 0), where
        for one in value:
            check(field["field"], one, where)
    elif kind == "library":
        assert value["library"] in field["options"], f"{where}: {value['library']}"
        check_group(semantics(value["library"]), value["params"], value["library"])
    elif kind in FILES:
        assert {"path", "mime"} <= value.keys(), where
    else:
        assert isinstance(value, SIMPLE[kind]), where
        if kind == "select":
            assert value in {option["value"] for option in field["options"]}, where


def _is_group(value: object) -> bool:
    return isinstance(value, dict)


def check_package(deck: Deck) -> None:
    """Raise `AssertionError` unless the content of `deck` is what its libraries declare."""
    made = package(deck)
    named = {one["machineName"]: one for one in made.head["preloadedDependencies"]}
    main = named[made.head["mainLibrary"]]
    reference = f"{main['machineName']} {main['majorVersion']}.{main['minorVersion']}"
    if made.content.get("questions") or made.content.get("dialogs"):
        check_group(semantics(reference), made.content, reference)


def test_every_kind() -> None:
    check_package(EVERYTHING)


def test_dialog_cards() -> None:
    check_package(deck_of(*(one for one in EVERYTHING.questions if isinstance(one, Flashcard))))


@settings(deadline=None)
@given(testing.decks(min_size=1, max_size=3))
def test_any_deck(deck: Deck) -> None:
    check_package(deck)
