"""Progress on disk: one SQLite file, a log of reviews, and the states that follow from it.

The log is the truth; the state of a question is a cache that `replay` of its reviews gives
exactly. Every change is one transaction, so that a session that is killed loses nothing that was
answered, and two sessions at once lose nothing either: each reads the state it changes inside its
own transaction.
"""

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from quizgen.errors import InputError, OutputError
from quizgen.study.items import Item, Key
from quizgen.study.memory import SCHEDULER, Memory, Rating, replay, reviewed
from quizgen.study.migrations import MIGRATIONS

_BUSY_SECONDS = 30.0
_PAUSE = 0.02
_BATCH = 500
_HEADER = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Review:
    """One answer as it was given; `counted` is false for practice, which changes no schedule.

    `at` and `took` are in milliseconds.
    """

    at: int
    rating: Rating
    verdict: str
    score: float
    answer: str = ""
    hints: int = 0
    took: int | None = None
    counted: bool = True


class Store:
    """The progress of all decks; in memory where `path` is None."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._db = connection
        self.path = path

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """The store at `path`, made or migrated where needed.

        Raises `OutputError` where it cannot be written, `InputError` where it is of a newer
        version, and `DamagedError` where it is no database.
        """
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                _check_header(path)
            connection = sqlite3.connect(
                path or ":memory:",
                timeout=_BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                _prepare_patiently(connection, path)
            except BaseException:
                connection.close()
                raise
        except (sqlite3.OperationalError, OSError) as error:
            raise _unwritable(error, path) from None
        except sqlite3.DatabaseError as error:
            raise DamagedError(f"the progress file is damaged: {error}", where=str(path)) from None
        return cls._current(connection, path)

    @classmethod
    def copied(cls, path: Path) -> Self:
        """The store at `path`, copied into memory: for a disk that takes no writing.

        Raises `OutputError` where even reading needs to write: where there is a log beside it.
        """
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            with contextlib.closing(_read_only(path)) as source:
                source.backup(memory)
            _prepare(memory, path)
        except BaseException as error:
            memory.close()
            if isinstance(error, sqlite3.Error):
                raise _unwritable(error, path) from None
            raise
        return cls._current(memory, None)

    @classmethod
    def _current(cls, connection: sqlite3.Connection, path: Path | None) -> Self:
        """The store on `connection`, its states those of this scheduler."""
        store = cls(connection, path)
        if connection.execute("SELECT value FROM meta WHERE name = 'scheduler'").fetchone() != (
            SCHEDULER,
        ):
            store.rebuild()
        return store

    def close(self) -> None:
        """Close it; what was recorded is on disk already."""
        self._db.close()

    def states(self, keys: Sequence[Key]) -> dict[Key, Memory]:
        """The states of those of `keys` that were ever answered."""
        columns = "stability, difficulty, due, last"
        return {key: Memory(*state) for key, state in self._rows(keys, columns, "due IS NOT NULL")}

    def log(self, keys: Sequence[Key]) -> dict[Key, list[tuple[int, Rating, int]]]:
        """The counted reviews of `keys` that have any, in order: time, rating, ms taken."""
        found: dict[Key, list[tuple[int, Rating, int]]] = {}
        for key, (question,) in self._rows(keys, "id", "due IS NOT NULL"):
            rows = self._db.execute(
                "SELECT at, rating, coalesce(took, 0) FROM review"
                " WHERE question = ? AND counted ORDER BY at, rating",
                (question,),
            )
            found[key] = [(at, Rating(rating), took) for at, rating, took in rows]
        return found

    def record(self, item: Item, review: Review) -> tuple[int, Memory | None]:
        """Write `review`; returns its number and the state of the question after it."""
        with self._transaction():
            question = self._question(item)
            before = self._state(question)
            # Never two at one time, so that the order of the log is that of its times.
            at = max(review.at, before.last + 1) if before and review.counted else review.at
            cursor = self._db.execute(
                "INSERT INTO review (question, at, rating, verdict, score, answer, hints, took,"
                " counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    question,
                    at,
                    int(review.rating),
                    review.verdict,
                    review.score,
                    review.answer,
                    review.hints,
                    review.took,
                    review.counted,
                ),
            )
            number = int(cursor.lastrowid or 0)
            state = reviewed(before, review.rating, at) if review.counted else before
            if review.counted:
                self._keep(question, state)
        return number, state

    def undo(self, number: int) -> None:
        """Take back review `number`; the question's state is replayed without it."""
        with self._transaction():
            row = self._db.execute("SELECT question FROM review WHERE id = ?", (number,)).fetchone()
            if row:
                self._db.execute("DELETE FROM review WHERE id = ?", (number,))
                self.replay(row[0])

    def amend(self, number: int, rating: Rating, verdict: str, score: float) -> Memory | None:
        """Judge review `number` anew; returns the question's state replayed with it."""
        with self._transaction():
            row = self._db.execute(
                "UPDATE review SET rating = ?, verdict = ?, score = ? WHERE id = ?"
                " RETURNING question",
                (int(rating), verdict, score, number),
            ).fetchone()
            if row is None:
                return None
            state = self._replayed(row[0])
            self._keep(row[0], state)
        return state

    def flag(self, item: Item, *, on: bool) -> None:
        """Mark or unmark a question that needs looking at."""
        with self._transaction():
            question = self._question(item)
            self._db.execute("UPDATE question SET flagged = ? WHERE id = ?", (on, question))

    def flagged(self, keys: Sequence[Key]) -> set[Key]:
        """Those of `keys` that are flagged."""
        return {key for key, _ in self._rows(keys, "id", "flagged")}

    def rebuild(self) -> None:
        """Replay the whole log: every state anew."""
        with self._transaction():
            for (question,) in self._db.execute("SELECT id FROM question").fetchall():
                self.replay(question)
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('scheduler', ?)", [SCHEDULER])

    def replay(self, question: int) -> None:
        """Compute the state of question number `question` from its reviews, in a transaction."""
        self._keep(question, self._replayed(question))

    def check_writable(self) -> None:
        """Raise `OutputError` where nothing can be recorded, before the first answer does."""
        with self._transaction():
            self._db.execute("DELETE FROM meta WHERE name IS NULL")  # none; BEGIN alone would pass

    @property
    def connection(self) -> sqlite3.Connection:
        """For reading at large: statistics and export."""
        return self._db

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write at large, all or nothing; `OutputError` where the disk does not take it."""
        with self._transaction():
            yield self._db

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise _unwritable(error, self.path) from None
        except sqlite3.DatabaseError as error:
            raise DamagedError(
                f"the progress file is damaged: {error}", where=str(self.path)
            ) from None

    def _rows(
        self, keys: Sequence[Key], columns: str, where: str
    ) -> Iterator[tuple[Key, tuple[Any, ...]]]:
        names: dict[str, list[str]] = {}
        for key in keys:
            names.setdefault(key.namespace, []).append(key.name)
        for namespace, all_names in names.items():
            for start in range(0, len(all_names), _BATCH):
                batch = all_names[start : start + _BATCH]
                marks = ", ".join("?" * len(batch))
                query = f"SELECT name, {columns} FROM question WHERE namespace = ? AND {where}"  # noqa: S608 - both are literals of this class
                for name, *row in self._db.execute(
                    f"{query} AND name IN ({marks})", (namespace, *batch)
                ):
                    yield Key(namespace, name), tuple(row)

    def _question(self, item: Item) -> int:
        question = item.question
        source = question.source.document if question.source else None
        row = self._db.execute(
            "INSERT INTO question (namespace, name, title, deck, kind, tags, source)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (namespace, name) DO UPDATE SET"
            " title = excluded.title, deck = excluded.deck, kind = excluded.kind,"
            " tags = excluded.tags, source = excluded.source RETURNING id",
            (
                item.namespace,
                question.id,
                item.title,
                item.deck,
                question.kind,
                json.dumps(question.tags, ensure_ascii=False),
                source,
            ),
        ).fetchone()
        return int(row[0])

    def _state(self, question: int) -> Memory | None:
        row = self._db.execute(
            "SELECT stability, difficulty, due, last FROM question"
            " WHERE id = ? AND due IS NOT NULL",
            (question,),
        ).fetchone()
        return Memory(*row) if row else None

    def _replayed(self, question: int) -> Memory | None:
        rows = self._db.execute(
            "SELECT rating, at FROM review WHERE question = ? AND counted ORDER BY at, rating",
            (question,),
        )
        return replay((Rating(rating), at) for rating, at in rows)

    def _keep(self, question: int, state: Memory | None) -> None:
        values = (
            (state.stability, state.difficulty, state.due, state.last) if state else (None,) * 4
        )
        self._db.execute(
            "UPDATE question SET stability = ?, difficulty = ?, due = ?, last = ? WHERE id = ?",
            (*values, question),
        )


class DamagedError(InputError):
    """The progress file cannot be read as a database."""


def _check_header(path: Path) -> None:
    """Raise `DamagedError` for what is no database, before SQLite clears its log away."""
    with contextlib.suppress(FileNotFoundError), path.open("rb") as stream:
        head = stream.read(len(_HEADER))
        if head and head != _HEADER:
            raise DamagedError("the progress file is damaged: not a database", where=str(path))


def _read_only(path: Path) -> sqlite3.Connection:
    place = path.absolute().as_uri()
    # Reading in WAL mode makes files beside it; without a log, there is nothing to make.
    mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
    return sqlite3.connect(f"{place}?{mode}", uri=True)


def _prepare_patiently(connection: sqlite3.Connection, path: Path | None) -> None:
    """Prepare; where another process is at it, or closing the file, wait until it is done.

    SQLite waits by itself for a lock, but not for the change to WAL and not at its clearing away.
    """
    end = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            _prepare(connection, path)
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _prepare(connection: sqlite3.Connection, path: Path | None) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(MIGRATIONS):
        raise InputError(
            f"the progress file is of version {version}; this quizgen knows {len(MIGRATIONS)}",
            where=str(path),
            hint="update quizgen, or give another file with --progress",
        )
    if version == len(MIGRATIONS):
        connection.execute("SELECT id FROM review LIMIT 1")
        connection.execute("PRAGMA synchronous = FULL")
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN IMMEDIATE")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        for statement in script:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute("COMMIT")


def _unwritable(error: Exception, path: Path | None) -> OutputError:
    return OutputError(
        f"progress cannot be saved: {error}",
        where=str(path) if path else None,
        hint="free some space, or give another file with --progress",
    )
