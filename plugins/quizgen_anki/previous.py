"""The package that a build replaces: its notes' times, and the notes whose questions are gone."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.plugin import InputError, Media, NoMedia
from quizgen_anki.archive import Archive
from quizgen_anki.collection import StoredNote, read_collection
from quizgen_anki.history import Past
from quizgen_anki.notetypes import NOTE_TYPES, SIBLINGS, NoteType
from quizgen_anki.reading import PackageMedia
from quizgen_anki.slots import taken

_IMAGE = re.compile(r'<img src="(qg-[^"]+)"')
_TYPES = {one.id: one for one in NOTE_TYPES}


class Previous:
    """The notes of ours in the package at `path`; none where there is no file."""

    def __init__(self, path: Path | None) -> None:
        """Raises `InputError` for a file that is no package."""
        self.media: Media = NoMedia()
        self._notes: list[StoredNote] = []
        if path is not None and path.is_file():
            archive = Archive(path.read_bytes(), str(path))
            self.media = PackageMedia(archive, str(path))
            stored = read_collection(archive.collection(), str(path))
            self._notes = [note for note in stored if _is_ours(note)]

    def past(self) -> dict[str, Past]:
        """The notes as a lock file would have them."""
        return {
            note.guid: Past(
                note_digest(_TYPES[note.type_id], note.fields, note.tags),
                _TYPES[note.type_id].key,
                note.created,
                note.modified,
                taken(note.values) if note.type_id == SIBLINGS.id else {},
            )
            for note in self._notes
        }

    @property
    def notes(self) -> dict[str, StoredNote]:
        """The notes by their guids."""
        return {note.guid: note for note in self._notes}

    def without(self, guids: Iterable[str]) -> Iterator[tuple[StoredNote, NoteType]]:
        """The notes, with their types, whose guids are not among `guids`."""
        kept = set(guids)
        return ((note, _TYPES[note.type_id]) for note in self._notes if note.guid not in kept)


def wrote(data: bytes) -> bool:
    """Whether a package has notes of ours, or cannot be read and is nobody's."""
    try:
        stored = read_collection(Archive(data, "").collection(), "")
    except InputError:
        return True
    return not stored or any(map(_is_ours, stored))


def load_previous(path: Path | None) -> tuple[Previous, str | None]:
    """The notes in the package, or none and why it could not be read."""
    try:
        return Previous(path), None
    except (InputError, OSError) as error:
        return Previous(None), str(error)


_OFFSETS = re.compile(r"(?<=#char=)\d+,\d+(?=\">)")


def note_digest(note_type: NoteType, fields: Iterable[str], tags: Iterable[str]) -> str:
    """What tells whether a note has changed; where its words stand in their document does not."""
    content = moved_alike((note_type.key, *fields, *tags))
    return hashlib.blake2b(content.encode(), digest_size=10).hexdigest()


def moved_alike(fields: Iterable[str]) -> str:
    """The fields as they are wherever their words stand in their document."""
    return _OFFSETS.sub("", "\x1f".join(fields))


def images(pages: Iterable[str]) -> Iterator[str]:
    """The names of the images in fields of a note of ours."""
    for page in pages:
        yield from _IMAGE.findall(page)


def _is_ours(note: StoredNote) -> bool:
    known = _TYPES.get(note.type_id)
    return (
        known is not None
        and known.fields == note.type.fields == note.type.fields[: len(note.fields)]
    )
