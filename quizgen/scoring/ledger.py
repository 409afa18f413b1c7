"""What is on offer and what is chosen of very many questions, in a database on disk.

It has no name, and goes with the process. In memory are numbers alone, a few for each question.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from quizgen.scoring.betrayal import BUCKET
from quizgen.scoring.offer import Offer
from quizgen.scoring.said import Said

_TABLES = """
pragma journal_mode = off;
pragma synchronous = off;
create table offer (sort text, quality real, id text, data text);
create table said (place integer primary key, data text);
create table entry (name integer, place integer, primary key (name, place)) without rowid;
create table tally (name integer primary key, number integer);
"""


class Ledger:
    """Questions on offer, the best first, and a register and a tally of those chosen."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.executescript(_TABLES)
        self._base.execute("begin")
        self._words, self._ends, self._marks = array("I"), array("L", [0]), array("Q")
        self._said = lru_cache(maxsize=1024)(self._load)

    def close(self) -> None:
        """Let the database go, and all that was held of it."""
        self._base.close()
        self._said.cache_clear()
        self._words, self._ends, self._marks = array("I"), array("L"), array("Q")

    def offer(self, offers: Iterable[Offer]) -> None:
        """Take in what is on offer."""
        rows = ((one.sort, one.quality, one.id, json.dumps(one)) for one in offers)
        self._base.executemany("insert into offer values (?, ?, ?, ?)", rows)

    def keys(self) -> Iterator[str]:
        """The keys of all that is on offer."""
        for (data,) in self._base.execute("select data from offer"):
            yield from _offer(data).keys

    def queues(self) -> dict[str, Iterator[Offer]]:
        """What is on offer of each sort, the best first."""
        sorts = self._base.execute("select distinct sort from offer").fetchall()
        return {sort: self._queue(sort) for (sort,) in sorts}

    def _queue(self, sort: str) -> Iterator[Offer]:
        query = "select data from offer where sort = ? order by quality desc, id desc"
        for (data,) in self._base.execute(query, (sort,)):
            yield _offer(data)

    def enter(self, said: Said, names: Iterable[str]) -> None:
        """Enter what a question says under some names."""
        place = len(self._ends) - 1
        numbers = [_number(word) for word in said.words]
        self._words.extend(numbers)
        self._ends.append(len(self._words))
        self._marks.append(_mark(numbers))
        data = json.dumps([said.text, [*said.words], [*said.keys], said.varies, said.family])
        self._base.execute("insert into said values (?, ?)", (place, data))
        rows = ((hash(name), place) for name in names)
        self._base.executemany("insert or ignore into entry values (?, ?)", rows)

    def under(self, names: Iterable[str], like: Said) -> Iterator[Said]:
        """What was entered under any of `names`, of that what shares half of the words."""
        query = "select place from entry where name = ? order by place limit ?"
        found = dict.fromkeys(
            place
            for name in names
            for (place,) in self._base.execute(query, (hash(name), BUCKET)).fetchall()
        )
        yield from map(self._said, self._alike(found, like))

    def _alike(self, places: Iterable[int], like: Said) -> Iterator[int]:
        """Those of `places` whose questions have half of the words in common with another."""
        own = frozenset(map(_number, like.words))
        mark = _mark(own)
        doubled = len(like.words) - mark.bit_count()
        for place in places:
            begin, end = self._ends[place], self._ends[place + 1]
            fewer = min(len(like.words), end - begin)
            # Words leave the same bit in both marks, each one of its own but for those doubled.
            if 2 * ((self._marks[place] & mark).bit_count() + doubled) < fewer:
                continue
            shared = len(own.intersection(self._words[begin:end]))
            if shared and 2 * shared >= fewer:
                yield place

    def _load(self, place: int) -> Said:
        query = "select data from said where place = ?"
        (data,) = self._base.execute(query, (place,)).fetchone()
        text, words, keys, varies, family = json.loads(data)
        return Said(text, frozenset(words), frozenset(keys), varies, family)

    def add(self, name: object) -> None:
        """Count one more of `name`."""
        query = "insert into tally values (?, 1) on conflict do update set number = number + 1"
        self._base.execute(query, (hash(name),))

    def count(self, name: object) -> int:
        """How many were counted of `name`."""
        query = "select number from tally where name = ?"
        found = self._base.execute(query, (hash(name),)).fetchone()
        return int(found[0]) if found else 0


def _offer(data: str) -> Offer:
    return Offer.again(json.loads(data))


def _number(word: str) -> int:
    return crc32(word.encode())


def _mark(numbers: Iterable[int]) -> int:
    """A bit for each of `numbers`, some of which may have the same."""
    mark = 0
    for number in numbers:
        mark |= 1 << (number & 63)
    return mark
