"""What `import quizgen` and `quizgen.plugin` offer: light to import, and as the docs list it."""

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import quizgen
from quizgen import api, errors, hookspecs, model, plugin

ROOT = Path(__file__).parents[2]
FRONT = ROOT / "quizgen" / "__init__.py"
STABILITY = (ROOT / "docs" / "reference" / "stability.md").read_text(encoding="utf-8")
DOORS = (
    "quizgen",
    "quizgen.plugin",
    "quizgen.plugin.archive",
    "quizgen.plugin.bank",
    "quizgen.plugin.deckfile",
    "quizgen.plugin.documents",
    "quizgen.plugin.hypertext",
    "quizgen.plugin.language",
    "quizgen.plugin.study",
)


def import_time(statement: str) -> set[str]:
    """The modules that `python -X importtime -c statement` lists."""
    command = [sys.executable, "-X", "importtime", "-c", statement]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def test_import_quizgen_loads_next_to_nothing() -> None:
    loaded = import_time("import quizgen")
    assert {name for name in loaded if name.partition(".")[0] == "quizgen"} == {
        "quizgen",
        "quizgen.errors",
        "quizgen.version",
    }
    assert not loaded & {"pydantic", "spacy", "pluggy", "importlib.metadata"}


def test_a_deck_is_loaded_without_the_language_model() -> None:
    deck = ROOT / "decks" / "showcase" / "showcase.quiz.md"
    assert "spacy" not in import_time(f"import quizgen; quizgen.load({str(deck)!r})")


@pytest.mark.parametrize("name", quizgen.__all__)
def test_each_name_is_there_and_its_home_has_it(name: str) -> None:
    assert getattr(quizgen, name) is not None
    assert name in dir(quizgen)


def test_a_type_checker_sees_the_names_that_there_are() -> None:
    tree = ast.parse(FRONT.read_text(encoding="utf-8"))
    seen = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("quizgen")
        for alias in node.names
    }
    assert sorted(seen) == sorted(quizgen.__all__)
    for name, home in seen.items():
        assert getattr(importlib.import_module(str(home)), name) is getattr(quizgen, name)


def test_no_name_is_also_that_of_a_room() -> None:
    rooms = {path.stem for path in (ROOT / "quizgen").iterdir()}
    assert not rooms & {*quizgen.__all__}


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'quizgen' has no attribute 'biuld'"):
        quizgen.biuld  # type: ignore[attr-defined]  # noqa: B018 - the point of the test
    with pytest.raises(ImportError):
        importlib.import_module("quizgen.biuld")


def test_the_old_doors_of_plugins_open_to_the_same_things() -> None:
    tree = [name for name in vars(errors) if name.endswith("Error")]
    doors = {api: api.__all__, model: model.__all__, errors: tree, hookspecs: ["hookimpl"]}
    for door, names in doors.items():
        for name in names:
            assert getattr(plugin, name) is getattr(door, name)


@pytest.mark.parametrize("door", DOORS)
def test_the_page_on_stability_lists_what_each_door_offers(door: str) -> None:
    found = re.search(rf"^## `{door}`\n(.*?)(?=^## |\Z)", STABILITY, re.DOTALL | re.MULTILINE)
    assert found, door
    listed = re.findall(r"`(\w+)`", found[1])
    offered = set(importlib.import_module(door).__all__)
    if door == "quizgen.plugin":
        assert "`quizgen.model`" in found[1]
        offered -= set(model.__all__) - set(listed)
    assert len(listed) == len(set(listed)), "a name stands twice"
    assert set(listed) == offered
