"""The same fact told twice becomes one fact with two pieces of evidence."""

from collections.abc import Iterable

from quizgen.model import Fact


def merge(facts: Iterable[Fact]) -> list[Fact]:
    """`facts` without repetitions, in order of first appearance, their evidence joined."""
    found: dict[str, Fact] = {}
    for fact in facts:
        known = found.get(fact.id)
        if known is None:
            found[fact.id] = fact
            continue
        more = tuple(piece for piece in fact.evidence if piece not in known.evidence)
        if more:
            found[fact.id] = known.model_copy(update={"evidence": (*known.evidence, *more)})
    return list(found.values())
