"""What was taken of documents, kept between builds by all that it depends on.

An entry is found by a digest of the document's bytes, of what was said of it, of quizgen's own
code and data and of the plugins', of the model, and of the form of the entries: nothing in it can
be out of date. Entries are written whole or not at all, whoever else writes; the folder may be
deleted at any time. A damaged entry is made anew.
"""

import contextlib
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.config import Settings
from quizgen.errors import InputError
from quizgen.host import Plugins
from quizgen.jobs.packing import pack, unpack
from quizgen.jobs.reading import opened, said
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item
from quizgen.jobs.surroundings import digest_of_code, models_of
from quizgen.model import Document, digest
from quizgen.pipeline.filing import File
from quizgen.report import ListReporter, Note, Reporter

if TYPE_CHECKING:
    from quizgen.jobs.entry import Entry
    from quizgen.jobs.taking import Outcome, Taken

LIMIT = 512 * 1024 * 1024
"""Bytes that the cache may take; beyond them what was not used for longest goes."""

_KEPT = 0.8  # of them when some has had to go
_DRAFT = ".draft-"
_OLD = 3600  # seconds after which a draft is one that a killed build left
_DAMAGED = "an entry of the cache was damaged, and is made anew"
_CHECK = 32  # bytes of the digest before an entry


def default_folder() -> Path:
    """The cache in the user's cache folder, or where QUIZGEN_CACHE says."""
    from platformdirs import user_cache_path

    given = os.environ.get("QUIZGEN_CACHE")
    return Path(given) if given else user_cache_path("quizgen", appauthor=False) / "documents"


@dataclass(slots=True)
class Cache:
    """The entries in `folder`, which is made when the first is kept; `reporter` hears of faults."""

    folder: Path
    reporter: Reporter = field(default_factory=ListReporter)
    limit: int = LIMIT
    _depends: str = ""
    _told: set[str] = field(default_factory=set)

    def key(self, session: Session, *about: str) -> str:
        """The name of an entry that depends on the code, the models and `about`."""
        self._depends = self._depends or _surroundings(session.plugins)
        return digest(self._depends, *about)

    def recall(self, key: str) -> bytes | None:
        """What was kept under `key`; None where nothing was, or it is damaged."""
        return self._bytes(self._path(key))

    def remember(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""
        self._write(self._path(key), data)

    def find(self, item: Item, session: Session, settings: Settings, file: File) -> "Taken | None":
        """What was taken of `item` in an earlier build, filed; None where nothing is known."""
        identity = self._identity(item, session, settings)
        return self._read(identity.key, file) if identity else None

    def keep_each(
        self,
        items: Sequence[Item],
        outcomes: "Sequence[Outcome]",
        session: Session,
        settings: Settings,
    ) -> "list[Outcome]":
        """Keep what was taken of each of `items`, which then know where they are.

        What could not be read is tried again.
        """
        pairs = zip(items, outcomes, strict=True)
        return [self._keep(item, outcome, session, settings) for item, outcome in pairs]

    def _keep(
        self, item: Item, outcome: "Outcome", session: Session, settings: Settings
    ) -> "Outcome":
        from quizgen.errors import QuizgenError
        from quizgen.jobs.entry import encode

        if isinstance(outcome, QuizgenError):
            return outcome
        identity = self._identity(item, session, settings)
        # A file that was changed while it was read is kept under no name.
        if identity is None or identity.sha256 != outcome.shelved.gist.sha256:
            return outcome
        self._write_entry(identity.key, encode(outcome))
        return replace(outcome, shelved=replace(outcome.shelved, key=identity.key))

    def keep_entry(
        self, item: Item, entry: "Entry", session: Session, settings: Settings
    ) -> "Entry":
        """Keep what was taken elsewhere of `item`, whose bytes are held; where it then is."""
        identity = self._identity(item, session, settings)
        if identity is None:
            return entry
        self._write_entry(identity.key, entry)
        return replace(entry, key=identity.key)

    def _write_entry(self, key: str, entry: "Entry") -> None:
        self._write(self._path(_whole(key)), entry.whole)
        self._write(self._path(key), entry.brief)

    def tidy(self) -> None:
        """Delete what killed builds left, and the oldest entries beyond the limit."""
        found = sorted(_entries(self.folder), key=lambda one: one.used, reverse=True)
        size = sum(one.size for one in found)
        most = self.limit if size <= self.limit else self.limit * _KEPT
        room = 0
        for one in found:
            draft = one.path.name.startswith(_DRAFT)
            room += 0 if draft else one.size
            if room > most or (draft and one.used < time.time() - _OLD):
                with contextlib.suppress(OSError):
                    one.path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def _identity(self, item: Item, session: Session, settings: Settings) -> "_Identity | None":
        """What `item` is to the cache; None for what is in no file, or in none that can be read."""
        if isinstance(item.held, Document):
            return None
        try:
            source = opened(item)
        except InputError:
            return None
        sha256 = hashlib.sha256(source.data).hexdigest()
        key = self.key(
            session,
            sha256,
            source.name,
            source.suffix,
            str(source.title),
            *map(str, said(settings).values()),
            *sorted(session.rules.off),
            str(session.max_size),
            str(settings.seed) if session.plugins.extractors() else "",
        )
        return _Identity(key, sha256)

    def _read(self, key: str, file: File) -> "Taken | None":
        from quizgen.jobs.entry import Entry, decode

        path = self._path(key)
        brief, whole = self._bytes(path), self._bytes(self._path(_whole(key)))
        if brief is None or whole is None:
            return None
        try:
            return decode(Entry(brief, whole, key), file)
        except ValueError:
            self._say(_DAMAGED, path)
            return None

    def _bytes(self, path: Path) -> bytes | None:
        """What an entry holds, which is used now; None where there is none, or a damaged one."""
        try:
            data = _unpacked(path.read_bytes())
        except OSError:
            return None
        except ValueError:
            self._say(_DAMAGED, path)
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return data

    def _write(self, path: Path, data: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=_DRAFT, dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(_packed(data))
                Path(name).replace(path)
            finally:
                Path(name).unlink(missing_ok=True)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            self._say(f"the cache cannot be written: {reason}", self.folder)

    def _say(self, message: str, path: Path) -> None:
        """Note it, once a build."""
        if message not in self._told:
            self._told.add(message)
            self.reporter.note(Note(kind="advice", message=message, where=str(path)))


def _whole(key: str) -> str:
    """Where all of a document is kept that is kept in short under `key`."""
    return digest(key, "whole")


@dataclass(frozen=True, slots=True)
class _Identity:
    """The name of an entry, and the digest of the document's bytes."""

    key: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    size: int
    used: float


def _entries(folder: Path) -> Iterator[_File]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            with contextlib.suppress(OSError):
                about = path.stat()
                yield _File(path, about.st_size, about.st_mtime)


def _packed(data: bytes) -> bytes:
    packed = pack(data)
    return hashlib.sha256(packed).digest() + packed


def _unpacked(data: bytes) -> bytes:
    """What `_packed` packed; `ValueError` where it has changed since."""
    check, packed = data[:_CHECK], data[_CHECK:]
    if hashlib.sha256(packed).digest() != check:
        raise ValueError("damaged")
    return unpack(packed)


def _surroundings(plugins: Plugins) -> str:
    """The digest of all that an entry depends on beside the document."""
    from quizgen.jobs.entry import SCHEMA

    # A language without a model may be in a package that is there all the same.
    known = sorted(plugins.languages().packs)
    return digest(str(SCHEMA), sys.version, *known, *models_of(plugins), digest_of_code(plugins))
