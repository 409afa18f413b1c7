"""Who asks what somebody or something must not do: "What must members not do?"."""

import re

from quizgen.lang.en.questions.barred import is_banned
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause

_DENIED = re.compile(
    r"(?:must|should|shall|can|may) ?(?:not|never) (?:ever )?"
    r"(?P<deed>(?!only\b|just\b|be\b)[a-z].+)"
)
SHORTEST_DEED = 3
"""Words: "not run" is too little to be learnt."""


def banned(part: Part) -> Found | None:
    """ "What may visitors not do? Bring dogs into the hall": of all that a ban denies."""
    clause, phrase = part.clause, part.phrase
    if phrase is not clause.subject or not clause.complements:
        return None
    if not is_banned(part.fact, clause):
        return None
    found = _DENIED.search(part.fact.statement.text, len(clause.subject.text))
    deed = found["deed"].rstrip(" .") if found else ""
    whole = deed.startswith(clause.verb) and ";" not in deed
    if not whole or len(deed.split()) < SHORTEST_DEED:
        return None
    return Found("doing", ask(_without_deed(clause), "What", clause.complements[0]), deed)


def _without_deed(clause: Clause) -> Clause:
    """The clause with "do" for all that it denies."""
    doing = {"verb": "do", "lemma": "do", "particle": None, "complements": ()}
    return clause.model_copy(update=doing)
