"""Commands that hold at any time, read as what every reader should do: "Never put oil in it".

Their first word says that they are rules ("Always", "Never", "Do not"); what is told without one
may be a step, for that moment alone.
"""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.facts.addressed import addressed_facts
from quizgen.lang.en.facts.advice.sayings import Advice
from quizgen.lang.en.facts.conditions import condition_facts
from quizgen.model import Fact
from quizgen.trace import Trace

_AT_ANY_TIME = frozenset({"always", "never", "not"})


def ruled_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """What the rules of sentences find in each rule, with the reader as its subject."""
    for advice in said:
        if advice.commanded and not advice.front and advice.adverb in _AT_ANY_TIME:
            parsed = replace(advice.parsed, doc=advice.doc, fault=parse_fault(advice.doc))
            material = material_of(parsed, reading, {})
            yield from addressed_facts(material, Trace())
            yield from condition_facts(material, Trace())
