"""What the templates of a note type show: the fields of a front, and those that only switch."""

import re
from collections.abc import Iterator

from quizgen_anki.collection import StoredType

_FIELD = re.compile(r"\{\{([^{}]+)\}\}")


def shown_fields(template: str) -> list[str]:
    """The fields that a side of a card shows, in order; those to type in and conditions aside."""
    return [name for name in _names(template) if name]


def switches(note_type: StoredType) -> frozenset[str]:
    """The fields that only decide whether there is a card: shown nowhere, asked in a condition."""
    sides = [side for template in note_type.templates for side in template]
    asked = {name[1:].strip() for side in sides for name in _FIELD.findall(side) if name[0] == "#"}
    shown = {name.split(":")[-1].strip() for side in sides for name in _FIELD.findall(side)}
    return frozenset(asked - shown)


def is_reversed(note_type: StoredType, card: int, front: str, back: str) -> bool:
    """Whether the card number `card` asks for `front` by showing `back`, and nothing else."""
    if not 0 < card < len(note_type.templates):
        return False
    question, answer = note_type.templates[card]
    return shown_fields(question) == [back] and front in shown_fields(answer)


def _names(template: str) -> Iterator[str]:
    for raw in _FIELD.findall(template):
        if raw[0] in "#^/!" or raw.strip().startswith("type:"):
            continue
        yield raw.split(":")[-1].strip()
