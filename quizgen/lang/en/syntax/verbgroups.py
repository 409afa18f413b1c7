"""The verb group of a clause: whether it is finite, and the auxiliaries that it shares."""

from spacy.tokens import Token

from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.labels import AUXILIARIES, FINITE_TAGS, TENSED_TAGS
from quizgen.lang.en.syntax.constituents import BrokenPhrase
from quizgen.lang.en.syntax.reasons import NoClause

_AFTER_AUXILIARIES = frozenset({"VBN", "VB"})


def is_finite(verb: Token) -> bool:
    """Whether `verb` is finite, by itself, with its auxiliaries, or with those before it.

    A conjunct may share the auxiliaries of the verb before: "was built and opened".
    """
    auxiliaries = dependents(verb, AUXILIARIES)
    if any(token.tag_ in FINITE_TAGS for token in (verb, *auxiliaries)):
        return True
    return verb.dep_ == "conj" and not auxiliaries and verb.tag_ in _AFTER_AUXILIARIES


def auxiliaries_before(verb: Token) -> list[Token]:
    """The auxiliaries that a conjunct without its own shares: "was built and (was) opened".

    None where `verb` shows its tense itself. Raises `BrokenPhrase` where it cannot share any.
    """
    if verb.tag_ in TENSED_TAGS:
        return []
    first = verb.head
    while first.dep_ == "conj" and not dependents(first, AUXILIARIES) and first.tag_ == verb.tag_:
        first = first.head
    shared = dependents(first, AUXILIARIES)
    if verb.dep_ != "conj" or not shared or first.tag_ != verb.tag_:
        raise BrokenPhrase(NoClause.NO_AUXILIARY)
    return shared
