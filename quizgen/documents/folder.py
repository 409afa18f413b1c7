"""The documents of a folder, and what in it is passed over, and why."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from quizgen.documents.normalise import one_line
from quizgen.errors import InputError
from quizgen.report import Note, NoteKind


def documents_in(
    folder: Path, suffixes: Iterable[str], heard: Callable[[Note], None] | None = None
) -> list[Path]:
    """The files below `folder` that end in one of `suffixes`, in the order of their paths.

    Hidden files and folders are passed over; `heard` gets a note for what else is, though its name
    is that of a document: what is no file, links out of the folder, to a folder or to nothing.
    Raises `InputError` when there are none.
    """
    wanted = frozenset(suffixes)
    notes: list[Note] = []
    found = sorted(_files(folder, wanted, notes), key=lambda path: path.relative_to(folder).parts)
    for note in sorted(notes, key=lambda one: (one.where or "", one.message)):
        if heard is not None:
            heard(note)
    if not found:
        passed = "".join(f"; passed over is {one.where}: {one.message}" for one in notes[:1])
        raise InputError(
            "there is no document in this folder",
            where=one_line(str(folder)) or None,
            hint=f"documents end in {', '.join(sorted(wanted))}{passed}",
        )
    return found


def _files(folder: Path, wanted: frozenset[str], notes: list[Note]) -> Iterator[Path]:
    """The files of `folder` with a `wanted` ending; what is passed over goes to `notes`."""
    root = os.path.realpath(folder)
    left = [str(folder)]

    def pass_over(kind: NoteKind, message: str, path: str) -> None:
        where = Path(path).relative_to(folder).as_posix()
        notes.append(Note(kind=kind, message=message, where=one_line(where) or "."))

    while left:
        here = left.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            pass_over("unread", f"the folder cannot be read: {_reason(error)}", here)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                left.append(entry.path)
            elif entry.is_symlink() and _leads_to_folder(entry.path):
                pass_over("skipped", "a link to a folder is not followed", entry.path)
            elif Path(entry.name).suffix.lower() in wanted:
                fault = _fault(entry, root)
                if fault is None:
                    yield Path(entry.path)
                else:
                    pass_over(*fault, entry.path)


def _leads_to_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - one call for each of very many entries


def _fault(entry: os.DirEntry[str], root: str) -> tuple[NoteKind, str] | None:
    """Why what is called like a document is not read; None where it is."""
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        turns = error.errno == errno.ELOOP
        return "unread", "a link that leads to itself" if turns else _unreachable(entry, error)
    if not stat.S_ISREG(mode):
        return "unread", f"{_KINDS.get(stat.S_IFMT(mode), 'something')}, and no file"
    if entry.is_symlink() and not _is_below(os.path.realpath(entry.path), root):
        return "skipped", "a link that leads out of the folder is not followed"
    return None


_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def _unreachable(entry: os.DirEntry[str], error: OSError) -> str:
    link = entry.is_symlink() and error.errno == errno.ENOENT
    return "a link that leads nowhere" if link else f"cannot be read: {_reason(error)}"


def _is_below(path: str, root: str) -> bool:
    return path.startswith(root.rstrip(os.sep) + os.sep)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
