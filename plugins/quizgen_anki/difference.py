"""What Anki does with a package where an older one was imported, said before it is done.

Anki knows notes by their guid, takes one that is newer, and never deletes or moves any.
"""

from quizgen.plugin import Context, Difference, Source, clean
from quizgen_anki.archive import Archive
from quizgen_anki.collection import StoredNote, read_collection
from quizgen_anki.corrected import correction
from quizgen_anki.previous import moved_alike
from quizgen_anki.unmarkup import plain

_LENGTH = 80


def compare(old: Source, new: Source, context: Context) -> Difference:
    """What importing `new` does after `old`. `InputError` where one of them cannot be read."""
    before, after = _by_guid(old), _by_guid(new)
    found: dict[str, list[str]] = {}
    for guid, note in after.items():
        known = before.get(guid)
        fate = _fate(known, note)
        found.setdefault(fate, []).append(_named(note) + _corrected(known, note, fate))
    gone = [_named(note) for guid, note in before.items() if guid not in after]
    return Difference(**{fate: tuple(notes) for fate, notes in found.items()}, removed=tuple(gone))


def _fate(old: StoredNote | None, new: StoredNote) -> str:
    if old is None:
        return "added"
    if old.type_id != new.type_id or old.type.fields != new.type.fields:
        return "conflicting"
    if new.modified > old.modified:
        return "changed"
    same = old.tags == new.tags and moved_alike(old.fields) == moved_alike(new.fields)
    return "unchanged" if same else "stale"


def _corrected(old: StoredNote | None, new: StoredNote, fate: str) -> str:
    """What became of the answer of a note of ours that is changed."""
    if old is None or fate != "changed" or "Id" not in new.values:
        return ""
    said = correction(old.values, new.values)
    return f" ({said})" if said else ""


def _by_guid(source: Source) -> dict[str, StoredNote]:
    notes = read_collection(Archive(source.data, source.name).collection(), source.name)
    return {note.guid: note for note in notes}


def _named(note: StoredNote) -> str:
    """The note's id, where it is one of ours, and what it asks."""
    own = "Id" in note.values
    pages = note.fields[1:] if own else note.fields
    asked = next((text for text in map(plain, pages) if text), "")
    name = plain(note.values["Id"]) if own else note.guid
    return " ".join(clean(f"{name}: {asked}"[:_LENGTH]).split())
