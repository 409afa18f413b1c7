"""Duties that stand beside each other: "If a rope breaks, call the office. Keep the rope."."""

import re

from spacy.tokens import Token

from quizgen.lang.base.dependence import Dependence
from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material, material_of
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import root_of, subject_of
from quizgen.lang.en.dependence.contextual import dependence
from quizgen.lang.en.facts.circumstances import circumstance_of
from quizgen.lang.en.facts.duties import commands, duty_in
from quizgen.lang.en.labels import NOUNS

_TOO = re.compile(r"\b(?:also|as well|too)\b")

LONGEST = 18
"""Words of a duty that is told with another."""

_TAKING_UP = frozenset({"it", "them", "him", "her"})
_READER = lexicon.words("second_person")


def duty_beside(material: Material) -> str | None:
    """What is to be done as well by the next sentence of the paragraph; None without such a one.

    Empty where its words say too little here.
    """
    after = material.reading.after(material.parsed)
    if after is None or not _is_command(after) or not _takes_up(after, material.parsed):
        return None
    tokens = [token for token in after.doc if not token.is_punct or token.i < len(after.doc) - 1]
    own = material_of(after, material.reading, {})
    duty = duty_in(root_of(after.doc), tokens, own)
    if duty is None or duty.negated:
        return None
    told = [token for token in tokens if token.lower_ not in _TAKING_UP | _READER]
    known = dependence(told, own) in (None, Dependence.MENTIONED)
    return duty.done if known and len(duty.done.split()) <= LONGEST else ""


def _is_command(parsed: Parsed) -> bool:
    """Whether a sentence tells its reader what to do, in no case of its own, and not beside it."""
    root = root_of(parsed.doc)
    if _TOO.search(parsed.lowered):
        return False
    opens = all(token.head.i == root.i for token in parsed.doc[: root.i])
    return subject_of(root) is None and opens and commands(root) and circumstance_of(root) is None


def _takes_up(after: Parsed, parsed: Parsed) -> bool:
    """Whether a sentence goes on with what the one before names: "it", "the rope"."""
    named = {token.lemma_.lower() for token in parsed.doc if token.pos_ in NOUNS}
    return any(_points_to(token, named) for token in after.doc)


def _points_to(token: Token, named: set[str]) -> bool:
    return token.lower_ in _TAKING_UP or (token.pos_ in NOUNS and token.lemma_.lower() in named)
