"""The images of a deck file: read from its folder, and from nowhere else."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from quizgen.errors import InputError

LARGEST: Final = 50_000_000
"""An image of more bytes is refused."""


@dataclass(frozen=True, slots=True)
class FolderMedia:
    """The images and sounds below `folder`, for the deck file `name`, whose text is `text`."""

    folder: Path
    name: str = ""
    text: str = ""

    def read(self, src: str) -> bytes:
        """The bytes of the image at `src`, a path with forward slashes relative to the folder.

        As on any page, `%20` may stand for a blank, and accents may be composed or set apart.
        Raises `InputError` when it is missing, too large, no file, or leaves the folder (also
        through a link); it names the line of the deck file.
        """
        found = (one for one in _spellings(src) if self._is_file(one))
        return self._read(next(found, src))

    def _is_file(self, src: str) -> bool:
        try:
            return (self.folder / src).is_file()
        except (OSError, ValueError):
            return False

    def _where(self, src: str) -> str:
        """The file and line that show `src`; the folder where that is not known."""
        lines = self.text.split("\n")
        line = next((n for n, text in enumerate(lines, 1) if f"({src}" in text), 0)
        line = line or next((n for n, text in enumerate(lines, 1) if src in text), 0)
        return f"{self.name}:{line}" if line else str(self.folder)

    def _read(self, src: str) -> bytes:
        path = PurePosixPath(src)
        drive = ":" in src.partition("/")[0]
        if path.is_absolute() or ".." in path.parts or "\\" in src or drive:
            raise InputError(
                f"the image {src} leaves the folder of the deck",
                where=self._where(src),
                hint="put it beside the deck file and give a relative path with forward slashes",
            )
        try:
            whole = (self.folder / path).resolve()
            if not whole.is_relative_to(self.folder.resolve()):
                raise InputError(
                    f"the image {src} is a link out of the folder of the deck",
                    where=self._where(src),
                )
            if whole.stat().st_size > LARGEST:
                raise InputError(f"the image {src} is larger than {LARGEST // 1_000_000} MB")
            return whole.read_bytes()
        except FileNotFoundError as error:
            raise InputError(
                f"image not found: {src}",
                where=self._where(src),
                hint="its path is relative to the deck file",
            ) from error
        except (OSError, ValueError) as error:
            raise InputError(f"image not readable: {src}", where=self._where(src)) from error


def _spellings(src: str) -> Iterator[str]:
    """`src` as it stands, and as other programs would write the same path."""
    for path in (src, unquote(src)):
        yield path
        for form in ("NFC", "NFD"):
            yield unicodedata.normalize(form, path)
