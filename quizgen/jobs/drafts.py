"""Drafts: files that are being written, and what a build that was killed left of them.

Who writes a draft holds a lock on it, which ends with the process, however that ends.
"""

import contextlib
import glob
import sys
from pathlib import Path
from typing import IO

DRAFT = ".draft"
"""How the names of drafts end."""


def take_hold(stream: IO[bytes]) -> None:
    """Lock the draft `stream` as long as it is open, where the system has locks of this kind.

    Raises `BlockingIOError` where another process has it.
    """
    if sys.platform != "win32":  # there no other process can delete an open file
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def clear_drafts(folder: Path, begin: str) -> None:
    """Delete the drafts in `folder` whose names begin so and that nobody writes any more."""
    for draft in folder.glob(f"{glob.escape(begin)}*{DRAFT}"):
        with contextlib.suppress(OSError):
            with draft.open("rb") as stream:
                take_hold(stream)
            draft.unlink()
