"""What a build keeps, on request, of questions that are gone: their notes, or slots in notes."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from quizgen_anki.collection import StoredNote
from quizgen_anki.notetypes import SLOT_FIELDS
from quizgen_anki.package import CardRow
from quizgen_anki.slots import NUMBERS, held

REMOVED = "quizgen::removed"


@dataclass(frozen=True, slots=True)
class Gone:
    """What a note that questions share keeps of those that are gone: fields, tags and cards."""

    fields: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    cards: tuple[CardRow, ...] = ()


def gone_from(note: StoredNote, present: Container[str], due: int) -> Gone:
    """What stands in the slots of `note` whose questions are not `present`.

    A tag names each of their cards: with the tag of a whole note, the others would seem gone too.
    """
    values = note.values
    gone = [
        number
        for number in NUMBERS
        if held(number, values) and values[f"Id {number}"] not in present
    ]
    names = (f"{name} {number}" for number in gone for name in SLOT_FIELDS)
    return Gone(
        {name: values[name] for name in names},
        tuple(f"{REMOVED}::{number}" for number in gone),
        tuple(CardRow(number - 1, due) for number in gone),
    )


def remaining(note: StoredNote, present: Container[str]) -> StoredNote:
    """A siblings note without the questions that are `present`, in notes of their own."""
    values = note.values
    there = [number for number in NUMBERS if values[f"Id {number}"] in present]
    values |= {f"{name} {number}": "" for number in there for name in SLOT_FIELDS[1:]}
    cards = tuple(number for number in note.cards if number + 1 not in there)
    return replace(note, fields=tuple(values.values()), cards=cards)


def as_removed(tags: Iterable[str]) -> Iterator[str]:
    """The tags of a note all of whose questions are gone."""
    yield from (tag for tag in tags if not (tag + "::").startswith(f"{REMOVED}::"))
    yield REMOVED
