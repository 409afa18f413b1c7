"""Nouns that mean people: by what they are or do, and by the endings of such nouns."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon

_AGENT_SUFFIXES = lexicon.entries("agent_suffixes")
_KIN = lexicon.words("kin")
_PEOPLE_NOUNS = lexicon.words("people_nouns")
_PERSON_NOUNS = lexicon.words("person_nouns")


def is_role_noun(noun: Token) -> bool:
    """Whether a noun says what a person is or does: "professor", "glassblower"."""
    return noun.lemma_.lower() in _PERSON_NOUNS or _has_agent_suffix(noun)


def may_mean_people(noun: Token) -> bool:
    """Whether a noun may mean people: "dealers", "guests"; not the "lectures" that some gave."""
    lemma = noun.lemma_.lower()
    return is_role_noun(noun) or lemma in _KIN or lemma in _PEOPLE_NOUNS


def _has_agent_suffix(noun: Token) -> bool:
    return noun.lemma_.lower().endswith(_AGENT_SUFFIXES)
