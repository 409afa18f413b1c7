"""Participles that the parser took for past tenses: "It measures the amount demanded".

It then finds a clause where the verb before it takes none without "that". `participles` is a
component of the spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.finiteness import is_past_tense_form
from quizgen.lang.en.analysis.tree import dependents, has_dependent, subject_of
from quizgen.lang.en.labels import AUXILIARIES, COMMON_NOUN_TAGS, PRESENT_TAGS

COMPONENT = "quizgen_participles"
"""The name under which spaCy knows the component."""

_WITH_CLAUSES = (
    lexicon.words("speech_verbs") | lexicon.words("telling_verbs") | lexicon.words("saying_forms")
) - {"indicate", "show"}
_BESIDE = AUXILIARIES | {"mark", "dobj", "attr", "acomp", "ccomp", "xcomp", "advmod", "neg"}


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.dep"])
def participles(doc: Doc) -> Doc:
    """`doc`, the nouns that seem to be subjects of a participle made objects that it modifies.

    That is where a verb in the present tense seems to have a clause in the past for its object,
    with no "that" before it, and nothing in the clause tells that it is one.
    """
    for token in doc:
        subject = subject_of(token) if _may_modify(token) else None
        if subject is not None and _is_definite(subject) and subject.i > token.head.i:
            _lower(token, subject)
    return doc


def _may_modify(verb: Token) -> bool:
    """Whether a verb in a clause that is an object can as well modify the noun right before it."""
    if verb.dep_ != "ccomp" or verb.tag_ != "VBD" or not is_past_tense_form(verb):
        return False
    head, before = verb.head, verb.nbor(-1)
    takes_none = head.tag_ in PRESENT_TAGS and head.lemma_ not in _WITH_CLAUSES
    return takes_none and before.tag_ in COMMON_NOUN_TAGS and not has_dependent(verb, _BESIDE)


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ == "the" for child in dependents(noun, {"det"}))


def _lower(verb: Token, subject: Token) -> None:
    """Make the subject of a verb the object of that above it, and the verb its modifier."""
    above, noun = verb.head, verb.nbor(-1)
    subject.head, subject.dep_ = above, "attr" if above.lemma_ == "be" else "dobj"
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"
