""" "It" that refers to nothing: "it seems", "it was clear that they had left", "it takes time"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import CLAUSAL_SUBJECTS

_EXPLETIVE_VERBS = lexicon.words("expletive_verbs")
_IMPERSONAL_PARTICIPLES = lexicon.words("impersonal_participles")

_TURNING_OUT = frozenset({"emerge", "follow", "transpire", "turn"})
"""Verbs that say nothing of "it" before a clause: "it follows that", "it turned out that"."""

_REPORTED = CLAUSAL_SUBJECTS | {"ccomp"}
_INFINITIVES = frozenset({"xcomp", "advcl", "acl"})


def is_expletive(pronoun: Token) -> bool:
    """Whether "it" may stand for a clause that follows, or for nothing (Quirk et al., 18.33)."""
    verb = pronoun.head
    if pronoun.lower_ != "it":
        return False
    return verb.lemma_ in _EXPLETIVE_VERBS or _stands_for_a_clause(verb)


def _stands_for_a_clause(verb: Token) -> bool:
    """Whether a clause follows that is the subject in sense: "it is easy to", "it is said that"."""
    passive = has_dependent(verb, ("auxpass",))
    if (passive or verb.lemma_ == "be") and has_dependent(verb, _REPORTED):
        return True
    if verb.lemma_ in _TURNING_OUT and has_dependent(verb, {"ccomp"}):
        return True
    if has_dependent(verb, CLAUSAL_SUBJECTS):
        return True
    impersonal = passive and verb.lower_ in _IMPERSONAL_PARTICIPLES
    return (impersonal or verb.lemma_ == "be") and any(
        _is_infinitive(clause)
        for predicate in (verb, *dependents(verb, ("acomp", "attr")))
        for clause in dependents(predicate, _INFINITIVES)
    )


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" or child.lower_ == "for" for child in verb.lefts)
