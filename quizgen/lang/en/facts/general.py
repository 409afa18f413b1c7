"""What is so in general, where a sentence tells of a case that the text only makes up."""

from collections.abc import Iterator

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.facts.reasons import NoFact
from quizgen.model import Fact
from quizgen.trace import Filter, Trace

_OF_WORDS = frozenset({"acronym", "definition", "naming"})
"""The kinds of facts that say what words mean, wherever they are said."""


def told_in_general(facts: Iterator[Fact], material: Material, trace: Trace) -> Iterator[Fact]:
    """The facts; of a made-up case only what words mean in it.

    Of "Suppose two bakers share an oven. One baker then waits: this is called idling", what
    idling is.
    """
    if material.parsed.number not in material.reading.illustrated:
        yield from facts
        return
    for fact in facts:
        if fact.kind in _OF_WORDS:
            yield fact
        else:
            trace.lose(Filter.REDUCTION, NoFact.MADE_UP)
