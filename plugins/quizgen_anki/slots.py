"""The slots of a siblings note: each holds a question as a note of its own would.

A card of a slot is that of a plain note type, its `Form`. What is asked, its answer and all beside
them stand in fields of the slot; only what the learner adds belongs to the note.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.plugin import REJECTED, Cloze, Flashcard, Numerical, Question, ShortAnswer
from quizgen_anki.notetypes import (
    BASIC,
    CLOZE,
    SIBLINGS,
    SLOT_FIELDS,
    SLOTS,
    TYPE_IN,
    NoteType,
)

NUMBERS = range(1, SLOTS + 1)
"""The numbers of the slots, as Anki's search counts cards ("card:1")."""

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """A plain note type in a slot: the field that only it fills, its fields of another name."""

    type: NoteType
    mark: str
    names: Values = field(default_factory=dict)

    def of_note(self, values: Values) -> dict[str, str]:
        """The fields of a note of this type by their names in a slot."""
        return {self.names.get(name, name): value for name, value in values.items()}

    def of_slot(self, values: Values) -> dict[str, str]:
        """The fields of a slot by their names in a note of this type; those that it has."""
        named = ((name, self.names.get(name, name)) for name in self.type.fields)
        return {name: values[known] for name, known in named if known in values}


FORMS = (Form(BASIC, "Answer"), Form(TYPE_IN, "Typed", {"Answer": "Typed"}), Form(CLOZE, "Text"))


def can_share(question: Question) -> bool:
    """Whether the question makes one card, of a kind that a slot can hold."""
    if isinstance(question, Cloze):
        return len(question.groups) == 1
    return isinstance(question, Flashcard | ShortAnswer | Numerical)


def filled(number: int, note_type: NoteType, values: Values) -> dict[str, str]:
    """The fields of slot `number` for a question that makes a note of this type.

    `values` are the fields of that note, and `Tags`.
    """
    form = next(form for form in FORMS if form.type is note_type)
    slot = form.of_note(values)
    if "Text" in slot:  # a card shows the gaps of its own number
        slot["Text"] = slot["Text"].replace("{{c1::", f"{{{{c{number}::")
    return {f"{name} {number}": value for name, value in slot.items() if name in SLOT_FIELDS}


def slot_fields(number: int, values: Values) -> dict[str, str]:
    """The fields of slot `number` among those of a siblings note, by their names in a slot."""
    return {name: values.get(f"{name} {number}", "") for name in SLOT_FIELDS}


def held(number: int, values: Values) -> tuple[NoteType, dict[str, str]] | None:
    """The type and the fields of the note that the question in slot `number` would have.

    `values` are those of a siblings note; None where no question is in the slot.
    """
    slot = slot_fields(number, values)
    form = next((form for form in FORMS if slot[form.mark]), None)
    if form is None:
        return None
    slot["Text"] = slot["Text"].replace(f"{{{{c{number}::", "{{c1::")
    return form.type, form.of_slot({**values, **slot})


def taken(values: Values) -> dict[str, int]:
    """The numbers of the slots that are or were somebody's, by the ids of their questions."""
    ids = {number: values.get(f"Id {number}", "") for number in NUMBERS}
    return {ids[number]: number for number in reversed(NUMBERS) if ids[number]}


def asked(note_type: NoteType, values: Values) -> Iterator[tuple[str, NoteType, dict[str, str]]]:
    """The questions of a note: the id, and the type and fields of the note that each has alone."""
    if note_type is not SIBLINGS:
        yield values["Id"], note_type, dict(values)
        return
    for number in NUMBERS:
        if found := held(number, values):
            yield values[f"Id {number}"], *found


def own_tags(number: int, tags: Sequence[str], values: Values) -> list[str]:
    """Which of the `tags` of a siblings note are those of the question in slot `number`.

    The learner's are everybody's; `quizgen::rejected::2` is for the question in slot 2. Of
    tags that differ in case only the note has one.
    """
    own = values[f"Tags {number}"].casefold().split()
    others = {tag for other in NUMBERS for tag in values[f"Tags {other}"].casefold().split()}
    found = [tag for tag in tags if tag.casefold() in own or tag.casefold() not in others]
    return [*found, REJECTED] if f"{REJECTED}::{number}" in tags else found
