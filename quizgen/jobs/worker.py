"""Inside a worker process: its session, and what it does for one task."""

import datetime
import multiprocessing
import multiprocessing.connection
import os
import platform
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizgen.api import Source
from quizgen.config import Settings
from quizgen.errors import QuizgenError
from quizgen.items.library import Group
from quizgen.jobs.entry import Entry, encode
from quizgen.jobs.session import Effort, Session, open_session
from quizgen.jobs.sources import Item
from quizgen.jobs.surroundings import Surroundings
from quizgen.report import ListReporter
from quizgen.rules import Rules

Result = Entry | QuizgenError
"""What was taken of one document, encoded, or why nothing could be."""

_REHEARSAL = b"""Ana Duarte built the harbour of Delos in 1931, because many ships came from Naxos.

A mole is a wall that shelters a harbour. If it rains, you must cover the boats.
"""

_ALONE = threading.Lock()
_NUMERIC_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Setup:
    """What the workers of one job must know; nothing else reaches them but the documents."""

    settings: Settings
    rules: Rules
    now: datetime.datetime
    max_size: int
    cache: Path | None
    timeout: float | None

    @classmethod
    def of(cls, session: Session, settings: Settings) -> "Setup":
        """What the workers of `session` must know."""
        effort = session.effort
        folder = effort.cache.folder if effort.cache else None
        return cls(settings, session.rules, session.now, session.max_size, folder, effort.timeout)


def prepare() -> None:
    """Make the process one that computes in one thread, and ends when quizgen does."""
    for name in _NUMERIC_THREADS:
        os.environ[name] = "1"
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
    os._exit(1)


def get_ready(setup: Setup) -> None:
    """Do once what is done to every document, so that none has to wait for what is loaded."""
    from quizgen.items.library import Shelf
    from quizgen.jobs.taking import Taken, take_each
    from quizgen.pipeline.posing import Posed, Posing, pose
    from quizgen.pipeline.ties import NOTHING

    session = _session(setup.rules, setup.now, setup.max_size, setup.cache)
    source = Source("rehearsal.txt", _REHEARSAL, ".txt")
    item = Item(Path(source.name), source.name, held=source)
    (taken,) = take_each([item], session, setup.settings)
    if isinstance(taken, Taken):
        posing = Posing(setup.settings, session.plugins.languages(), setup.rules)
        pose([Posed(taken.shelved.open(), NOTHING)], Shelf(), posing)


def take(setup: Setup, items: Sequence[Item]) -> list[Result]:
    """What is taken of each of `items`, encoded."""
    from quizgen.jobs.taking import take_each

    session = _session(setup.rules, setup.now, setup.max_size, setup.cache)
    outcomes = take_each(items, session, setup.settings)
    if session.effort.cache:
        outcomes = session.effort.cache.keep_each(items, outcomes, session, setup.settings)
    return [one if isinstance(one, QuizgenError) else encode(one) for one in outcomes]


@dataclass(frozen=True, slots=True)
class Asked:
    """A document, packed, and what it must know of the others to be asked about."""

    name: str
    whole: bytes
    ties: bytes
    groups: tuple[Group, ...]


def ask(catalogue: Path, alone: bool, setup: Setup, documents: Sequence[Asked]) -> list[bytes]:
    """The sheets with what is asked of each of `documents`, whose statements are in `catalogue`."""
    from quizgen.jobs.catalogue import Catalogue
    from quizgen.jobs.entry import opened
    from quizgen.pipeline.posing import Posed, Posing, pose
    from quizgen.pipeline.ties import Ties

    session = _session(setup.rules, setup.now, setup.max_size, setup.cache)
    posing = Posing(setup.settings, session.plugins.languages(), setup.rules, alone=alone)
    posed = [
        Posed(opened(one.whole), Ties.model_validate_json(one.ties), one.groups)
        for one in documents
    ]
    return [sheet.data for sheet in pose(posed, Catalogue.at(catalogue), posing)]


def take_there(expected: Surroundings, setup: Setup, items: Sequence[Item]) -> list[Result]:
    """What `take` gives, in a process of another's, that must be as is `expected`.

    One thread at a time: the parser and the caches of a process are not made for several.
    """
    with _ALONE:
        expected.refuse_unlike(_here(), platform.node())
        return take(setup, items)


@cache
def _here() -> Surroundings:
    return Surroundings.of(open_session(ListReporter()).plugins)


@cache
def _session(rules: Rules, now: datetime.datetime, max_size: int, folder: Path | None) -> Session:
    """The session of this process; the plugins are found once."""
    from quizgen.jobs.cache import Cache

    own = open_session(ListReporter())
    effort = Effort(jobs=1, cache=Cache(folder) if folder else None)
    return Session(own.reporter, own.plugins, now, rules=rules, effort=effort, max_size=max_size)
