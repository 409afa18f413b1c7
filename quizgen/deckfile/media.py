"""The images of a deck file: read from its folder, and from nowhere else."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from quizgen.errors import InputError

LARGEST: Final = 50_000_000
"""An image of more bytes is refused."""


@dataclass(frozen=True, slots=True)
class FolderMedia:
    """The images below `folder`."""

    folder: Path

    def read(self, src: str) -> bytes:
        """The bytes of the image at `src`, a path with forward slashes relative to the folder.

        Raises `InputError` when it is missing, too large, no file, or leaves the folder (also
        through a link).
        """
        path = PurePosixPath(src)
        drive = ":" in src.partition("/")[0]
        if path.is_absolute() or ".." in path.parts or "\\" in src or drive:
            raise InputError(
                f"the image {src} leaves the folder of the deck",
                where=str(self.folder),
                hint="put it beside the deck file and give a relative path with forward slashes",
            )
        try:
            whole = (self.folder / path).resolve()
            if not whole.is_relative_to(self.folder.resolve()):
                raise InputError(
                    f"the image {src} is a link out of the folder of the deck",
                    where=str(self.folder),
                )
            if whole.stat().st_size > LARGEST:
                raise InputError(f"the image {src} is larger than {LARGEST // 1_000_000} MB")
            return whole.read_bytes()
        except FileNotFoundError as error:
            raise InputError(
                f"image not found: {src}",
                where=str(self.folder),
                hint="its path is relative to the deck file",
            ) from error
        except (OSError, ValueError) as error:
            raise InputError(f"image not readable: {src}", where=str(self.folder)) from error
