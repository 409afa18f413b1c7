"""What learners put into their notes: the field Extra, and tags of their own.

An import replaces all fields and tags of a note that has changed, so what is to stay must be in the
package. It is taken from an export of the learner's collection, and from the package that a build
replaces, which may have taken it along before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.plugin import InputError
from quizgen_anki.archive import Archive
from quizgen_anki.collection import StoredNote, read_collection
from quizgen_anki.naming import OURS

_EXTRA = "Extra"


@dataclass(frozen=True, slots=True)
class Kept:
    """What stands in the field Extra, the tags, and the last change, of each note by its guid."""

    extra: Mapping[str, str]
    tags: Mapping[str, tuple[str, ...]]
    changed: Mapping[str, int]

    def more_tags(self, guid: str, tags: tuple[str, ...]) -> tuple[str, ...]:
        """The learner's tags of a note that has `tags` of its own: those that are no build's."""
        known = {tag.casefold() for tag in tags}
        return tuple(
            tag
            for tag in self.tags.get(guid, ())
            if tag.casefold() not in known and not tag.startswith(OURS)
        )


def kept(export: Path | None, replaced: Mapping[str, StoredNote]) -> Kept:
    """What the `export` of a learner's collection and the notes of the `replaced` package hold.

    Raises `InputError` where the export cannot be read.
    """
    exported = {} if export is None else _notes(export)
    extra = {
        guid: note.values[_EXTRA]
        for guid, note in {**replaced, **exported}.items()
        if note.values.get(_EXTRA)
    }
    return Kept(
        extra,
        {guid: note.tags for guid, note in exported.items()},
        {guid: note.modified for guid, note in exported.items()},
    )


def _notes(export: Path) -> dict[str, StoredNote]:
    try:
        data = export.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(export)) from error
    notes = read_collection(Archive(data, str(export)).collection(), str(export))
    return {note.guid: note for note in notes}
