"""The loss report: what a format could not hold of a deck, in one line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from quizgen.model import Deck, QuestionId
from quizgen.report import Note, NoteKind

_GRAVITY: Final[Mapping[NoteKind, int]] = {
    "left_out": 3,
    "skipped": 3,
    "downgraded": 2,
    "not_rendered": 1,
}
"""The notes of an exporter that tell of a loss, the gravest with the highest number."""

_REASONS: Final = 3
"""How many reasons for leaving questions out are told."""


@dataclass(frozen=True, slots=True)
class Losses:
    """What became of the questions of a deck in one format.

    `total` is the number of questions, `gravest` the note that tells the worst of each question
    that is not whole. It is true where there is any, and its text is one line:
    `12 exported, 2 as another kind, 1 left out: more than 4 options`.
    """

    total: int
    gravest: Mapping[QuestionId, Note]

    def __bool__(self) -> bool:
        """Whether anything is lost."""
        return bool(self.gravest)

    def __str__(self) -> str:
        """The loss report; what is exported includes what is not whole."""
        left_out = [note for note in self.gravest.values() if _GRAVITY[note.kind] == 3]
        told = [f"{self.total - len(left_out)} exported"]
        for words, kind in (("as another kind", "downgraded"), ("in part", "not_rendered")):
            if number := sum(note.kind == kind for note in self.gravest.values()):
                told.append(f"{number} {words}")
        if left_out:
            told.append(f"{len(left_out)} left out: {_reasons(left_out)}")
        return ", ".join(told)


def losses(deck: Deck, notes: Iterable[Note]) -> Losses:
    """What the `notes` that an exporter made while it wrote `deck` say about its questions."""
    grave = [note for note in notes if note.kind in _GRAVITY and note.question is not None]
    noted = {note.question for note in grave}
    asked = {one.id for one in deck.questions if one.id in noted} if noted else set()
    gravest: dict[QuestionId, Note] = {}
    for note in grave:
        if note.question in asked:
            before = gravest.get(note.question)
            if before is None or _GRAVITY[before.kind] < _GRAVITY[note.kind]:
                gravest[note.question] = note
    return Losses(len(deck.questions), gravest)


def _reasons(notes: Iterable[Note]) -> str:
    """Why questions were left out: the most frequent reasons, each with its number."""
    counted = Counter(note.message for note in notes).most_common()
    if len(counted) == 1:
        return counted[0][0]
    told = [f"{message} ({times})" for message, times in counted[:_REASONS]]
    rest = sum(times for _, times in counted[_REASONS:])
    return "; ".join([*told, f"other reasons ({rest})"] if rest else told)
