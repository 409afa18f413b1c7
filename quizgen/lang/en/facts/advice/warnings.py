"""What a thing is of which readers are warned: "Avoid rope burn, where a rope runs through it"."""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.facts.advice.sayings import SOUND, Advice, is_known
from quizgen.lang.en.facts.conditions import condition_of
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.model import Condition, Fact

SHORTEST, LONGEST = 5, 24
"""Words of what happens."""

_WARNED = re.compile(
    r"(?:avoid|beware of|prevent|watch (?:out )?for|look out for)"
    r" (?P<thing>(?!(?:the|an?|all|any|places|situations|cases|this|these|your)\b)"
    r"(?:[a-z-]+ ){0,3}[a-z-]+), (?:where|in which) (?P<happens>[^;:]+?)",
    re.IGNORECASE | re.DOTALL,
)

_TOLD_APART = frozenset({"next", "other", "previous"})
"""What tells one of two apart from the other of which the clause tells before."""


def warned_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """What happens in a thing that a command names by its term."""
    for advice in said:
        found = _WARNED.fullmatch(advice.done)
        if found is not None:
            yield from _happening(advice, found["thing"], found["happens"], reading)


def _happening(advice: Advice, thing: str, happens: str, reading: Reading) -> Iterator[Condition]:
    """What happens in the thing, where the words are a clause that can be understood alone."""
    words = " ".join(happens.split())
    if not SHORTEST <= len(words.split()) <= LONGEST:
        return
    doc = next(iter(parse([as_sentence(words)])))
    if parse_fault(doc) in SOUND and is_known(doc, advice.parsed, reading, known=_TOLD_APART):
        material = material_of(advice.parsed, reading, {})
        yield condition_of(f"in {thing}", words, None, material)
