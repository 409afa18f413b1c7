"""The keywords of `quizgen.build` and its like: the settings of quizgen.toml, by the same names."""

import datetime
import difflib
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypedDict

from quizgen.config import SettingError, Settings
from quizgen.model import Purpose, QuestionKind


class DocumentSettings(TypedDict, total=False):
    """What overrules what the documents say of themselves."""

    author: str | None
    date: datetime.date | str | None
    language: str | None


class ReadSettings(DocumentSettings, total=False):
    """The title too, which is the document's own."""

    title: str | None


class BuildSettings(DocumentSettings, total=False):
    """What a deck is, how it is made, and the options of its exporters."""

    title: str | None
    namespace: str | None
    description: str | None
    tags: Sequence[str] | None
    kinds: Sequence[QuestionKind] | None
    count: int | None
    purpose: Purpose | None
    per_fact: int | None
    min_quality: float | None
    seed: int | None
    rejected: Collection[str] | None
    options: Mapping[str, Mapping[str, Any]] | None


def overruled(settings: Settings, said: Mapping[str, Any], known: type) -> Settings:
    """`settings` with the keywords `said` over them, which must be among those of `known`.

    Raises `SettingError` for the first that is unknown or has a value that it cannot have.
    """
    keys: Collection[str] = known.__annotations__.keys() | getattr(known, "__optional_keys__", ())
    for key in said:
        if key not in keys:
            near = difflib.get_close_matches(key, keys, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(sorted(keys))}"
            raise SettingError(key, "unknown setting", hint=hint)
    return settings.overruled(said)
