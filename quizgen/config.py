"""A deck project: `quizgen.toml` as checked settings, and what overrules it.

    [deck]      title, namespace, description, author, date, language, tags
    [build]     sources, formats, kinds, purpose, count, per_fact, min_quality,
                seed
    [options.NAME]   options of the plugin NAME

An error reads `decks/mine/quizgen.toml: build.count: what is wrong`.
"""

import datetime
import re
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError

from quizgen.errors import InputError, UsageError
from quizgen.model import Frozen, Purpose, QuestionKind
from quizgen.model.base import Line, Share, Text
from quizgen.model.question import Tag

if TYPE_CHECKING:
    import tomllib

PROJECT_FILE = "quizgen.toml"
"""The file that makes a folder a deck project."""

KINDS: tuple[QuestionKind, ...] = typing.get_args(QuestionKind)
"""Every kind of question."""

_MODEL = "'quizgen new DIR' writes a file that explains itself"

_SECTIONS: dict[str, tuple[str, ...]] = {
    "deck": ("title", "namespace", "description", "author", "date", "language", "tags"),
    "build": (
        *("sources", "formats", "kinds", "purpose", "count", "per_fact", "min_quality", "seed"),
        "rejected",
    ),
}
_SECTION_OF = {key: section for section, keys in _SECTIONS.items() for key in keys}


class SettingError(UsageError):
    """The setting `key` was given a value that it cannot have; `problem` says why."""

    def __init__(self, key: str, problem: str, *, hint: str | None = None) -> None:
        super().__init__(f"{key}: {problem}", hint=hint)
        self.key = key
        self.problem = problem


class Settings(Frozen):
    """The settings of a build.

    `sources` are paths or patterns relative to the project; none means every document in it.
    `author`, `date` and `language` overrule what the documents say of themselves. `count` caps the
    questions (None: no cap), `per_fact` those about one fact, `min_quality` is the least quality
    kept, `rejected` are the ids of questions that never come back. `purpose` is what the deck is
    for (None: what its format is for), `options` go to the plugins.
    """

    title: Line | None = None
    namespace: Line = "quizgen"
    description: Text = ""
    author: Line | None = None
    date: datetime.date | None = None
    language: str | None = Field(default=None, pattern=r"^[a-z]{2,3}$")
    tags: tuple[Tag, ...] = ()
    sources: tuple[Line, ...] = ()
    formats: tuple[Line, ...] = ()
    kinds: tuple[QuestionKind, ...] = KINDS
    purpose: Purpose | None = None
    count: int | None = Field(default=None, ge=1)
    per_fact: int | None = Field(default=None, ge=1)
    min_quality: Share = 0.5
    seed: int = 0
    rejected: frozenset[Line] = frozenset()
    options: dict[str, dict[str, Any]] = Field(default_factory=dict)

    def overruled(self, said: Mapping[str, Any]) -> "Settings":
        """These settings with every entry of `said` that is not None in its place.

        `options` are merged key by key. Raises `SettingError` for the first that is wrong.
        """
        given = {key: value for key, value in said.items() if value is not None}
        # Only what was set stays set: a deck file's own namespace gives way to nothing less.
        kept = {key: getattr(self, key) for key in self.model_fields_set}
        options = {name: dict(values) for name, values in self.options.items()}
        for name, values in given.pop("options", {}).items():
            options.setdefault(name, {}).update(values)
        try:
            return Settings.model_validate({**kept, **given, "options": options})
        except ValidationError as error:
            problem = error.errors()[0]
            raise SettingError(str(problem["loc"][0]), explain(problem)) from None


@dataclass(frozen=True, slots=True)
class Project:
    """A deck project: its folder and its settings."""

    folder: Path
    settings: Settings = field(default_factory=Settings)


def is_project(folder: Path) -> bool:
    """Whether `folder` holds a deck project."""
    return (folder / PROJECT_FILE).is_file()


def load_project(folder: Path) -> Project:
    """The project in `folder`; its namespace is the folder's name where the file gives none."""
    path = folder / PROJECT_FILE
    settings = read_settings(path)
    if "namespace" not in settings.model_fields_set:
        name = " ".join(folder.resolve().name.split())
        settings = settings.model_copy(update={"namespace": name or "quizgen"})
    return Project(folder, settings)


def read_settings(path: Path) -> Settings:
    """The settings in the file `path`; `InputError` names the place, the key and what is wrong."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(path)) from None
    except UnicodeDecodeError as error:
        raise InputError(
            f"not UTF-8 at byte {error.start}", where=str(path), hint="save it as UTF-8"
        ) from None
    return parse_settings(text, str(path))


def parse_settings(text: str, where: str = PROJECT_FILE) -> Settings:
    """The settings in `text`, the content of the file `where`."""
    import tomllib  # here: most decks that are played have no project

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _toml_error(error, where) from None
    try:
        return Settings.model_validate(_flat(table, where))
    except ValidationError as error:
        raise _first_problem(error, where) from None


def _flat(table: Mapping[str, Any], where: str) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for section, values in table.items():
        if section != "options" and section not in _SECTIONS:
            raise _unknown(section, where, (*_SECTIONS, "options"), "section", section)
        if not isinstance(values, dict):
            raise InputError(f"{section}: must be a section", where=where, hint=f"[{section}]")
        if section == "options":
            flat["options"] = values
            continue
        for key, value in values.items():
            if key not in _SECTIONS[section]:
                raise _unknown(f"{section}.{key}", where, _SECTIONS[section], "key", key)
            flat[key] = value
    return flat


def _unknown(path: str, where: str, known: tuple[str, ...], what: str, given: str) -> InputError:
    import difflib

    near = difflib.get_close_matches(given, known, n=1)
    if given in _SECTION_OF:
        hint = f"it belongs in [{_SECTION_OF[given]}]"
    elif near:
        hint = f"did you mean {near[0]}?"
    else:
        hint = f"there are: {', '.join(known)}"
    return InputError(f"{path}: unknown {what}", where=where, hint=hint)


def _first_problem(error: ValidationError, where: str) -> InputError:
    problems = error.errors()
    steps = [str(step) for step in problems[0]["loc"] if step != "[key]"]
    section = _SECTION_OF.get(steps[0])
    path = ".".join([section, *steps] if section else steps)
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return InputError(f"{path}: {explain(problems[0])}{more}", where=where, hint=_MODEL)


def explain(problem: Mapping[str, Any]) -> str:
    """What one problem that pydantic found is, in words."""
    given = problem.get("input")
    message = str(problem["msg"]).removeprefix("Value error, ")
    message = message[:1].lower() + message[1:]
    message = message.replace("valid tuple", "list").replace("valid dictionary", "section")
    return f"{message}, not {given!r}" if isinstance(given, str | int | float) else message


def _toml_error(error: "tomllib.TOMLDecodeError", where: str) -> InputError:
    found = re.search(r"^(.*) \(at line (\d+), column \d+\)$", str(error))
    message, place = (found[1], f"{where}:{found[2]}") if found else (str(error), where)
    return InputError(f"not TOML: {message}", where=place, hint=_MODEL)
