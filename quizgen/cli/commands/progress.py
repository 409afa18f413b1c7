"""`quizgen progress`: the review log, out and in again."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from quizgen.study import Store

_FILE = click.option("--progress", metavar="FILE", help="The progress file, if not the user's own.")


@click.group(short_help="Save, move and merge what was learned.")
def progress() -> None:
    """Save, move and merge what was learned: every answer, as JSON."""


@progress.command(epilog="Example: quizgen progress export -o progress.json")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to.  [standard output]")
@_FILE
def export(output: str, progress: str | None) -> int:
    """Write all progress as JSON."""
    from pathlib import Path

    from quizgen.jobs.output import write_file, write_stdout
    from quizgen.study.transfer import export_progress

    with opened(progress) as store:
        data = export_progress(store).encode()
    if output == "-":
        write_stdout(writing(data))
    else:
        write_file(Path(output), writing(data))
    return 0


@progress.command("import", epilog="Example: quizgen progress import progress.json")
@click.argument("file", metavar="FILE")
@_FILE
def import_(file: str, progress: str | None) -> int:
    """Merge the reviews in FILE (- for standard input) into the progress.

    Importing the same file twice adds nothing.
    """
    from pathlib import Path

    from quizgen.errors import InputError
    from quizgen.study.transfer import import_progress

    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", where=file) from None
    with opened(progress, to_write=True) as store:
        added = import_progress(store, text, file)
    click.echo(f"{added} reviews were added", err=True)
    return 0


def writing(data: bytes) -> Callable[[BinaryIO], None]:
    """What writes `data` to a stream."""

    def fill(stream: BinaryIO) -> None:
        stream.write(data)

    return fill


@contextlib.contextmanager
def opened(progress: str | None, *, to_write: bool = False) -> "Iterator[Store]":
    """The progress file `progress`, or the user's own; closed afterwards."""
    from pathlib import Path

    from quizgen.study.opening import open_to_read, open_to_write
    from quizgen.study.place import default_path

    path = Path(progress) if progress else default_path()
    open_file = open_to_write if to_write else open_to_read
    store = open_file(path, lambda text: click.echo(f"note: {text}", err=True))
    try:
        yield store
    finally:
        store.close()
