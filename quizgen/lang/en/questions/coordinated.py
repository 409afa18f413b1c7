"""Who asks for two names that do something together: "Which two states signed the treaty?"."""

import re
from typing import Final

from quizgen.lang.base.wording import Asked
from quizgen.lang.en.names import class_noun
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.keys import accepted
from quizgen.lang.en.wordforms import plural
from quizgen.model import Clause, Fact, Slot

RULE: Final = "which two"
"""The name of the rule that asks for them."""

_TWO = re.compile(r"^(?:the )?(?P<one>[^,]+?) and (?:the )?(?P<other>[^,]+)$", re.IGNORECASE)
_STATIVE = frozenset({"be", "have", "become", "remain"})


def two_that_act(fact: Fact) -> Asked | None:
    """The question for a subject of two names of one kind; None where there is none."""
    clause = fact.clause
    noun = None if clause is None else noun_of_two(fact, clause)
    if clause is None or noun is None or clause.lemma in _STATIVE or not clause.complements:
        return None
    found = _TWO.match(clause.subject.text)
    stem = ask(clause, f"Which two {noun}", clause.subject)
    if found is None or stem is None:
        return None
    key = Slot(type="term", text=clause.subject.text)
    return Asked("which", stem, key, (key.text, f"{found['other']} and {found['one']}"))


def noun_of_two(fact: Fact, clause: Clause) -> str | None:
    """The noun in the plural for a subject that is two names of one kind ("countries")."""
    found = _TWO.match(clause.subject.text)
    if found is None:
        return None
    slots = {text: slot for slot in fact.statement.slots for text in (slot.text, *accepted(slot))}
    one, other = slots.get(found["one"]), slots.get(found["other"])
    if one is None or other is None or one.type != other.type:
        return None
    if one.type == "person":
        return "people"
    noun = class_noun(one)
    return plural(noun) if noun and noun == class_noun(other) else None
