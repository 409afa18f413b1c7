"""Commands read as what every reader should do: "Never put oil in it", "Seal it with wax".

What is asked is a part of the deed: with what, how long, where. The steps through a program and
where to read on are of that moment alone, but for what is told for "always" or "never".
"""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.facts.addressed import addressed_facts
from quizgen.lang.en.facts.advice.aims import TIMES
from quizgen.lang.en.facts.advice.sayings import Advice
from quizgen.lang.en.facts.conditions import condition_facts
from quizgen.model import Fact
from quizgen.trace import Trace

_AT_ANY_TIME = frozenset({"always", "never", "not"})
_OF_A_MOMENT = (
    lexicon.words("interface_verbs")
    | lexicon.words("task_openings")
    | lexicon.words("rhetorical_imperatives")
    | {"use"}
) - {"choose"}
"""Verbs of steps through a page, and of tasks for those who learn; what to use, `means` asks."""


def ruled_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """What the rules of sentences find in each rule, with the reader as its subject."""
    for advice in said:
        if advice.front or not (_holds(advice) if advice.commanded else _is_lost(advice, reading)):
            continue
        parsed = replace(advice.parsed, doc=advice.doc, fault=parse_fault(advice.doc))
        material = material_of(parsed, reading, {})
        yield from addressed_facts(material, Trace())
        yield from condition_facts(material, Trace())


def _is_lost(advice: Advice, reading: Reading) -> bool:
    """Whether a sentence with "you must" gives nothing as it stands, with what it adds.

    What "you have to" do is no part of its own clause, and so is read as what you must do.
    """
    if advice.modal.endswith(" to"):
        return True
    material = material_of(advice.parsed, reading, {})
    return next(addressed_facts(material, Trace()), None) is None


def _holds(advice: Advice) -> bool:
    """Whether a command is a rule, or tells a deed in so many words that it is one for sure.

    A noun at the head of a line is easily taken for a verb: "Polish sailors of the north". An item
    without a stop goes on from the line above it.
    """
    if advice.adverb in _AT_ANY_TIME:
        return True
    if not advice.parsed.text.endswith((".", "!")):
        return False
    verb = advice.verb
    told = any(one.tag_ == "VB" and one.lower_ == verb.lower_ for one in advice.parsed.doc)
    takes = verb.lemma_ in ("spend", "take")
    spent = takes and any(one.lemma_ in TIMES for one in dependents(verb, {"dobj"}))
    misread = "prior to" in advice.done  # "prior | to travel"
    return told and not spent and not misread and verb.lemma_.lower() not in _OF_A_MOMENT
