"""Questions for what is to be used for something: "What should you use to open the lock?"."""

import re

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en.analysis.frames import DO
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.conditional.obliged import obliged
from quizgen.model import Condition, Slot

_USE = re.compile(r"Use (?P<means>[^,;:]+)")
_MORE = re.compile(r"\b(?:to|and (?:then )?(?:be|\w+ (?:the|an?|your|it|them)))\b")
"""What is done with it, or done besides, which belongs to the answer."""


def _has_more(means: str) -> bool:
    """Whether what is used is told with what is done with it, or done besides."""
    return _MORE.search(means) is not None or _goes_on_with_a_deed(means)


def _goes_on_with_a_deed(means: str) -> bool:
    """Whether something else is to be done besides: "Use a net and carry warm clothes"."""
    _, joint, rest = means.rpartition(" and ")
    few = len(rest.split()) < SHORTEST_DEED
    return bool(joint) and not few and DO.read(rest) is not None


SHORTEST_DEED = 3
"""Words of a deed: "warm water" looks like one, too."""

_OPENERS = ("to ", "in order to ", "if ")


def instrument_of(fact: Condition) -> AskedCard | None:
    """The question for what the reader is to use, or not to; None where something else is done."""
    found = _USE.fullmatch(fact.consequence.rstrip("."))
    plain = fact.actor is None and fact.condition.startswith(_OPENERS)
    if found is None or not plain or fact.duty is None or _has_more(found["means"]):
        return None
    asks = obliged(fact.duty)
    means = found["means"].strip()
    if fact.condition.startswith("if ") and means.isalpha() and means.islower():  # "use caution"
        return None
    use = "not use" if fact.negated else "use"
    stem = f"What {asks} {use} {fact.condition}?"
    return AskedCard("condition", stem, Slot(type="term", text=means), as_answer(means))
