"""The forms of verbs in questions: "what" is asked with a verb in the singular."""

import re

from quizgen.model import Clause

_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}


def in_singular(clause: Clause) -> Clause:
    """The clause with its first verb in the singular, in which "what" is asked."""
    if clause.auxiliaries:
        first, *rest = clause.auxiliaries
        return clause.model_copy(update={"auxiliaries": (_SINGULAR.get(first, first), *rest)})
    if clause.past and clause.verb != "were":
        return clause
    present = clause.verb == clause.lemma
    verb = _SINGULAR.get(clause.verb) or (third_person(clause.verb) if present else clause.verb)
    return clause.model_copy(update={"verb": verb})


def third_person(verb: str) -> str:
    """The form of a verb in the present that goes with "it": "carry", "carries"."""
    if re.search(r"(?:[sxz]|[cs]h|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
