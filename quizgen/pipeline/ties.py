"""What the other documents of a deck change about the facts of one.

A fact that an earlier document tells is that document's, with both places; facts that disagree are
nobody's. All documents are compared by their facts in short, so that none is opened for it, and of
these only those are held that others meet.
"""

import datetime
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quizgen.model import Document, Evidence, Fact
from quizgen.model.base import Frozen
from quizgen.pipeline.merging import Telling, conflicts, joined, merge
from quizgen.report import Note
from quizgen.scoring.repeated import repeated


class Gist(NamedTuple):
    """A document in short: what a deck says of it, and the notes about its facts."""

    name: str
    title: str
    language: str
    date: datetime.date | None = None
    sha256: str | None = None
    tags: tuple[str, ...] = ()
    words: int = 0
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, document: Document, notes: tuple[Note, ...] = ()) -> "Gist":
        """The gist of a document, with the notes about its facts."""
        return cls(
            name=document.name,
            title=document.title,
            language=document.language,
            date=document.date,
            sha256=document.sha256,
            tags=document.tags,
            words=len(document.text.split()),
            notes=notes,
        )


Tellings = Callable[[], Sequence[Telling]]
"""Gives the facts of a document in short, as often as it is called."""


def tellings_of(facts: Iterable[Fact]) -> tuple[Telling, ...]:
    """The facts of a document in short."""
    return tuple(map(Telling.of, merge(facts)))


class Ties(Frozen):
    """What other documents change about one's facts, by the facts' ids.

    `repeated` are told by an earlier one, `contested` are told otherwise, too; `further` says where
    others tell a fact that is this document's.
    """

    repeated: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    further: tuple[tuple[str, tuple[Evidence, ...]], ...] = ()

    def applied(self, facts: Iterable[Fact]) -> list[Fact]:
        """What is left of the facts of the document, each with all its places."""
        repeated, contested, further = set(self.repeated), set(self.contested), dict(self.further)
        own = [fact for fact in merge(facts) if fact.id not in repeated]
        placed = [_told_at(fact, further.get(fact.id, ())) for fact in own]
        return [fact for fact in joined(placed) if fact.id not in contested]


def _told_at(fact: Fact, further: Sequence[Evidence]) -> Fact:
    if not further:
        return fact
    evidence = tuple(dict.fromkeys((*fact.evidence, *further)))
    return fact.model_copy(update={"evidence": evidence})


NOTHING = Ties()
"""What most documents change about another: nothing."""


@dataclass(frozen=True, slots=True)
class Tied:
    """The ties of some documents by their number, and notes about what disagrees."""

    ties: dict[int, Ties]
    notes: list[Note]

    def of(self, number: int) -> Ties:
        """The ties of a document."""
        return self.ties.get(number, NOTHING)


MOST_PLACES = 64
"""Places in other documents that are kept of one fact."""


def ties_between(documents: Sequence[Tellings]) -> Tied:
    """The ties of each document to the others, and notes about what disagrees."""
    meeting = _Meeting(_met(documents))
    for number, tellings in enumerate(documents):
        meeting.add(number, tellings())
    return meeting.tied()


class _Meeting:
    """Documents one after another, of which no more is held than what others say, too.

    `met` are the numbers of the facts, and of facts but for a value, that are told several times.
    """

    def __init__(self, met: frozenset[int]) -> None:
        self._met = met
        self._first: dict[str, int] = {}
        self._repeated: dict[int, list[str]] = {}
        self._further: dict[int, dict[str, list[Evidence]]] = {}
        self._clashing: list[tuple[int, Telling]] = []

    def add(self, number: int, tellings: Sequence[Telling]) -> None:
        """Take in what a document tells."""
        repeated: list[str] = []
        for telling in tellings:
            if hash(telling.id) not in self._met:
                continue
            owner = self._first.setdefault(telling.id, number)
            if owner != number:
                repeated.append(telling.id)
                places = self._further.setdefault(owner, {}).setdefault(telling.id, [])
                places += telling.evidence[: MOST_PLACES - len(places)]
        if repeated:
            self._repeated[number] = repeated
        own = _own(tellings, set(repeated))
        clashing = (one for one in own if not self._met.isdisjoint(map(hash, one.masked)))
        self._clashing += ((number, telling) for telling in clashing)

    def tied(self) -> Tied:
        """The ties of the documents."""
        dropped, notes = conflicts(telling for _, telling in self._clashing)
        contested: dict[int, list[str]] = defaultdict(list)
        for number, telling in self._clashing:
            if telling.id in dropped:
                contested[number].append(telling.id)
        ties = {
            number: Ties.model_construct(
                repeated=tuple(self._repeated.get(number, ())),
                contested=tuple(contested.get(number, ())),
                further=tuple(
                    (told, tuple(places)) for told, places in self._further.get(number, {}).items()
                ),
            )
            for number in sorted({*self._repeated, *contested, *self._further})
        }
        return Tied(ties, notes)


def _met(documents: Sequence[Tellings]) -> frozenset[int]:
    """The facts, and the facts but for a value, that are told several times, as numbers."""
    seen = array("q")
    for tellings in documents:
        for telling in tellings():
            seen.append(hash(telling.id))
            seen.extend(map(hash, telling.masked))
    return repeated(seen)


def _own(tellings: Iterable[Telling], repeated: set[str]) -> Iterator[Telling]:
    """The facts that a document tells first; of those that follow from one condition the first."""
    conditions: set[str] = set()
    for telling in tellings:
        if telling.id in repeated or telling.condition in conditions:
            continue
        if telling.condition:
            conditions.add(telling.condition)
        yield telling


def left_of(tellings: Iterable[Telling], ties: Ties) -> list[Telling]:
    """What a document tells that is its own, in short, and that nobody gainsays."""
    own, contested = _own(tellings, set(ties.repeated)), set(ties.contested)
    return [telling for telling in own if telling.id not in contested]
