"""The seven note types, frozen: Anki refuses updates when a field is added, renamed or moved.

That goes for templates and their names too. The text of templates and style may change; then
`REVISED` must grow, or Anki keeps the old one. The tests pin all of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from quizgen_anki.identity import stable_id

REVISED = 1_795_910_400
"""When templates or style last changed, in seconds since 1970."""

OPTIONS = 8
"""How many options a choice has room for."""

DIGITS = 500
"""More digits than a number of a question has, so that no range is rounded."""

SLOTS = 6
"""How many questions a siblings note has room for: those that are gone keep theirs."""

SLOT_FIELDS = (
    *("Id", "Question", "Text", "Answer", "Typed", "Accepted", "Unit"),
    *("Hint", "Explanation", "Source", "Speech", "Tags"),
)
"""What a siblings note holds of each of its questions."""

_TAIL = ("Hint", "Explanation", "Source", "Extra", "Speech", "Project", "Spare 1", "Spare 2")


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: fields in order, the number of the one to sort by, Anki's own number for it."""

    key: str
    name: str
    fields: tuple[str, ...]
    sort: int
    id: int
    known: frozenset[str]
    cloze: bool = False
    scripted: bool = False

    def fill(self, values: Mapping[str, str]) -> tuple[str, ...]:
        """The fields in order; those without a value are empty. `KeyError` for an unknown one."""
        found = tuple([values.get(name, "") for name in self.fields])
        if not self.known.issuperset(values):
            raise KeyError(f"{self.name} has no field {sorted(set(values) - self.known)}")
        return found


def _type(key: str, *own: str, tail: tuple[str, ...] = _TAIL, **more: bool) -> NoteType:
    fields = ("Id", *own, *tail)
    number = stable_id("note type", "1", key)
    return NoteType(
        key, f"quizgen {key.capitalize()}", fields, 1, number, frozenset(fields), **more
    )


BASIC = _type("basic", "Question", "Answer")
CLOZE = _type("cloze", "Text", "Accepted", cloze=True)
TYPE_IN = _type("type-in", "Question", "Answer", "Accepted", "Unit")
CHOICE = _type(
    "choice",
    "Question",
    *(f"Option {number}" for number in range(1, OPTIONS + 1)),
    "Correct",
    "Kind",
    "Answer",
    "Feedback",
    scripted=True,
)
MATCHING = _type("matching", "Question", "Left", "Right", "Answer", scripted=True)
ORDERING = _type("ordering", "Question", "Items", "Answer", scripted=True)

SIBLINGS = _type(
    "siblings",
    "Asked",
    *(f"{name} {number}" for number in range(1, SLOTS + 1) for name in SLOT_FIELDS),
    tail=("Extra", "Project", "Spare 1", "Spare 2"),
)

NOTE_TYPES = (BASIC, CLOZE, TYPE_IN, CHOICE, MATCHING, ORDERING, SIBLINGS)
