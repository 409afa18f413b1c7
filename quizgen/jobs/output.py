"""How a file is written: whole or not at all."""

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from quizgen.errors import OutputError
from quizgen.jobs.drafts import DRAFT, clear_drafts, take_hold


def prepare(path: Path, *, make_folder: bool) -> None:
    """Check that `path` can be written before the work begins; `make_folder` makes its folder."""
    if path.is_dir():
        raise OutputError("is a folder", where=str(path), hint="choose another name")
    folder = path.parent
    try:
        if make_folder and not folder.exists():
            folder.mkdir()
        if path.exists() and not path.is_file():
            return  # a device or a pipe: nothing is put beside it
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise _refused(path, error) from None


def write_file(path: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Let `fill` write the file `path`, which appears whole or not at all."""
    special = path.exists() and not path.is_file()
    try:
        with _spooled(path) if special else _replacing(path) as stream:
            fill(stream)
    except OSError as error:
        raise _refused(path, error) from None


def write_stdout(fill: Callable[[BinaryIO], None]) -> None:
    """Let `fill` write to standard output, which gets all of it or nothing."""
    with tempfile.TemporaryFile() as stream:
        fill(stream)
        stream.seek(0)
        shutil.copyfileobj(stream, sys.stdout.buffer)


def bytes_of(content: str | bytes) -> Callable[[BinaryIO], None]:
    """What writes `content` to a stream, text in UTF-8."""

    def fill(stream: BinaryIO) -> None:
        stream.write(content.encode() if isinstance(content, str) else content)

    return fill


@contextlib.contextmanager
def _spooled(path: Path) -> Iterator[BinaryIO]:
    with tempfile.TemporaryFile() as stream:
        yield stream
        stream.seek(0)
        with path.open("wb") as device:
            shutil.copyfileobj(stream, device)


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    final = path.resolve()  # a link stays a link: what it points to is replaced
    begin = f".{final.name[:40]}."
    clear_drafts(final.parent, begin)
    handle, name = tempfile.mkstemp(prefix=begin, suffix=DRAFT, dir=final.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w+b") as stream:
            take_hold(stream)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.chmod(_mode(final))
        draft.replace(final)
    finally:
        draft.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refused(path: Path, error: OSError) -> OutputError:
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        hint = f"make the folder {path.parent} first"
        return OutputError("its folder does not exist", where=str(path), hint=hint)
    reason = (error.strerror or str(error)).lower()
    return OutputError(f"cannot be written: {reason}", where=str(path), hint="choose another name")
