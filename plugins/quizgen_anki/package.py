"""Notes to the bytes of an .apkg: the same notes always give the same bytes.

The file is a zip of an SQLite collection (schema 11, which every Anki reads) and the media. The
collection is complete, in a temporary file, before the first byte is written; media are copied one
at a time. Memory does not grow with either. The temporary file has lost its name before it is
filled, where the system allows that: whatever ends the program, nothing is left.
"""

import errno
import itertools
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol

from quizgen.plugin.study import Past
from quizgen_anki.learned import review_rows, schedule

_BATCH = 500
# Above this many bytes a twentieth of the size is not worth a tenth of the time.
_LARGE = 4_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PACKED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
_NOTE = "INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')"
_CARD = "INSERT INTO cards VALUES (?,?,?,?,?,-1,?,?,?,?,?,?,?,0,0,0,0,?)"
_REVIEW = "INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)"


class CardRow(NamedTuple):
    """A card of a note: its number there from 0, its place among the new ones, what was learned."""

    number: int
    due: int
    past: Past | None = None


class NoteRow(NamedTuple):
    """A note as the collection holds it, with its cards.

    `created` is its id, milliseconds since 1970, and `modified` seconds since 1970; the cards take
    the ids from `created` on.
    """

    guid: str
    type: int
    deck: int
    fields: Sequence[str]
    sort: int
    tags: Sequence[str]
    created: int
    modified: int
    cards: Sequence[CardRow]


@dataclass(frozen=True, slots=True)
class Collection:
    """All but the notes: decks, note types and presets, as Anki's JSON, by id."""

    decks: Mapping[int, Mapping[str, Any]]
    types: Mapping[int, Mapping[str, Any]]
    presets: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)


class MediaFiles(Protocol):
    """The media of a package."""

    def names(self) -> Sequence[str]:
        """The names of the files, in order."""

    def data(self, name: str) -> bytes:
        """The bytes of one of them."""


def write_package(
    stream: BinaryIO,
    collection: Callable[[], Collection],
    notes: Iterable[NoteRow],
    media: MediaFiles,
) -> None:
    """Write the package to `stream`, which must be seekable.

    `collection` and the names of the media are asked for when the notes have all been taken.
    """
    with _database(collection, notes) as data:
        level = 1 if os.fstat(data.fileno()).st_size > _LARGE else 6
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
            with archive.open(_member("collection.anki2"), "w") as member:
                shutil.copyfileobj(data, member, 2**20)
            names = media.names()
            listing = {str(number): name for number, name in enumerate(names)}
            archive.writestr(_member("media"), json.dumps(listing))
            for number, name in enumerate(names):
                packed = name.endswith(_PACKED)
                archive.writestr(_member(str(number), packed=packed), media.data(name))


def _member(name: str, *, packed: bool = False) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    member.create_system = 3
    return member


@contextmanager
def _database(collection: Callable[[], Collection], notes: Iterable[NoteRow]) -> Iterator[BinaryIO]:
    """The bytes of the collection, in a file that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="quizgen-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "collection.anki2"
        path.touch()
        with path.open("rb") as data:
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                connection.execute("PRAGMA schema_version")  # opens the file
                if os.name == "posix":
                    path.unlink()
                    path.parent.rmdir()
                try:
                    _fill(connection, collection, notes)
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
                        raise
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
            yield data


def _fill(
    connection: sqlite3.Connection,
    collection: Callable[[], Collection],
    notes: Iterable[NoteRow],
) -> None:
    from genanki.apkg_col import APKG_COL
    from genanki.apkg_schema import APKG_SCHEMA

    tables, mark, indexes = APKG_SCHEMA.partition("CREATE INDEX")
    # A file that is thrown away when anything goes wrong needs no journal.
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    connection.executescript(tables + APKG_COL)
    connection.execute("BEGIN")
    (begun,) = connection.execute("SELECT crt FROM col").fetchone()
    cards = _Cards(begun)
    waiting = iter(notes)
    while batch := list(itertools.islice(waiting, _BATCH)):
        connection.executemany(_NOTE, _note_rows(batch, cards))
        connection.executemany(_CARD, cards.rows)
        connection.executemany(_REVIEW, cards.reviews)
        cards.rows.clear()
        cards.reviews.clear()
    if connection.execute("SELECT count(*) FROM revlog").fetchone()[0]:
        # Without it Anki takes the log for that of its first scheduler, and shifts the buttons.
        connection.execute("UPDATE col SET conf = json_set(conf, '$.schedVer', 2)")
    _describe(connection, collection())
    connection.execute("COMMIT")
    connection.executescript(mark + indexes)


class _Cards:
    """The rows of the cards and of their reviews, each with an id of its own."""

    def __init__(self, begun: int) -> None:
        self._begun = begun
        self._used: set[int] = set()
        self._moments: set[int] = set()
        self.rows: list[tuple[Any, ...]] = []
        self.reviews: list[tuple[Any, ...]] = []

    def add(self, note: NoteRow) -> None:
        """Make the cards of `note`."""
        number = note.created
        for place, due, past in note.cards:
            number = max(number, note.created + place)
            # A cloze that has got more gaps reaches into its neighbour's numbers.
            while number in self._used:
                number += 1
            self._used.add(number)
            planned = schedule(past, due, self._begun).columns if past else _new(due)
            self.rows.append((number, note.created, note.deck, place, note.modified, *planned))
            if past:
                self.reviews.extend(review_rows(past, number, self._moments))


def _new(due: int) -> tuple[int | str, ...]:
    """The columns of a card that nobody has seen, from its type on."""
    return 0, 0, due, 0, 0, 0, 0, ""


def _note_rows(notes: Iterable[NoteRow], cards: _Cards) -> Iterator[tuple[Any, ...]]:
    """One row a note; its cards are put into `cards` on the way."""
    for note in notes:
        cards.add(note)
        fields = "\x1f".join(note.fields)
        tags = f" {' '.join(note.tags)} " if note.tags else ""
        yield (
            *(note.created, note.guid, note.type, note.modified, tags, fields),
            note.fields[note.sort],
        )


def _describe(connection: sqlite3.Connection, collection: Collection) -> None:
    (newest,) = connection.execute("SELECT coalesce(max(mod), 0) FROM notes").fetchone()
    decks, presets = connection.execute("SELECT decks, dconf FROM col").fetchone()
    connection.execute(
        "UPDATE col SET mod = ?, scm = ?, decks = ?, models = ?, dconf = ?",
        (
            newest * 1000,
            newest * 1000,
            _dump(json.loads(decks), collection.decks),
            _dump({}, collection.types),
            _dump(json.loads(presets), collection.presets),
        ),
    )


def _dump(standing: dict[str, Any], more: Mapping[int, Mapping[str, Any]]) -> str:
    return json.dumps(standing | {str(key): more[key] for key in sorted(more)})
