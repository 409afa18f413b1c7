"""The six note types, frozen: Anki refuses updates when a field is added, renamed or moved.

That goes for templates and their names too. The text of templates and style may change; then
`REVISED` must grow, or Anki keeps the old one. The tests pin all of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from quizgen_anki.identity import stable_id

REVISED = 1_795_910_400
"""When templates or style last changed, in seconds since 1970."""

OPTIONS = 8
"""How many options a choice has room for."""

DIGITS = 500
"""More digits than a number of a question has, so that no range is rounded."""

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


def _type(key: str, *own: str, **more: bool) -> NoteType:
    fields = ("Id", *own, *_TAIL)
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

NOTE_TYPES = (BASIC, CLOZE, TYPE_IN, CHOICE, MATCHING, ORDERING)


def front(note_type: NoteType) -> str:
    """The template of the question's side."""
    page = _asset(f"{note_type.key}.front.html") + _asset("hint.html")
    if note_type.scripted:
        page += f"<script>\n{_asset('shared.js')}{_asset(f'{note_type.key}.js')}</script>\n"
    return page


def back(note_type: NoteType) -> str:
    """The template of the answer's side."""
    return _asset(f"{note_type.key}.back.html") + _asset("foot.html")


def style() -> str:
    """The stylesheet, one for all."""
    return _asset("style.css")


@cache
def model_json(note_type: NoteType) -> Mapping[str, Any]:
    """The note type as Anki's collection holds it; always the same object."""
    import genanki

    model = genanki.Model(
        note_type.id,
        note_type.name,
        fields=[{"name": name} for name in note_type.fields],
        templates=[
            {
                "name": note_type.key.capitalize(),
                "qfmt": front(note_type),
                "afmt": back(note_type),
            }
        ],
        css=style(),
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
        sort_field_index=note_type.sort,
    )
    shape: dict[str, Any] = model.to_json(REVISED, 1)
    return shape


@cache
def _asset(name: str) -> str:
    return files("quizgen_anki").joinpath("cards", name).read_text(encoding="utf-8")
