"""A path to a document: load the bytes, choose the reader, read."""

import datetime
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from quizgen.api import Context, Reader, Source
from quizgen.documents.normalise import one_line
from quizgen.errors import InputError, PluginError, QuizgenError
from quizgen.model import Document

LIMIT = 256 * 1024 * 1024
"""The largest file that is loaded, in bytes."""

STANDARD_INPUT = "-"


def load(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    title: str | None = None,
    author: str | None = None,
    date: datetime.date | None = None,
    language: str | None = None,
) -> Source:
    """The document at `path` before it is read; `-` is standard input.

    `name` is what the document is called (the path as given, if not said); the others overrule
    what the document says of itself. Raises `InputError` when it cannot be loaded.
    """
    given = os.fspath(path)
    called = one_line(name or given) or "document"
    data = _standard_input() if given == STANDARD_INPUT else _file(Path(given), called)
    suffix = Path(given).suffix.lower()
    return Source(
        name=called,
        data=data,
        suffix=_sniffed(data) if given == STANDARD_INPUT else suffix,
        title=title,
        author=author,
        date=date,
        language=language,
    )


def of_text(text: str, name: str = "text") -> Source:
    """The document called `name` that is `text`: Markdown if it begins like it, else plain."""
    data = _bounded(text.encode("utf-8", "replace"), name)
    return Source(name=one_line(name) or "document", data=data, suffix=_sniffed(data))


def read(source: Source, readers: Iterable[Reader], context: Context) -> Document:
    """The document that the first of `readers` for its suffix makes of `source`.

    Raises `InputError` when no reader knows the suffix or the document cannot be read, and
    `PluginError` when a reader fails in another way.
    """
    table = list(readers)
    reader = next((one for one in table if source.suffix in one.suffixes), None)
    if reader is None:
        known = ", ".join(sorted({suffix for one in table for suffix in one.suffixes}))
        raise InputError(
            f"no reader for files that end in {source.suffix!r}"
            if source.suffix
            else "no reader for files whose name has no ending",
            where=source.name,
            hint=f"documents that can be read: {known or 'none, see quizgen plugins'}",
        )
    try:
        return reader.read(source, context)
    except QuizgenError:
        raise
    except Exception as error:
        raise PluginError(
            f"the reader {reader.name!r} failed: {type(error).__name__}: {one_line(str(error))}",
            where=source.name,
            hint="report it to the authors of that plugin",
        ) from error


def _file(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as stream:
            large = os.fstat(stream.fileno()).st_size > LIMIT
            data = b"" if large else stream.read(LIMIT + 1)  # what gives no size is read to see
    except FileNotFoundError as error:
        raise InputError("no such file", where=name, hint="check the path") from error
    except IsADirectoryError as error:
        raise InputError("this is a folder, not a document", where=name) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a zero character
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"cannot be read: {reason}", where=name) from error
    if large:
        raise _too_large(name)
    return _bounded(data, name)


def _standard_input() -> bytes:
    return _bounded(sys.stdin.buffer.read(LIMIT + 1), STANDARD_INPUT)


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > LIMIT:
        raise _too_large(name)
    return data


def _too_large(name: str) -> InputError:
    return InputError(f"larger than {LIMIT // 2**20} MB", where=name, hint="split the document")


def _sniffed(data: bytes) -> str:
    """The suffix of what came without a name: Markdown if it begins like it, else text."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{") and b'"quizgen"' in head:
        return ".json"
    return ".md" if head.startswith((b"---\n", b"---\r\n", b"# ", b"## ")) else ".txt"
