"""Questions for what is singled out from its kind: "What is the longest bone of the body?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.verbs import in_singular
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_NOT_RANKING = lexicon.alternatives("nouns_in_est")
_RANKED = re.compile(
    r"(?:[a-z]+ly )?the (?:[\w'’-]+ ){0,2}?"
    rf"(?:(?!(?:{_NOT_RANKING}|almost|utmost)\b)\w{{2,}}(?:est|most)|most|least|first|last|only|sole)\b",
    re.IGNORECASE,
)

_OF_WHAT = re.compile(r" (?:among|at|by|for|from|in|of|on|that|to|which|who|with) ")
"""What says among which things something is the first: "the best way" alone is so of many."""

Asking = tuple[Form, str | None, str]


def is_ranked(words: str) -> bool:
    """Whether words single one out of its kind: "the longest bone", "the only bridge"."""
    return _RANKED.match(words) is not None


def is_singled_out(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is one thing of which a clause says that it is the only one or the first."""
    said = clause.lemma == "be" and not clause.auxiliaries and not clause.fronted
    single = phrase is clause.subject and len(clause.complements) == 1
    if not (said and single):
        return False
    told = clause.complements[0].text
    return is_ranked(told) and _OF_WHAT.search(told) is not None


def asked_singled_out(clause: Clause, phrase: Phrase) -> Asking:
    """ "What is the longest bone of the body?", "What are the longest bones of the body?" """
    told = clause if clause.complements[0].plural else in_singular(clause)
    return "subject", ask(told, "Who" if is_person(phrase) else "What", told.subject), phrase.text
