"""What "other" is said of where a sentence tells beside which: "Pikes eat other fishes"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import subject_of
from quizgen.lang.en.labels import PRESENT_TAGS, VERBS

_VAGUE = lexicon.words("vague_nouns")


def is_beside_subject(token: Token) -> bool:
    """ "Lampreys live on other fishes": on those beside the kind that the subject names.

    "It is met with in other towns" tells of some beside those told before.
    """
    verb = _clause_verb(token)
    subject = None if verb is None else subject_of(verb)
    if verb is None or subject is None or not (_is_general(verb) and _is_of_a_kind(token)):
        return False
    named = subject.pos_ in ("NOUN", "PROPN", "PRON") and subject.i < token.i
    return named and not subject.is_ancestor(token)


def _is_of_a_kind(token: Token) -> bool:
    """Whether "other" stands before several of a kind, and before nothing that sets a scene."""
    noun = token.head
    plain = token.lower_ == "other" and noun.tag_ == "NNS" and noun.lemma_ not in _VAGUE | _SETTINGS
    placed = noun.dep_ == "pobj" and noun.head.lower_ in _SETTING
    return plain and not placed and not any(child.dep_ in _COUNTING for child in noun.children)


def _clause_verb(token: Token) -> Token | None:
    """The nearest verb over a word that has a subject."""
    return next((one for one in token.ancestors if subject_of(one) is not None), None)


def _is_general(verb: Token) -> bool:
    return any(one.tag_ in _PRESENT for one in (verb, *verb.lefts) if one.pos_ in VERBS)


_PRESENT = PRESENT_TAGS | {"MD"}


_COUNTING = frozenset({"det", "nummod", "poss"})
_SETTING = frozenset({"at", "during", "for", "in"})
_SETTINGS = frozenset({"document", "page", "place", "resource", "section"})
