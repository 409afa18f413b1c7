"""Which questions share a note, so that Anki buries them together, and in which of its slots.

A card's history belongs to its note and its number there. So a question that was in a slot keeps
it, whatever becomes of its family, and the slot of a question that is gone is nobody else's. A note
is known by the questions that founded it: two builds that know nothing of each other give it the
same name only if they put the same questions into the same slots.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quizgen.plugin import Question
from quizgen_anki.identity import guid
from quizgen_anki.slots import NUMBERS, can_share


class Slot(NamedTuple):
    """A place in a note that questions share: the note's global id, and the number from 1 on."""

    note: str
    number: int


Holders = Mapping[str, Mapping[str, int]]
"""Of notes by their global ids, the ids of all questions that ever had a slot, with its number."""


def remembered(*memories: Holders) -> dict[str, dict[str, int]]:
    """What the memories hold together; where two contradict each other the first is right."""
    notes: dict[str, dict[str, int]] = defaultdict(dict)
    for memory in memories:
        for note, holders in memory.items():
            known = notes[note]
            for question, number in holders.items():
                if question not in known and number not in known.values():
                    known[question] = number
    return {note: holders for note, holders in notes.items() if holders}


def of_namespace(known: Holders, namespace: str) -> Holders:
    """The notes that were founded under this namespace: a deck's memory may be of its time before.

    Their founders hold the first slots.
    """
    return {
        note: holders
        for note, holders in known.items()
        if note in _prefixes(sorted(holders, key=holders.__getitem__), namespace)
    }


def _prefixes(names: Sequence[str], namespace: str) -> Iterator[str]:
    """The ids of the notes that the first so many of these questions found."""
    return (_note(names[:count], namespace) for count in range(2, len(names) + 1))


def _note(founders: Sequence[str], namespace: str) -> str:
    """The global id of the note that these questions found."""
    return guid(namespace, "\0".join(founders))


def kept_slots(questions: Iterable[Question], known: Holders) -> dict[str, Slot]:
    """The slots that the questions had, by their ids; of two, that in the note of lower id."""
    had = {
        question: Slot(note, number)
        for note in sorted(known, reverse=True)
        for question, number in known[note].items()
    }
    return {one.id: had[one.id] for one in questions if one.id in had and can_share(one)}


def shared_slots(
    questions: Sequence[Question], known: Holders, has_note: Callable[[str], bool], namespace: str
) -> dict[str, Slot]:
    """The slots of the questions, by their ids; who has none has a note of its own.

    `has_note` says of a question's id whether it has one already: then it keeps that.
    """
    slots = kept_slots(questions, known)
    used = {Slot(note, number) for note, held in known.items() for number in held.values()}
    for family in _families(questions, slots, has_note):
        notes = sorted({slots[one.id].note for one in family if one.id in slots})
        places = (Slot(note, number) for note in notes for number in NUMBERS)
        free = (slot for slot in places if slot not in used)
        newcomers: list[str] = sorted(one.id for one in family if one.id not in slots)
        joined = dict(zip(newcomers, free, strict=False))
        used.update(joined.values())
        slots |= joined
        slots.update(_founded(newcomers[len(joined) :], known, namespace))
    return slots


def _families(
    questions: Sequence[Question], slots: Mapping[str, Slot], has_note: Callable[[str], bool]
) -> Iterable[list[Question]]:
    """The questions that share a note already, or can and have none, those of a family together."""
    families: dict[str, list[Question]] = defaultdict(list)
    for one in questions:
        if one.id in slots or (can_share(one) and not has_note(one.id)):
            families[one.family].append(one)
    return families.values()


def _founded(
    newcomers: Sequence[str], known: Holders, namespace: str
) -> Iterator[tuple[str, Slot]]:
    """The slots of siblings in notes that begin with them; one alone needs none."""
    for start in range(0, len(newcomers), len(NUMBERS)):
        group = newcomers[start : start + len(NUMBERS)]
        note = _note(group, namespace)
        if len(group) > 1 and note not in known:
            for one, number in zip(group, NUMBERS, strict=False):
                yield one, Slot(note, number)
