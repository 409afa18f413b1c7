"""The SQLite file inside a package: its notes, note types and decks, in either schema.

Schema 11 keeps note types and decks as JSON; later schemas have tables, with blanks of U+001F
between the parts of a deck's name. The file is a stranger's: it is opened read-only in memory,
only true tables are read, and a query that runs too long is stopped.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from quizgen.plugin import InputError
from quizgen_anki.archive import fields as buffer_fields

LONGEST = 1_000_000
"""The most characters of a note's fields that are read."""

_STEPS = 50_000_000
_NEWEST = 18
_TABLES = frozenset({"col", "notes", "cards"})


@dataclass(frozen=True, slots=True)
class StoredType:
    """A note type: its name, its fields in order, whether it is a cloze, its templates' sides."""

    name: str
    fields: tuple[str, ...]
    cloze: bool
    templates: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A note: its parts as Anki keeps them, the deck of its first card, the cards' numbers.

    `too_long` says that its fields were left out, being longer than `LONGEST` together.
    """

    guid: str
    type: StoredType
    type_id: int
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    modified: int
    created: int
    deck: str
    cards: tuple[int, ...]
    too_long: bool = False

    @property
    def values(self) -> dict[str, str]:
        """The fields by name."""
        return dict(zip(self.type.fields, self.fields, strict=False))


def read_collection(data: bytes, where: str) -> list[StoredNote]:
    """The notes in the order in which their new cards come. `InputError` for anything damaged."""
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            return list(_notes(_opened(connection, data)))
    except (
        sqlite3.Error,
        KeyError,
        TypeError,
        AttributeError,
        ValueError,
        RecursionError,
    ) as error:
        raise InputError(
            "cannot read the package: its collection is damaged", where=where, hint=str(error)
        ) from error


def _opened(connection: sqlite3.Connection, data: bytes) -> sqlite3.Connection:
    # Write-ahead logging, marked in bytes 18 and 19, is not for a database in memory.
    connection.deserialize(data[:18] + b"\x01\x01" + data[20:])
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.create_collation("unicase", _by_case)
    left = iter(range(_STEPS // 10_000))
    connection.set_progress_handler(lambda: next(left, None) is None, 10_000)
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    missing = _TABLES - {name for (name,) in found}
    if missing:
        raise ValueError(f"no table {min(missing)}")
    (version,) = connection.execute("SELECT ver FROM col").fetchone()
    if version > _NEWEST:
        raise ValueError(f"schema {version} is newer than {_NEWEST}")
    return connection


def _by_case(one: str, other: str) -> int:
    left, right = one.casefold(), other.casefold()
    return (left > right) - (left < right)


def _notes(connection: sqlite3.Connection) -> Iterator[StoredNote]:
    types, decks = _types(connection), _decks(connection)
    query = (
        "SELECT n.guid, n.mid, CASE WHEN length(n.flds) <= ? THEN n.flds END,"
        " n.tags, n.mod, n.id, min(c.did), group_concat(c.ord) FROM notes n"
        " LEFT JOIN cards c ON c.nid = n.id GROUP BY n.id ORDER BY min(c.due), n.id"
    )
    for guid, type_id, fields, tags, modified, created, deck, cards in connection.execute(
        query, (LONGEST,)
    ):
        if type_id not in types:
            raise ValueError(f"a note has the unknown type {type_id}")
        yield StoredNote(
            guid=str(guid),
            type=types[type_id],
            type_id=type_id,
            fields=() if fields is None else tuple(str(fields).split("\x1f")),
            tags=tuple(str(tags).split()),
            modified=int(modified),
            created=int(created),
            deck=decks.get(deck, ""),
            cards=tuple(sorted(int(card) for card in str(cards or "0").split(","))),
            too_long=fields is None,
        )


def _types(connection: sqlite3.Connection) -> dict[int, StoredType]:
    (stored,) = connection.execute("SELECT models FROM col").fetchone()
    if stored:
        return {
            int(number): StoredType(
                name=str(model["name"]),
                fields=tuple(str(field["name"]) for field in model["flds"]),
                cloze=model["type"] == 1,
                templates=tuple(
                    (str(template["qfmt"]), str(template["afmt"])) for template in model["tmpls"]
                ),
            )
            for number, model in json.loads(stored).items()
        }
    return {
        number: StoredType(
            name=str(name),
            fields=_column(connection, "SELECT name FROM fields WHERE ntid = ?", number),
            cloze=dict(buffer_fields(config)).get(1, 0) == 1,
            templates=_templates(connection, number),
        )
        for number, name, config in connection.execute("SELECT id, name, config FROM notetypes")
    }


def _templates(connection: sqlite3.Connection, number: int) -> tuple[tuple[str, str], ...]:
    """The front and back of each template: text 1 and 2 of its configuration."""
    query = "SELECT config FROM templates WHERE ntid = ? ORDER BY ord"
    found = []
    for (config,) in connection.execute(query, (number,)):
        parts = dict(buffer_fields(config))
        sides = (parts.get(place, b"") for place in (1, 2))
        front, back = (side if isinstance(side, bytes) else b"" for side in sides)
        found.append((front.decode("utf-8", "replace"), back.decode("utf-8", "replace")))
    return tuple(found)


def _column(connection: sqlite3.Connection, query: str, number: int) -> tuple[str, ...]:
    return tuple(str(name) for (name,) in connection.execute(f"{query} ORDER BY ord", (number,)))


def _decks(connection: sqlite3.Connection) -> dict[int, str]:
    (stored,) = connection.execute("SELECT decks FROM col").fetchone()
    if stored:
        return {int(number): str(deck["name"]) for number, deck in json.loads(stored).items()}
    found = connection.execute("SELECT id, name FROM decks")
    return {number: str(name).replace("\x1f", "::") for number, name in found}
