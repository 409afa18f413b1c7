"""The same fact told twice becomes one with two pieces of evidence; what disagrees is left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizgen.model import Condition, Evidence, Fact, Slot, fold
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
    found: dict[tuple[object, ...], int] = {}
    kept: list[Fact] = []
    for fact in facts:
        if not isinstance(fact, Condition):
            kept.append(fact)
            continue
        same = (
            fact.evidence[0].document,
            fold(fact.condition),
            fact.duty,
            fact.actor,
            fact.negated,
        )
        if same not in found:
            found[same] = len(kept)
            kept.append(fact)
        elif isinstance(first := kept[found[same]], Condition):
            kept[found[same]] = _with_consequence(first, fact)
    return kept


def _with_consequence(first: Condition, other: Condition) -> Condition:
    """The first condition with what follows by the other, too; unchanged if it says so already."""
    said = other.consequence
    if fold(said) in fold(first.consequence):
        return first
    consequence = f"{first.consequence}; {said[:1].lower()}{said[1:]}"
    return first.model_copy(
        update={"consequence": consequence, "evidence": (*first.evidence, *other.evidence)}
    )


def agreeing(facts: Sequence[Fact], reporter: Reporter) -> list[Fact]:
    """`facts` without those that say the same of one date or number but for its value.

    Whether the documents disagree or it happened twice, no question about it has one answer.
    """
    dropped: set[str] = set()
    for group in _alike(facts):
        if _disagree(group):
            dropped.update(fact.id for fact in group)
            reporter.note(_conflict(group))
    return [fact for fact in facts if fact.id not in dropped]


def _alike(facts: Sequence[Fact]) -> Iterable[Sequence[Fact]]:
    """The facts that say the same but for one value, those of each value left out together."""
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        for key in _masked(fact):
            groups[key].append(fact)
    return groups.values()


def _disagree(group: Sequence[Fact]) -> bool:
    """Whether facts that say the same but for a value are several, from several places."""
    places = {(fact.evidence[0].document, fact.evidence[0].start) for fact in group}
    return len({fact.id for fact in group}) > 1 and len(places) > 1


def _masked(fact: Fact) -> list[tuple[str, ...]]:
    """The words of the statement with one value left out, for each of its values."""
    parts = fact.statement.parts
    return [
        tuple("" if other is part else fold(other.text) for other in parts)
        for part in parts
        if isinstance(part, Slot) and part.type in _VALUES
    ]


def _conflict(group: Sequence[Fact]) -> Note:
    first, second = group[0].evidence[0], group[-1].evidence[0]
    return Note(
        kind="conflict",
        message=f"two values for one statement: {first.quote[:80]!r} and {second.quote[:80]!r}",
        where=f"{first.document}, {second.document}",
    )
