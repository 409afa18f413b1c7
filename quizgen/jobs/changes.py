"""What a build reads, as it is on the disk now: by it is seen whether anything has changed."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.config import PROJECT_FILE
from quizgen.jobs.sources import Job

_Stamp = tuple[int, int, int]
"""The size of a file, when it was written, and its number on the disk."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that a build reads, with their stamps, and the `folders` they are looked for in.

    A file that is not there has no stamp.
    """

    files: Mapping[str, _Stamp | None] = field(default_factory=dict)
    folders: frozenset[Path] = frozenset()

    @classmethod
    def of(
        cls, sources: Sequence[str], jobs: Sequence[Job], written: Collection[Path] = ()
    ) -> "Inputs":
        """What `jobs`, made of `sources`, are built of, without what builds have `written`."""
        own = {os.path.realpath(path) for path in written}
        roots = [Path(source) for source in sources] or [Path(), Path("decks")]
        roots += [job.folder for job in jobs if job.folder is not None]
        paths = _paths(roots, jobs)
        files = {str(path): _stamp(path) for path in paths if os.path.realpath(path) not in own}
        return cls(files, frozenset(filter(Path.is_dir, _folders(roots, paths))))

    def changed_since(self, before: "Inputs") -> list[str]:
        """The files that are new, other or gone, in the order of their names."""
        names = {*self.files, *before.files}
        return sorted(name for name in names if self.files.get(name) != before.files.get(name))


def _stamp(path: Path) -> _Stamp | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns, about.st_ino


def _paths(roots: Sequence[Path], jobs: Sequence[Job]) -> set[Path]:
    """The files of `jobs`, those that were named, and the settings that may be beside them."""
    items = {item.path for job in jobs for item in job.items if not item.is_stdin}
    named = {root for root in roots if not root.is_dir()}
    return items | named | {root / PROJECT_FILE for root in roots}


def _folders(roots: Iterable[Path], paths: Iterable[Path]) -> Iterator[Path]:
    """The folders of files, and all that are in `roots` but for hidden ones."""
    yield from (path.parent for path in paths)
    for root in roots:
        for place, names, _ in os.walk(root):
            names[:] = [name for name in names if not name.startswith(".")]
            yield Path(place)
