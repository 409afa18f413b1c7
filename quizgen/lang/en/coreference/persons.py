"""Nouns that mean one person without a name: "the king", "her father"."""

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.labels import SINGULAR_TAGS

_OFFICES = lexicon.words("offices")
_NO_NOUNS = frozenset({"figure", "member", "name", "star", "you"})
"""Listed for other uses; alone, they seldom mean somebody whom "he" or "she" takes up."""
_PERSONS = (
    lexicon.words("person_nouns")
    | lexicon.words("kin")
    | lexicon.words("asked_by_who")
    | lexicon.words("callings")
    | lexicon.words("parties")
    | lexicon.words("people_nouns")
) - _NO_NOUNS
"""Nouns that may mean a person: a rival is better seen once too often than once too seldom."""

_PLACING = frozenset({"at", "across", "from", "in", "into", "near", "through", "to", "towards"})

_SAYS_WHO = frozenset({"attr", "oprd", "appos"})
"""What a noun is to the word that it says something of."""


def is_placed(span: Span) -> bool:
    """Whether a name stands where a place does: "at Ardal", "to Ardal and Lom"."""
    head = span.root
    while head.dep_ == "conj":
        head = head.head
    return head.dep_ == "pobj" and head.head.lower_ in _PLACING


def is_person_noun(token: Token) -> bool:
    """Whether a token is a form of a noun for persons."""
    return token.lemma_.lower() in _PERSONS


def is_somebody(token: Token) -> bool:
    """Whether a noun without a name means one person."""
    common = token.tag_ in SINGULAR_TAGS and not token.ent_type_
    return common and is_person_noun(token) and not _is_role(token)


def _is_called(noun: Token) -> bool:
    """Whether a passive says what its subject is called or held to be: "is considered the head"."""
    verb = noun.head
    return noun.dep_ == "dobj" and verb.lemma_ in _CALLING and has_dependent(verb, {"auxpass"})


_CALLING = lexicon.words("judging_verbs") | lexicon.words("naming_verbs")


def _is_role(noun: Token) -> bool:
    """Whether a noun says what somebody is, and means nobody new: "she served as mayor"."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ in _SAYS_WHO or _is_called(noun):
        return True
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep":
        return False
    head = preposition.head
    match preposition.lower_:
        case "as":
            return True
        case "in":  # "in person"
            return not list(noun.children)
        case "of":  # "the office of mayor"
            return head.lemma_.lower() in _OFFICES
        case _:
            return False
