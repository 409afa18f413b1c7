"""What Anki does with a package where an older one was imported, said before it is done.

Anki knows notes by their guid, takes one that is newer, and never deletes or moves any.
"""

from collections.abc import Iterable, Iterator, Mapping

from quizgen.plugin import Context, Difference, Source, clean
from quizgen_anki.archive import Archive
from quizgen_anki.collection import StoredNote, read_collection
from quizgen_anki.corrected import correction
from quizgen_anki.notetypes import SIBLINGS
from quizgen_anki.previous import moved_alike
from quizgen_anki.slots import NUMBERS, asked, held, slot_fields
from quizgen_anki.unmarkup import plain

_LENGTH = 80


def compare(old: Source, new: Source, context: Context) -> Difference:
    """What importing `new` does after `old`. `InputError` where one of them cannot be read."""
    before, after = _by_guid(old), _by_guid(new)
    found: dict[str, list[str]] = {}
    for guid, note in after.items():
        known = before.get(guid)
        for fate, said in _said(known, note):
            found.setdefault(fate, []).append(said)
    gone = (note for guid, note in before.items() if guid not in after)
    found.setdefault("removed", []).extend(named for note in gone for named in _named_all(note))
    return Difference(**{fate: tuple(notes) for fate, notes in found.items()})


def _said(old: StoredNote | None, new: StoredNote) -> Iterator[tuple[str, str]]:
    """The fate of a note, or of each question that shares it, and what is said of it."""
    fate = _fate(old, new)
    if _is_shared(new):
        for number in NUMBERS:
            yield from _said_of_slot(number, old, new, fate)
    else:
        yield fate, _named(new) + _corrected(old.values if old else {}, new.values, fate)


def _said_of_slot(
    number: int, old: StoredNote | None, new: StoredNote, fate: str
) -> Iterator[tuple[str, str]]:
    """The fate of the question in a slot of a note that has this `fate`; none without one."""
    before = old.values if old and _is_shared(old) else {}
    was, now = held(number, before), held(number, new.values)
    if now is None:
        if was:
            yield "removed", _asks(was[1])
        return
    if fate in ("changed", "unchanged"):
        same = moved_alike(slot_fields(number, before).values()) == moved_alike(
            slot_fields(number, new.values).values()
        )
        fate = "unchanged" if same else "changed" if was else "added"
    yield fate, _asks(now[1]) + _corrected(was[1] if was else {}, now[1], fate)


def _is_shared(note: StoredNote) -> bool:
    return note.type.fields == SIBLINGS.fields


def _fate(old: StoredNote | None, new: StoredNote) -> str:
    if old is None:
        return "added"
    if old.type_id != new.type_id or old.type.fields != new.type.fields:
        return "conflicting"
    if new.modified > old.modified:
        return "changed"
    same = old.tags == new.tags and moved_alike(old.fields) == moved_alike(new.fields)
    return "unchanged" if same else "stale"


def _corrected(old: Mapping[str, str], new: Mapping[str, str], fate: str) -> str:
    """What became of the answer of a question of ours that is changed."""
    if fate != "changed" or "Id" not in new:
        return ""
    said = correction(old, new)
    return f" ({said})" if said else ""


def _by_guid(source: Source) -> dict[str, StoredNote]:
    notes = read_collection(Archive(source.data, source.name).collection(), source.name)
    return {note.guid: note for note in notes}


def _named_all(note: StoredNote) -> list[str]:
    """The note by its name, or the questions that share it."""
    if not _is_shared(note):
        return [_named(note)]
    return [_asks(values) for _, _, values in asked(SIBLINGS, note.values)]


def _named(note: StoredNote) -> str:
    """The note's id, where it is one of ours, and what it asks."""
    own = "Id" in note.values
    pages = note.fields[1:] if own else note.fields
    return _line(plain(note.values["Id"]) if own else note.guid, pages)


def _asks(values: Mapping[str, str]) -> str:
    """A question's id and what it asks, by the fields that a note of its own has."""
    return _line(values["Id"], [values.get("Question", ""), values.get("Text", "")])


def _line(name: str, pages: Iterable[str]) -> str:
    asks = next((text for text in map(plain, pages) if text), "")
    return " ".join(clean(f"{name}: {asks}"[:_LENGTH]).split())
