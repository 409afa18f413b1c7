"""`key: value` lines, as in front matter and in the ```quiz block: a small part of YAML.

A value is the rest of its line, or a JSON string in quotes, or a JSON list of strings; `key:` alone
is followed by items, `  - key: value` and then `    key: value`.
"""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from quizgen.deckfile.record import Row

_KEY: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)[ \t]*:(?:[ \t]+(.*))?$", re.DOTALL)
_BARE: Final = re.compile(r"[^\W_](?:(?!:[ \t]|[ \t]#).)*(?<![:\s])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Field:
    """A value and its line; `items` where the value is a list of fields."""

    row: Row
    value: str
    items: tuple[Mapping[str, "Field"], ...] = ()

    @property
    def text(self) -> str:
        """The value as a string."""
        found = self._json()
        if found is None:
            return self.value
        if isinstance(found, str):
            return found
        raise self.row.error("one value is wanted here, not a list")

    def several(self, mark: str) -> tuple[str, ...]:
        """The value as a list: a JSON list, or pieces parted by `mark`."""
        found = self._json()
        if isinstance(found, list):
            if all(isinstance(one, str) for one in found):
                return tuple(found)
            raise self.row.error("a list holds strings only")
        if isinstance(found, str):
            return (found,)
        return tuple(piece.strip() for piece in self.value.split(mark) if piece.strip())

    def _json(self) -> Any:
        if self.value[:1] not in ('"', "["):
            return None
        try:
            return json.loads(self.value)
        except ValueError as error:
            raise self.row.error("neither words nor a JSON value", hint=str(error)) from error


def parse_fields(
    rows: Sequence[Row], known: Collection[str], lists: Collection[str] = ()
) -> dict[str, Field]:
    """The fields in `rows`, by key; each key is in `known`, and in `lists` if it has items."""
    fields: dict[str, Field] = {}
    items: list[dict[str, Field]] = []
    last = ""
    for row in rows:
        text = row.text.strip(" \t")
        if not text or text.startswith("#"):
            continue
        if row.text[:1] not in (" ", "-"):
            last, items = _key(row, text)[0], []
            _add(fields, row, text, known)
            continue
        if last not in lists:
            raise row.error("an indented line, but no list is expected here")
        if text.startswith("-"):
            items.append({})
            text = text[1:].strip(" \t")
        if not items:
            raise row.error("a list item starts with `- `")
        _add(items[-1], row, text, None)
        head = fields[last]
        fields[last] = Field(head.row, head.value, tuple(items))
    return fields


def print_field(key: str, value: str) -> str:
    """`key: value`, in quotes where the bare value would be read otherwise."""
    return f"{key}: {_scalar(value)}"


def print_several(key: str, values: Sequence[str], mark: str) -> str:
    """`key: value, value`, or a JSON list where that would be read otherwise."""
    joined = (", " if mark == "," else mark).join(values)
    plain = _is_bare(joined) and Field(_NOWHERE, joined).several(mark) == tuple(values)
    return f"{key}: {joined if plain else _quoted(list(values))}"


def _add(fields: dict[str, Field], row: Row, text: str, known: Collection[str] | None) -> None:
    key, value = _key(row, text)
    if known is not None and key not in known:
        raise row.error(f"unknown key {key!r}", hint=f"one of {', '.join(sorted(known))}")
    if key in fields:
        raise row.error(f"the key {key!r} stands twice")
    fields[key] = Field(row, value)


def _key(row: Row, text: str) -> tuple[str, str]:
    found = _KEY.match(text)
    if not found:
        raise row.error("not `key: value`")
    return found[1], (found[2] or "").strip(" \t")


def _is_bare(value: str) -> bool:
    return bool(_BARE.fullmatch(value)) and value.isprintable()


def _scalar(value: str) -> str:
    return value if _is_bare(value) else _quoted(value)


def _quoted(value: str | list[str]) -> str:
    printable = all(one.isprintable() for one in ([value] if isinstance(value, str) else value))
    return json.dumps(value, ensure_ascii=not printable)


_NOWHERE: Final = Row("", 0, "")
