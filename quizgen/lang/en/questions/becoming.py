"""Questions for what somebody or something became: "What did New Zealand become in 1841?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_A_THING = re.compile(r"(?:(?:merely|virtually) )?an? ")
"""How a noun phrase begins that tells what something is, and not how it is."""

_POINTING = re.compile(r"\b(?:such|similar|household|one of|part|member|matter|reality|topic)\b")
"""What anything can become, or no one can name."""


def has_become(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what a subject became, where the sentence opens or ends in when or why.

    Of the rest nobody can say what is meant: one thing becomes many.
    """
    told = phrase.role == "attribute" and clause.lemma == "become"
    tied = any(one.role in ("time", "oblique", "clause") for one in _beside(clause, phrase))
    return told and tied and bool(_A_THING.match(phrase.text)) and not _POINTING.search(phrase.text)


def _beside(clause: Clause, phrase: Phrase) -> list[Phrase]:
    return [one for one in (*clause.fronted, *clause.complements) if one is not phrase]


def asked_become(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "Because of the cost, what does a lease become?" """
    return "object", ask(clause, "What", phrase), phrase.text
