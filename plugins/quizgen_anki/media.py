"""The images and sounds of a deck under names that carry their content."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from quizgen.plugin import InputError, Media, Question

PICTURES = frozenset(
    {".apng", ".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff"}
    | {".webp"}
)
SOUNDS = frozenset({".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".spx", ".wav"})
_UNSAFE = re.compile(r"[^a-z0-9]+")


class DeckMedia:
    """The images that the questions show; only names and digests are kept, never the bytes."""

    def __init__(self, media: Media) -> None:
        self._media = media
        self._name_of: dict[str, str] = {}
        self._source_of: dict[str, str] = {}
        self._kept: dict[str, Media] = {}

    def add(self, src: str, question: Question) -> None:
        """Read an image of `question`, once. `InputError` where it cannot be read."""
        if src not in self._name_of:
            self._name_of[src] = self._named(src, question)

    def keep(self, name: str, media: Media) -> None:
        """Take over an image of an earlier package under the name that it has there."""
        if name not in self._source_of:
            self._kept[name] = media

    def name(self, src: str) -> str:
        """The name in the package: `qg-`, 12 digits of the content's SHA-256, the old name."""
        return self._name_of[src]

    def names(self) -> Sequence[str]:
        """The names of all files, in the order of the questions."""
        return (*self._source_of, *self._kept)

    def data(self, name: str) -> bytes:
        """The bytes of the file; `InputError` when they changed since they were first read."""
        if name in self._kept:
            return self._kept[name].read(name)
        src = self._source_of[name]
        data = self._media.read(src)
        if _file_name(src, data) != name:
            raise InputError(f"image changed while it was read: {src}", hint="build again")
        return data

    def _named(self, src: str, question: Question) -> str:
        try:
            name = _file_name(src, self._media.read(src))
        except InputError as error:
            raise InputError(
                f"question {question.id}: {error.message}", where=error.where, hint=error.hint
            ) from error
        self._source_of.setdefault(name, src)
        return name


def is_sound(src: str) -> bool:
    """Whether the file at `src` is heard, by its ending."""
    return PurePosixPath(src).suffix.lower() in SOUNDS


def _file_name(src: str, data: bytes) -> str:
    path = PurePosixPath(src)
    suffix = path.suffix.lower()
    stem = _UNSAFE.sub("-", path.stem.lower()).strip("-")[:40]
    sha = hashlib.sha256(data).hexdigest()[:12]
    return f"qg-{sha}{'-' if stem else ''}{stem}{suffix if suffix in PICTURES | SOUNDS else ''}"
