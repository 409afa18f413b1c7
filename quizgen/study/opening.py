"""Opening a progress file whatever state it is in: damaged, or on a disk that takes no writing."""

from collections.abc import Callable
from pathlib import Path

from quizgen.errors import OutputError
from quizgen.study.store import DamagedError, Store


def open_or_replace(path: Path, note: Callable[[str], None]) -> Store:
    """The store at `path`; a damaged file is set aside beside it and reported through `note`."""
    try:
        return Store.open(path)
    except DamagedError as error:
        aside = _set_aside(path)
        note(f"{error.message}; it was kept as {aside.name}, and a new one was begun")
        return Store.open(path)


def open_to_read(path: Path, note: Callable[[str], None]) -> Store:
    """The store at `path`; a copy in memory where its disk takes no writing."""
    try:
        return open_or_replace(path, note)
    except OutputError:
        if not path.is_file():
            raise
        return Store.copied(path)


def open_to_write(path: Path, note: Callable[[str], None]) -> Store:
    """The store at `path`; raises `OutputError` at once where nothing can be recorded in it."""
    store = open_or_replace(path, note)
    try:
        store.check_writable()
    except OutputError:
        store.close()
        raise
    return store


def open_unsaved(path: Path) -> Store:
    """What can be read of the store at `path`, in memory; what is recorded there ends with it."""
    try:
        return Store.copied(path) if path.is_file() else Store.open(None)
    except OutputError:
        return Store.open(None)


def _set_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for suffix in ("-wal", "-shm"):
        side = path.with_name(path.name + suffix)
        if side.exists():
            side.rename(aside.with_name(aside.name + suffix))
    path.rename(aside)
    return aside
