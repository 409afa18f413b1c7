"""What comes of something: "What did the closing of the silver mines lead to?" has one answer.

What a thing did, or can do, is one of many things; what came of it is told as its outcome.
"""

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.model import Clause, Phrase

_BRINGING = frozenset(lexicon.entries("bringing_about"))
_DEFINITE = lexicon.words("definite_determiners") | lexicon.words("third_person_possessives")
_ENDING = frozenset(one for one in _BRINGING if " " in one)
_LONG = 4

TELLING_OF_AN_EVENT = 3
"""Long words with which a subject says what happened: "the closing of the silver mines"."""

TELLING_OF_A_CASE = 2
"""The same of what happens again and again: "excessive use of fuel"."""


def asks_for_an_outcome(form: Form, clause: Clause, phrase: Phrase) -> bool:
    """Whether a question asks what came of something that its subject tells whole."""
    asked = form in ("object", "oblique") and phrase is not clause.subject
    return asked and _brings_about(clause, phrase) and _is_telling(clause)


def ends_in_an_outcome(clause: Clause, phrase: Phrase) -> bool:
    """Whether the verb of a clause takes its preposition for what comes of something."""
    return f"{clause.lemma} {phrase.preposition}" in _ENDING


def _brings_about(clause: Clause, phrase: Phrase) -> bool:
    if phrase.preposition is None:
        return clause.lemma in _BRINGING
    return ends_in_an_outcome(clause, phrase)


def _is_telling(clause: Clause) -> bool:
    """Whether a subject says enough to be known: a happening, or a case of a kind."""
    words = clause.subject.text.split()
    long = sum(len(word) >= _LONG for word in words)
    named = any(word[:1].isupper() for word in words[1:])
    kind = words[0].lower() not in _DEFINITE and not clause.past
    return named or long >= (TELLING_OF_A_CASE if kind else TELLING_OF_AN_EVENT)
