"""Questions for a right, power or task that something has: "What right do tenants have?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_NOUNS = lexicon.alternatives("nouns_with_infinitives")
_ENTITLED = re.compile(
    rf"(?:the|an?) (?:[a-z-]+ )?(?P<noun>{_NOUNS}|advantage|disadvantage|option|task)"
    r" (?P<what>to (?!be )[a-z]+ .+|of (?P<doing>[a-z]+ing .+))"
)


def is_entitled(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says what right or power its subject has, and nothing beside that."""
    alone = clause.complements == (phrase,) and not clause.past
    had = clause.lemma == "have" and not clause.auxiliaries and phrase.role == "object"
    return had and alone and _ENTITLED.fullmatch(phrase.text) is not None


def asked_entitled(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What right do tenants have?" """
    found = _ENTITLED.fullmatch(phrase.text)
    if found is None:
        return "object", None, phrase.text
    return "object", ask(clause, f"What {found['noun']}", phrase), found["doing"] or found["what"]
