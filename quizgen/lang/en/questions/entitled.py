"""Questions for a right, power or task that something has: "What right do tenants have?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_NOUNS = lexicon.alternatives("nouns_with_infinitives")
_ENTITLED = re.compile(
    rf"(?:the|an?) (?:[a-z-]+ )?(?P<noun>{_NOUNS}|option|task)"
    r" (?P<what>to (?!be )[a-z]+ .+|of (?P<doing>[a-z]+ing .+))"
)
_BETTER = re.compile(
    r"(?:the|an?) (?:[a-z-]+ )?(?P<noun>(?:dis)?advantages?|drawbacks?) of (?P<what>.+ .+)"
)
"""What makes a thing better or worse, as it did at any time: "the advantage of being light"."""

_GIVING = frozenset({"give", "have", "offer"})


def is_entitled(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says what right or power its subject has, and nothing beside that."""
    if clause.lemma not in _GIVING or phrase.role != "object" or not _is_alone(clause, phrase):
        return False
    if _BETTER.fullmatch(phrase.text) is not None:
        return set(clause.auxiliaries) <= _DO
    had = not (clause.past or clause.auxiliaries)
    return had and _ENTITLED.fullmatch(phrase.text) is not None


_DO = frozenset({"did", "do", "does"})


def _is_alone(clause: Clause, phrase: Phrase) -> bool:
    """Whether nothing is told beside what somebody has, or at most to whom it is given."""
    others = [one for one in clause.complements if one is not phrase]
    given = [one for one in others if one.preposition is None and one.role == "oblique"]
    return others == ([] if clause.lemma == "have" else given)


def asked_entitled(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What right do tenants have?" """
    better = _BETTER.fullmatch(phrase.text)
    found = better or _ENTITLED.fullmatch(phrase.text)
    if found is None:
        return "object", None, phrase.text
    what = found["what"] if better else found["doing"] or found["what"]
    return "object", ask(clause, f"What {found['noun']}", phrase), what
