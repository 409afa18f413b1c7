"""When each note was made and last changed, so that an import reports true changes only.

Anki takes a note from a package when the package's is newer. A note whose content is as it was
keeps its time; one that changed gets a later time than it had, whatever the clock says. A note of
which nothing is known has a time made of its content, before any build's: two builds that know
nothing of each other, from a fresh clone or under another name, agree on what has not changed.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from quizgen.plugin import InputError

LOCK = "anki.lock.json"
_VERSION = 1
_EPOCH = 1_577_836_800  # 2020-01-01
_SPAN = 5 * 365 * 86_400


@dataclass(frozen=True, slots=True)
class Past:
    """A note as it was: digest of its content, note type, its id (ms) and last change (s).

    `slots` are those of a note that questions share, by the ids of all that ever had one.
    """

    content: str
    type: str
    created: int
    changed: int
    slots: Mapping[str, int] = field(default_factory=dict)


class History:
    """The notes of the last build, by guid, and those of this one."""

    def __init__(self, past: Mapping[str, Past], now: int, *, lasting: bool) -> None:
        """`lasting` says that this build will be saved."""
        self.compares = lasting or bool(past)
        self._past = past
        self._now = now
        self._present: dict[str, Past] = {}
        # The ids that are spoken for, so that a new note takes none of them.
        self._taken = {entry.created for entry in past.values()}
        self._next = now * 1000

    def stamp(
        self,
        guid: str,
        content: str,
        note_type: str,
        cards: int,
        *,
        after: int = 0,
        slots: Mapping[str, int] | None = None,
    ) -> Past:
        """The times of a note that has this content now, with room for the ids of its cards.

        A change is later than `after`, when the learner changed the note.
        """
        old = self._past.get(guid)
        if old is None:
            created, changed = self._fresh(cards), _time_of(guid, content)
        elif old.content == content:
            created, changed = old.created, old.changed
        else:
            created, changed = old.created, max(self._now, old.changed + 1, after + 1)
        entry = Past(content, note_type, created, changed, slots or {})
        if self.compares:
            self._present[guid] = entry
        return entry

    def past(self, guid: str) -> Past | None:
        """The note as it was, if it was."""
        return self._past.get(guid)

    def _fresh(self, cards: int) -> int:
        while any(self._next + offset in self._taken for offset in range(cards)):
            self._next += 1
        made = self._next
        self._next += cards
        return made

    def save(self, state: Path) -> None:
        """Write the lock file into the folder `state`: whole, or not at all."""
        kept = {**self._past, **self._present}
        rows = [f"{json.dumps(guid)}: {_entry(kept[guid])}" for guid in sorted(kept)]
        text = f'{{"version": {_VERSION}, "notes": {{\n' + ",\n".join(rows) + "\n}}\n"
        path = state / LOCK
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            return
        state.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        partial.write_text(text, encoding="utf-8")
        os.replace(partial, path)  # noqa: PTH105 - says what it is


def _entry(past: Past) -> str:
    """A note as the lock file has it; most share nothing, and say nothing of slots."""
    return json.dumps({name: value for name, value in asdict(past).items() if value != {}})


def _time_of(guid: str, content: str) -> int:
    """A time in seconds that is made of a note's content."""
    sha = hashlib.sha256(f"{guid}\0{content}".encode()).digest()
    return _EPOCH + int.from_bytes(sha[:8], "big") % _SPAN


def load(state: Path) -> dict[str, Past]:
    """The notes in the lock file of the folder `state`; none where there is no file.

    Raises `InputError` when the file is not one of ours.
    """
    path = state / LOCK
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != _VERSION:
            raise ValueError(f"version {data['version']}")
        return {str(guid): _past(entry) for guid, entry in data["notes"].items()}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            "the lock file is damaged or from a later version",
            where=str(path),
            hint="restore it; without it the next import reports every note as changed",
        ) from error


def _past(entry: Mapping[str, object]) -> Past:
    created, changed, slots = entry["created"], entry["changed"], entry.get("slots", {})
    if not isinstance(created, int) or not isinstance(changed, int):
        raise TypeError("times are whole numbers")
    if not isinstance(slots, dict) or not all(isinstance(one, int) for one in slots.values()):
        raise TypeError("slots are numbered")
    return Past(str(entry["content"]), str(entry["type"]), created, changed, slots)


def slots(past: Mapping[str, Past]) -> dict[str, Mapping[str, int]]:
    """The slots of the notes that questions share."""
    return {guid: entry.slots for guid, entry in past.items() if entry.slots}
