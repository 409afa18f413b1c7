"""Conditions that leave open what they are of: an activity, a doubt, a thing that is found.

Much is told of such a condition, and without its text nobody knows which case is meant.
"""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.model import Condition

ANYBODY = r"(?:you|we|one|they|i|people|somebody|someone)"
"""The subject of a condition that may be anybody's."""

_BARE_OCCASION = re.compile(
    rf"(?:after|as|before|once|when(?:ever)?|while) {ANYBODY} (?:\w+ly )?(?!do$|can$)[a-z]+"
    r"(?: (?:away|back|down|in|off|on|out|over|through|up))?"
)
"""An activity without its object: "when we learn", "before you answer", "before you turn on"."""

_FINITE = lexicon.alternatives("forms_of_be", "forms_of_have", "modals")
_GOING_ON = re.compile(
    rf"(?:when(?:ever)?|while) (?:\w+ly )?[a-z]{{2,}}ing\b(?! (?:{_FINITE}|[a-z]+(?:s|ed))\b)"
)
"""An activity that takes some time, with all that belongs to it: "when sailing at night"."""

_CHOICE = re.compile(
    r"\bthe (?:appropriate|best|correct|exact|proper|right|ideal|optimal|suitable) [a-z]+$"
)
"""A choice of which the condition does not say what it is for: "if you know the best place"."""

_SOME = r"(?:any|some|an?|no|several|multiple|one or more|two or more)"
_LIGHT = "made|done|found|needed|required|taken|given|added|met|seen|used|available|necessary"
_THING = re.compile(
    rf"(?:if|when|once) (?:there (?:is|are) )?(?:{_SOME} )?(?:\w+ )?\w+"
    rf"(?: (?:is|are|was|were|has been|have been) (?:\w+ly )?(?:{_LIGHT}))"
)
"""A thing that is found or made, and not of what: "if any changes are made"."""

_DOUBT = re.compile(
    rf"(?:if|when(?:ever)?) {ANYBODY} (?:are|is|remain|feel|get|become) (?:ever |still |not )?"
    r"(?:in (?:any )?doubt|unsure|uncertain|sure|certain|confused|lost|stuck)(?: or .*)?"
)
"""A doubt without what it is of: "if you are unsure"."""

_DEED = re.compile(
    rf"(?:if|when(?:ever)?|once) {ANYBODY} (?:\w+ly )?(?:agree|choose|continue|decide|disagree"
    r"|go ahead|go on|have to|have done so|do so|do that|need to|proceed|try|want to|wish to)"
)
"""A deed that only the text before names: "if you go ahead"."""

_LEFT_OPEN = re.compile(
    r"(?:if|when) (?:asked|told|instructed|requested|prompted|questioned)"
    r"|unless (?:there (?:is|are)|you have) (?:an? )?(?:\w+ )?(?:needs?|reasons?)\b.*"
)
"""What is asked or told, or gives a reason, left open: "if asked", "unless you have a reason"."""

_CONCEDED = re.compile(
    r"while (?:\S+ ){1,8}?(?:can|may|might|could|is|are|has|have|was|were) (?!\w+ing\b)"
)
"""What is granted, and no time at which it is so: "while a rope can help"."""

_ABOVE = re.compile(
    r"\b(?:above|aforementioned|given|below|following|latter|former)\b(?! (?:\d|an?\b|zero\b))"
)
"""What is told elsewhere: "after the boat above has left"; "below a certain mark" is no place."""

_STANDING = re.compile(
    r"(?:if|when(?:ever)?) you (?:(?:are|have been) (?:not )?(?:an?|at|away|based|employed|from"
    r"|in|inside|located|on|out|outside|over|the|under)|belong|live|reside|work)\b"
)
"""Where the reader stands, from which nothing follows by itself: "if you are in a crew"."""

_IDIOM = re.compile(
    rf"(?:at|in|on|within) (?:\w+ )?(?:reason|{lexicon.alternatives('no_places')})\b(?! of\b)"
)
"""A turn of speech: "within reason"."""


def _is_going_on(fact: Condition) -> bool:
    return fact.duty is not None and _GOING_ON.match(fact.condition) is not None


def _is_next_step(fact: Condition) -> bool:
    """ "Once the gate is shut, ring the bell": one step of several; what not to do is no step."""
    step = fact.duty is not None and not fact.negated
    return step and fact.condition.startswith("once ")


def _is_of_standing(fact: Condition) -> bool:
    return fact.duty is None and _STANDING.match(fact.condition) is not None


UNTOLD: tuple[tuple[str, Callable[[Condition], bool]], ...] = (
    ("any occasion", lambda fact: _BARE_OCCASION.fullmatch(fact.condition) is not None),
    ("activity", _is_going_on),
    ("next step", _is_next_step),
    ("untold choice", lambda fact: _CHOICE.search(fact.condition) is not None),
    ("untold thing", lambda fact: _THING.fullmatch(fact.condition) is not None),
    ("untold doubt", lambda fact: _DOUBT.fullmatch(fact.condition) is not None),
    ("untold deed", lambda fact: _DEED.fullmatch(fact.condition) is not None),
    ("left open", lambda fact: _LEFT_OPEN.fullmatch(fact.condition) is not None),
    ("concession", lambda fact: _CONCEDED.match(fact.condition) is not None),
    ("told elsewhere", lambda fact: _ABOVE.search(fact.condition) is not None),
    ("standing", _is_of_standing),
    ("turn of speech", lambda fact: _IDIOM.match(fact.condition) is not None),
)
"""What a condition leaves open, in the order in which it is looked for."""
