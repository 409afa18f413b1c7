"""Questions for when or where alone something is to be done: "When should you enter the vault?".

A condition that is a bound ("only when the bell rings", "at least two days before the launch") is
what is asked for: without it, the deed is wrong.
"""

import re

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en.questions.conditional.obliged import obliged
from quizgen.model import Condition, Slot

_BOUND = re.compile(
    r"(?:only (?P<opener>\w+)|at least|no later than|not later than|as soon as|the moment"
    r"|(?:immediately|directly|right|shortly|straight) (?:after|before))\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(r"\b(?:it|its|they|them|their|this|that|these|those)\b", re.IGNORECASE)
_THINGS = re.compile(r"only (?:the )?(?:[\w-]+ ){0,2}?(?P<noun>[\w-]+s) (?:that|which|who) ")
_WHERE = frozenset({"in", "on", "at", "inside", "within"})
_WHOM = re.compile(r"only with (?:people|persons|those|(?:the |your |\w+ )?\w*(?:people|staff))\b")


def is_bound(fact: Condition) -> bool:
    """Whether a condition bounds a duty, and is asked for."""
    return fact.duty is not None and _BOUND.match(fact.condition) is not None


def is_bare(fact: Condition) -> bool:
    """Whether what is bounded can be understood without its bound: "unlock it" cannot."""
    return fact.actor is None and _TAKES_UP.search(fact.consequence) is None


def bound_of(fact: Condition) -> AskedCard:
    """The question for the bound of a duty of the reader."""
    found = _BOUND.match(fact.condition)
    opener = (found["opener"] or "").lower() if found else ""
    deed = f"{fact.consequence[:1].lower()}{fact.consequence[1:]}"
    wh, end, said = "When", "", fact.condition
    if things := _THINGS.match(fact.condition):
        wh = f"Which {things['noun']}"
    elif opener == "with":
        wh, end = ("Whom", " with") if _WHOM.match(fact.condition) else ("How", "")
        said = f"only {fact.condition.split(' ', 2)[2]}" if end else said
    elif opener in _WHERE:
        wh = "Where"
    asked = obliged(fact.duty or "")
    stem = f"{wh} {asked} {deed}{end}?"
    back = f"{said[:1].upper()}{said[1:]}."
    return AskedCard("condition", stem, Slot(type="term", text=said), back)
