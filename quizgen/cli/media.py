"""Where the images of a deck are: beside its file, and never outside that folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.api import Media
from quizgen.errors import InputError

LARGEST = 64 << 20
"""The largest image read, in bytes."""


@dataclass(frozen=True, slots=True)
class FolderMedia:
    """The images inside `folder`."""

    folder: Path

    def read(self, src: str) -> bytes:
        """The bytes of the image `src`; `InputError` when it is missing, too large or outside."""
        root = self.folder.resolve()
        path = (root / src).resolve()
        if not path.is_relative_to(root):
            raise InputError(f"image outside the deck's folder: {src}", where=str(self.folder))
        try:
            if path.stat().st_size > LARGEST:
                raise InputError(
                    f"image larger than {LARGEST >> 20} MiB: {src}", where=str(self.folder)
                )
            return path.read_bytes()
        except (OSError, ValueError):
            raise InputError(
                f"image not found: {src}",
                where=str(self.folder),
                hint="give its path relative to the deck file",
            ) from None


@dataclass(frozen=True, slots=True)
class JoinedMedia:
    """The images of several decks: the first that has one gives it."""

    parts: Sequence[Media]

    def read(self, src: str) -> bytes:
        """The bytes of the image `src`; `InputError` when no part has it."""
        missing = InputError(f"image not found: {src}")
        for part in self.parts:
            try:
                return part.read(src)
            except InputError as error:
                missing = error
        raise missing
