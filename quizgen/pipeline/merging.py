"""The same fact told twice becomes one with two pieces of evidence; what disagrees is left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizgen.items.library import Group, Stated
from quizgen.model import Condition, Evidence, Fact, Slot, digest, fold
from quizgen.model.base import Frozen
from quizgen.report import Note, Reporter

_VALUES = frozenset({"date", "number", "quantity", "money", "percent", "duration"})


def merge(facts: Iterable[Fact]) -> list[Fact]:
    """`facts` without repetitions, in order of first appearance, their evidence joined."""
    found: dict[str, Fact] = {}
    pieces: dict[str, dict[Evidence, None]] = {}  # a set in order
    for fact in facts:
        if fact.id not in found:
            found[fact.id] = fact
        elif fact.id not in pieces:
            pieces[fact.id] = dict.fromkeys((*found[fact.id].evidence, *fact.evidence))
        else:
            pieces[fact.id].update(dict.fromkeys(fact.evidence))
    return [
        fact.model_copy(update={"evidence": tuple(pieces[fact.id])}) if fact.id in pieces else fact
        for fact in found.values()
    ]


def joined(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` with what follows from one condition told as one: its first fact says all of it."""
    found: dict[tuple[str, str], int] = {}
    kept: list[Fact] = []
    for fact in facts:
        same = (fact.evidence[0].document, _condition(fact))
        if not isinstance(fact, Condition) or fact.bound:
            kept.append(fact)
        elif same not in found:
            found[same] = len(kept)
            kept.append(fact)
        elif isinstance(first := kept[found[same]], Condition):
            kept[found[same]] = _with_consequence(first, fact)
    return kept


def _condition(fact: Fact) -> str:
    """What facts of a document have in common that follow from one condition; `` for others.

    What only bounds a rule is its answer: two things that are done "only in May" are two questions.
    """
    if not isinstance(fact, Condition) or fact.bound:
        return ""
    return digest(fold(fact.condition), fact.duty or "", fact.actor or "", str(fact.negated))


def _with_consequence(first: Condition, other: Condition) -> Condition:
    """The first condition with what follows by the other, too; unchanged if it says so already."""
    said = other.consequence
    if fold(said) in fold(first.consequence):
        return first
    consequence = f"{first.consequence}; {said[:1].lower()}{said[1:]}"
    return first.model_copy(
        update={"consequence": consequence, "evidence": (*first.evidence, *other.evidence)}
    )


class Telling(Frozen):
    """A fact of a document, as far as it must be compared with those of others.

    `condition` is the same for what follows from one condition; `masked` are the statement with
    one of its values left out, for each that is a date or a number. Both are in short. `stated` is
    what others are checked against, and `group` whose members may be wrong answers elsewhere.
    """

    id: str
    evidence: tuple[Evidence, ...]
    condition: str = ""
    masked: tuple[str, ...] = ()
    stated: Stated | None = None
    group: Group | None = None

    @classmethod
    def of(cls, fact: Fact) -> "Telling":
        """`fact` in short."""
        return cls.model_construct(
            id=fact.id,
            evidence=fact.evidence,
            condition=_condition(fact),
            masked=tuple(digest(*masked) for masked in _masked(fact)),
            stated=Stated.of(fact),
            group=Group.of(fact),
        )

    @property
    def place(self) -> tuple[str, int]:
        """Where it is told first."""
        return self.evidence[0].document, self.evidence[0].start


def agreeing(facts: Sequence[Fact], reporter: Reporter) -> list[Fact]:
    """`facts` without those that say the same of one date or number but for its value."""
    dropped, notes = conflicts(map(Telling.of, facts))
    for note in notes:
        reporter.note(note)
    return [fact for fact in facts if fact.id not in dropped]


def conflicts(tellings: Iterable[Telling]) -> tuple[frozenset[str], list[Note]]:
    """The ids of the facts that say the same of one date or number but for its value, and why.

    Whether the documents disagree or it happened twice, no question about it has one answer.
    """
    groups: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for masked in telling.masked:
            groups[masked].append(telling)
    found = [group for group in groups.values() if _disagree(group)]
    return frozenset(one.id for group in found for one in group), [*map(_conflict, found)]


def _disagree(group: Sequence[Telling]) -> bool:
    """Whether facts that say the same but for a value are several, from several places."""
    return len({one.id for one in group}) > 1 and len({one.place for one in group}) > 1


def _masked(fact: Fact) -> list[tuple[str, ...]]:
    """The words of the statement with one value left out, for each of its values."""
    parts = fact.statement.parts
    return [
        tuple("" if other is part else fold(other.text) for other in parts)
        for part in parts
        if isinstance(part, Slot) and part.type in _VALUES
    ]


def _conflict(group: Sequence[Telling]) -> Note:
    first, second = group[0].evidence[0], group[-1].evidence[0]
    return Note(
        kind="conflict",
        message=f"two values for one statement: {first.quote[:80]!r} and {second.quote[:80]!r}",
        where=f"{first.document}, {second.document}",
    )
