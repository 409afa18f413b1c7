"""What a rule bounds: how soon, how long, how much, and when, where or for what alone.

| module | what it finds |
|---|---|
| `ruled` | the clause of a rule: who or what it is for, its modal, and what is to be done |
| `limits` | words in a rule that bound it (`lang.en.bounds`), and the fact that they do |
| `relatives` | what those have to do who do something else |
| `aims` | what has to be done for an end: "For a seed to sprout, it must swell" |
"""

from collections.abc import Iterator

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.facts.rulings.aims import aim_of
from quizgen.lang.en.facts.rulings.limits import limit_of
from quizgen.lang.en.facts.rulings.relatives import relative_of
from quizgen.lang.en.facts.rulings.ruled import ruled_in
from quizgen.model import Fact
from quizgen.trace import Stage, Trace


def ruling_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The bound of the rule that the sentence is, or what it rules for an end, if it is one."""
    ruled = ruled_in(material)
    bounded = limit_of(ruled, material) if ruled is not None else None
    told_apart = relative_of(ruled, material) if ruled is not None and not bounded else None
    for fact in (bounded, told_apart, aim_of(material)):
        if fact is not None:
            trace.reach(Stage.CONDITIONS)
            yield fact
