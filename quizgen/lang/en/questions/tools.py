"""Questions for what somebody uses, where its aim was taken for a part of it."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_NOUNS_TO = lexicon.alternatives("nouns_with_infinitives")
_FOR_AN_AIM = re.compile(
    rf"(?P<tool>(?:(?!(?:to|that|which|who) )[\w’'-]+ )*(?!(?:{_NOUNS_TO})s? )[\w’'-]+)"
    r" (?P<aim>to [a-z]+ (?!as\b).+)"
)


def is_tool(clause: Clause, phrase: Phrase) -> bool:
    """Whether an object of "use" ends in what it is used for: "uses a rope of hemp to lift it"."""
    used = clause.lemma == "use" and phrase.role == "object" and not clause.auxiliaries
    alone = clause.complements == (phrase,) and not clause.past
    return used and alone and _FOR_AN_AIM.fullmatch(phrase.text) is not None


def asked_tool(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What do crews use to lift the boat?" """
    found = _FOR_AN_AIM.fullmatch(phrase.text)
    stem = ask(clause, "What", phrase)
    if found is None or stem is None:
        return "object", None, phrase.text
    return "object", f"{stem[:-1]} {found['aim']}?", found["tool"]
