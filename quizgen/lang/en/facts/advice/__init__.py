"""What a text advises its reader to do: why, when alone, and how.

| module | what it finds |
|---|---|
| `sayings` | the sentences that tell every reader what to do, with the reader as subject |
| `rules` | rules: "Never put oil in the basin" |
| `reasons` | why: "Lock the gate, as the field is steep", "... This keeps the sheep in" |
| `aims` | what for, and by doing what: "Cover the hay to keep it dry" |
| `bounds` | when or where alone: "Only enter when a keeper tells you to" |
| `means` | with what: "Use tongs to lift it" |
| `measures` | how long, and for what alone: "Let it dry for two hours" |
| `warnings` | what happens in what is to be avoided: "Avoid rope burn, where ..." |
| `labels` | how: the instruction behind a run-in heading that is a task or a case |

None of them needs the parse of a whole sentence: each half that is read stands by itself.
"""

from collections.abc import Callable, Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.advice.aims import aimed_facts
from quizgen.lang.en.facts.advice.bounds import bounded_facts
from quizgen.lang.en.facts.advice.labels import labelled_facts
from quizgen.lang.en.facts.advice.means import means_facts
from quizgen.lang.en.facts.advice.measures import measured_facts
from quizgen.lang.en.facts.advice.reasons import reasoned_facts
from quizgen.lang.en.facts.advice.rules import ruled_facts
from quizgen.lang.en.facts.advice.sayings import Advice, sayings_of
from quizgen.lang.en.facts.advice.warnings import warned_facts
from quizgen.model import Fact
from quizgen.trace import Trace

Rule = Callable[[list[Advice], Reading], Iterator[Fact]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("rules for readers", ruled_facts),
    ("reasons of advice", reasoned_facts),
    ("aims of advice", aimed_facts),
    ("bounds of advice", bounded_facts),
    ("means", means_facts),
    ("measures", measured_facts),
    ("warnings", warned_facts),
    ("labelled tasks", labelled_facts),
)
"""What is looked for in the advice of a document, by name."""


def advice_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The facts of what a document advises; a speech advises nobody who reads it."""
    if reading.speaker is not None:
        return
    said = sayings_of(reading)
    for _, rule in reading.rules.among("advice", RULES):
        yield from rule(said, reading)
