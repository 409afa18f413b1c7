"""The statements of many documents in a file, in which every process looks up what it needs.

SQLite's file, and no index in memory: ten thousand documents make some millions of words.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from quizgen.items.library import Library, Stated

_TOGETHER = 4096
"""Statements whose words are gathered before they are written."""

_TABLES = """
create table statement (number integer primary key, quote text, words text);
create table place (word text, part integer, count integer, numbers blob,
    primary key (word, part)) without rowid;
"""


class Catalogue(Library):
    """Statements in the file of a connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._counted = lru_cache(maxsize=1 << 14)(self._sum)

    @classmethod
    def of(cls, path: Path, statements: Iterable[Stated]) -> "Catalogue":
        """The catalogue of `statements`, in the new file `path`."""
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.execute("pragma journal_mode = off")
        connection.execute("pragma synchronous = off")
        connection.executescript(_TABLES)
        connection.execute("begin")
        _fill(connection, iter(statements))
        connection.execute("commit")
        return cls(connection)

    @staticmethod
    @cache
    def at(path: Path) -> "Catalogue":
        """The catalogue in the file `path`, which does not change any more."""
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        return Catalogue(connection)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
        self._counted.cache_clear()

    def count(self, word: str) -> int:
        """How many statements have `word` in their sentence."""
        return self._counted(word)

    def _sum(self, word: str) -> int:
        query = "select coalesce(sum(count), 0) from place where word = ?"
        (found,) = self._connection.execute(query, (word,)).fetchone()
        return int(found)

    def having(self, word: str) -> Iterator[Stated]:
        """The statements that have `word` in their sentence."""
        query = "select numbers from place where word = ? order by part"
        for (data,) in self._connection.execute(query, (word,)).fetchall():
            numbers = array("I", data)
            for number in numbers:
                yield self._statement(number)

    def _statement(self, number: int) -> Stated:
        query = "select quote, words from statement where number = ?"
        return Stated(*self._connection.execute(query, (number,)).fetchone())


def _fill(connection: sqlite3.Connection, statements: Iterator[Stated]) -> None:
    part = begin = 0
    while together := list(islice(statements, _TOGETHER)):
        rows = [(number, *stated) for number, stated in enumerate(together, begin)]
        connection.executemany("insert into statement values (?, ?, ?)", rows)
        places: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, quote, _ in rows:
            for word in set(quote.split()):
                places[word].append(number)
        connection.executemany(
            "insert into place values (?, ?, ?, ?)",
            ((word, part, len(found), found.tobytes()) for word, found in sorted(places.items())),
        )
        part, begin = part + 1, begin + len(together)
