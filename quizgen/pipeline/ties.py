"""What the other documents of a deck change about the facts of one.

A fact that an earlier document tells is that document's, with both places; facts that disagree are
nobody's. All documents are compared by their gists alone, so that none is opened for it.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quizgen.model import Document, Evidence, Fact
from quizgen.model.base import Frozen, Line
from quizgen.pipeline.extraction import Extracted
from quizgen.pipeline.merging import Telling, conflicts, joined, merge
from quizgen.report import Note


class Gist(Frozen):
    """A document in short: what a deck says of it, and what its facts are compared by."""

    name: Line
    title: Line
    language: str
    date: datetime.date | None = None
    sha256: str | None = None
    tags: tuple[str, ...] = ()
    words: int = 0
    tellings: tuple[Telling, ...] = ()
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, extracted: Extracted) -> "Gist":
        """The gist of a document and its facts."""
        document = extracted.document
        return cls.about(document).model_copy(
            update={
                "tellings": tuple(map(Telling.of, merge(extracted.facts))),
                "notes": extracted.notes,
            }
        )

    @classmethod
    def about(cls, document: Document) -> "Gist":
        """The gist of a document without any facts."""
        return cls.model_construct(
            name=document.name,
            title=document.title,
            language=document.language,
            date=document.date,
            sha256=document.sha256,
            tags=document.tags,
            words=len(document.text.split()),
        )


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


def ties_between(gists: Sequence[Gist]) -> tuple[list[Ties], list[Note]]:
    """The ties of each document to the others, in their order, and notes about what disagrees."""
    first: dict[str, int] = {}
    repeated: dict[int, list[str]] = defaultdict(list)
    further: dict[int, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for number, gist in enumerate(gists):
        for telling in gist.tellings:
            owner = first.setdefault(telling.id, number)
            if owner != number:
                repeated[number].append(telling.id)
                further[owner][telling.id] += telling.evidence
    own = [list(_own(gist, set(repeated[n]))) for n, gist in enumerate(gists)]
    dropped, notes = conflicts(telling for tellings in own for telling in tellings)
    ties = [
        Ties.model_construct(
            repeated=tuple(repeated[n]),
            contested=tuple(one.id for one in tellings if one.id in dropped),
            further=tuple((told, tuple(places)) for told, places in further[n].items()),
        )
        for n, tellings in enumerate(own)
    ]
    return ties, notes


def _own(gist: Gist, repeated: set[str]) -> Iterator[Telling]:
    """The facts that a document tells first; of those that follow from one condition the first."""
    conditions: set[str] = set()
    for telling in gist.tellings:
        if telling.id in repeated or telling.condition in conditions:
            continue
        if telling.condition:
            conditions.add(telling.condition)
        yield telling
