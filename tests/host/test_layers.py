"""Imports go one way: a room imports only from the rooms before it."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

LAYERS = (
    ("errors", "version"),
    ("model",),
    ("terminal", "report", "trace", "rules"),
    ("lang",),
    ("api", "archive", "bank", "interface"),
    ("hookspecs",),
    ("host",),
    ("documents", "hypertext"),
    ("structure",),
    ("items",),
    ("scoring",),
    ("grading", "checking", "deckfile", "config"),
    ("study",),
    ("plugin",),
    ("pipeline",),
    ("jobs",),
    ("library", "cli"),
    ("__init__", "__main__"),
)
"""The rooms of the package, lowest first; rooms of one layer do not know each other."""

RANK = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}

ENGLISH_LAYERS = (
    ("lexicon", "labels", "articles", "gazetteer", "pipelines", "spacy_import"),
    ("numerals", "phrases", "relative_time"),
    ("numbers",),
    ("bounds", "dates", "plurals", "wordforms"),
    ("names", "values", "page", "flaws"),
    ("analysis",),
    ("structure",),
    ("syntax",),
    ("dependence",),
    ("coreference",),
    ("statements",),
    ("facts",),
    ("questions",),
    ("rules",),
    ("pack",),
)
"""The rooms and modules of English, lowest first, likewise."""

ENGLISH_RANK = {room: rank for rank, rooms in enumerate(ENGLISH_LAYERS) for room in rooms}
OPEN_TO_PLUGINS = {"plugin"}
"""The rooms that a plugin of ours may import."""

MODULES = sorted((ROOT / "quizgen").rglob("*.py"))
ENGLISH = ROOT / "quizgen" / "lang" / "en"
ENGLISH_MODULES = sorted(path for path in ENGLISH.rglob("*.py") if path != ENGLISH / "__init__.py")
PLUGIN_MODULES = sorted((ROOT / "plugins").rglob("*.py"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """The full name of every module, or name in a module, that `path` imports, wherever."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the room"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms(path: Path) -> Iterator[str]:
    """The rooms of quizgen that `path` imports from."""
    for name in imported(path):
        package, _, rest = name.partition(".")
        if package == "quizgen":
            room = rest.partition(".")[0]
            yield room if (ROOT / "quizgen" / room).is_dir() or is_module(room) else "__init__"


def is_module(room: str) -> bool:
    """Whether `quizgen.room` is a module."""
    return bool(room) and (ROOT / "quizgen" / f"{room}.py").is_file()


def room_of(path: Path) -> str:
    """The room that the module `path` of the package stands in."""
    return path.relative_to(ROOT / "quizgen").parts[0].removesuffix(".py")


def offenders(paths: Iterable[Path], wrong: Callable[[Path], set[str]]) -> dict[str, set[str]]:
    """What is `wrong` with each of `paths`, by its name; those without fault are left out."""
    found = {path.relative_to(ROOT).as_posix(): wrong(path) for path in paths}
    return {name: faults for name, faults in found.items() if faults}


def test_a_room_imports_only_from_the_rooms_before_it() -> None:
    def wrong(path: Path) -> set[str]:
        room = room_of(path)
        others = set(rooms(path)) - {room}
        return {other for other in others if RANK.get(other, 99) >= RANK[room]}

    assert not offenders((path for path in MODULES if room_of(path) != "testing"), wrong)


def test_a_room_of_english_imports_only_from_the_rooms_before_it() -> None:
    def wrong(path: Path) -> set[str]:
        room = path.relative_to(ENGLISH).parts[0].removesuffix(".py")
        names = [name.split(".") for name in imported(path) if name.startswith("quizgen.lang.en.")]
        others = {name[3] for name in names} - {room}
        return {other for other in others if ENGLISH_RANK.get(other, 99) >= ENGLISH_RANK[room]}

    assert not offenders(ENGLISH_MODULES, wrong)


def test_the_package_imports_no_plugin_and_no_test_tool() -> None:
    plugins = {one.name for one in (ROOT / "plugins").iterdir()}

    def wrong(path: Path) -> set[str]:
        tops = {name.partition(".")[0] for name in imported(path)}
        if room_of(path) == "testing":
            return tops & (plugins | {"anki", "pytest"})
        return tops & (plugins | {"anki", "pytest", "hypothesis"}) | {"testing"} & set(rooms(path))

    assert not offenders(MODULES, wrong)


def test_a_plugin_imports_only_what_is_open_to_plugins() -> None:
    plugins = {one.name for one in (ROOT / "plugins").iterdir()}

    def wrong(path: Path) -> set[str]:
        own = path.relative_to(ROOT / "plugins").parts[0]
        tops = {name.partition(".")[0] for name in imported(path)}
        return (set(rooms(path)) - OPEN_TO_PLUGINS) | tops & (plugins - {own} | {"anki"})

    assert not offenders(PLUGIN_MODULES, wrong)


def test_no_room_outside_of_lang_knows_a_language() -> None:
    outside = [path for path in MODULES if room_of(path) != "lang"]
    found = {
        path.relative_to(ROOT).as_posix()
        for path in [*outside, *PLUGIN_MODULES]
        if any(name.startswith("quizgen.lang.en") for name in imported(path))
    }
    assert not found


def test_only_the_host_touches_the_plugin_manager() -> None:
    users = {
        path.relative_to(ROOT).as_posix()
        for path in [*MODULES, *PLUGIN_MODULES]
        if "pluggy" in {name.partition(".")[0] for name in imported(path)}
    }
    assert users == {"quizgen/hookspecs.py", "quizgen/host.py"}


def test_every_room_has_its_place() -> None:
    assert {room_of(path) for path in MODULES} - {"testing"} <= set(RANK)


def test_modules_stay_small() -> None:
    def wrong(path: Path) -> set[str]:
        count = len(path.read_text(encoding="utf-8").splitlines())
        return {f"{count} lines"} if count > 400 else set()

    assert not offenders([*MODULES, *PLUGIN_MODULES], wrong)


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "plugins").glob("*/__init__.py")),
    ids=lambda path: path.parent.name,
)
def test_a_plugins_first_module_only_declares(path: Path) -> None:
    top = ast.parse(path.read_text(encoding="utf-8")).body
    names = {
        alias.name.partition(".")[0] if isinstance(node, ast.Import) else str(node.module)
        for node in top
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    allowed = {"collections.abc", "typing", "quizgen.plugin"}
    own = {name for name in names if name.startswith(path.parent.name)}
    assert not names - allowed - own
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 60


def test_the_page_on_architecture_lists_the_rooms_in_their_order() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `quizgen/(\w+)(?:/|\.py)` \|", page, re.MULTILINE)
    assert listed[-1] == "testing"
    assert sorted(listed[:-1]) == sorted(set(RANK) - {"__init__", "__main__"})
    assert [RANK[room] for room in listed[:-1]] == sorted(RANK[room] for room in listed[:-1])
