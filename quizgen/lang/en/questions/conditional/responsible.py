"""Questions for who has to answer for something: "Who is responsible for closing the lock?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.verbs import in_singular
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_ANSWERING = re.compile(
    r"(?:(?:also|most|\w+ly) )*"
    r"(?:responsible for|accountable for|liable for|in charge of) (?P<what>.+)"
)
_OF_PEOPLE = re.compile(r"(?:\w+ly )?(?:accountable|liable|in charge)\b|(?:solely|ultimately) ")
_BODIES = lexicon.words("collective_nouns") | {"manager", "office", "officer"}
_NOBODY = lexicon.words("second_person") | lexicon.words("first_person")

SHORTEST = 2
"""Words of what somebody is responsible for."""

Asking = tuple[Form, str | None, str]


def is_responsible(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the subject that is said to be responsible for something."""
    if phrase is not clause.subject or clause.lemma != "be" or phrase.text.lower() in _NOBODY:
        return False
    found = _of(clause)
    return found is not None and len(found["what"].split()) >= SHORTEST


def _of(clause: Clause) -> re.Match[str] | None:
    told = [one.text for one in clause.complements]
    return _ANSWERING.fullmatch(" ".join(told)) if told else None


def asked_responsible(clause: Clause, phrase: Phrase) -> Asking:
    """ "Who is responsible for closing the lock?" """
    said = " ".join(one.text for one in clause.complements)
    body = phrase.head.lower() in _BODIES or phrase.text.lower().split()[-1] in _BODIES
    whoever = is_person(phrase) or body or _OF_PEOPLE.match(said) is not None
    one = in_singular(clause)
    return "doing", ask(one, "Who" if whoever else "Who or what", one.subject), phrase.text
