"""The progress file that a command reads or changes."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import click

from quizgen.study import Store
from quizgen.study.opening import open_to_read, open_to_write
from quizgen.study.place import default_path


@contextlib.contextmanager
def opened(progress: str | None, *, to_write: bool = False) -> Iterator[Store]:
    """The progress file `progress`, or the user's own; closed afterwards."""
    path = Path(progress) if progress else default_path()
    open_file = open_to_write if to_write else open_to_read
    store = open_file(path, lambda text: click.echo(f"note: {text}", err=True))
    try:
        yield store
    finally:
        store.close()
