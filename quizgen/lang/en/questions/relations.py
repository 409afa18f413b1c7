"""Questions for what something is a sign or a part of: "What is slack tide a sign of?"."""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.origins import is_result
from quizgen.model import Clause, Phrase

_NOUNS = (
    "by-product|cause|component|consequence|constituent|derivative|indication|indicator|part"
    "|precursor|product|result|sign|source|subset|symptom"
)
_WEIGHING = "common|important|key|good|likely|major|possible|potential"
_RELATED = re.compile(
    rf"(?P<how>(?:(?:an?|the) )?(?:(?!(?:{_WEIGHING})\b)[a-z-]+ )?(?:{_NOUNS})s?) of"
    r" (?P<what>(?!which\b|that\b|this\b|the [a-z]+$)[^,]+)"
)


def is_relation(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause says of what its subject is a sign, a source or a part."""
    said = clause.lemma == "be" and phrase.role == "attribute" and not clause.past
    found = _RELATED.fullmatch(phrase.text) if said and _is_all_told(clause, phrase) else None
    return found is not None and not _is_told(clause, found["what"])


def _is_all_told(clause: Clause, phrase: Phrase) -> bool:
    """Whether nothing but an adverb is told beside; who asks what "mainly causes" is another."""
    others = {one.role for one in clause.complements if one is not phrase}
    hedged = others == {"adverb"} and not is_result(clause, phrase)
    return (not others or hedged) and not (clause.fronted or clause.auxiliaries)


def _is_told(clause: Clause, what: str) -> bool:
    """Whether a subject gives away what it is a part of: "hemp is a part of hemp ropes"."""
    own = set(clause.subject.text.lower().split()) - {"a", "an", "of", "the"}
    return not own.isdisjoint(what.lower().split())


def asked_relation(clause: Clause, phrase: Phrase) -> tuple[Form, str | None, str]:
    """ "What is slack tide a sign of?" """
    found = _RELATED.fullmatch(phrase.text)
    stem = ask(clause, "What", phrase)
    if found is None or stem is None:
        return "oblique", None, phrase.text
    return "oblique", f"{stem[:-1]} {found['how']} of?", found["what"]
