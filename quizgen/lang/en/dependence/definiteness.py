"""How much "the NOUN" leans on what was told before: "the network", "the new position"."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material

_UNIQUE_THINGS = lexicon.words("unique_things")

NAMES_WHICH = frozenset("of for between to against".split())
"""Prepositions after which a phrase says which thing is meant: "the capital of Alaska"."""

PLACES_WHICH = frozenset("in at on from with by near".split())
"""Prepositions that say so where a place or time follows: "the fort at Kalmar"."""

_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG", "DATE", "EVENT"})

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def definite_leans(noun: Token, tokens: Sequence[Token], material: Material) -> int:
    """How much a definite noun phrase leans, 0 to 3.

    0 where its own words say which one is meant, or everybody knows; 1 where they do not, and 1
    more where it is a subject (nobody then knows what the statement is about), and 1 more where
    the document named such a thing before. A noun before it ("the launch test") says half of it.
    """
    if _says_which(noun, tokens, material):
        return 0
    told = material.reading.nouns.get(noun.lemma_.lower(), material.parsed.number)
    leans = 1 + (noun.dep_ in _SUBJECTS) + (told < material.parsed.number)
    kinds = any(child.dep_ in ("compound", "nmod") and child.i < noun.i for child in noun.children)
    return max(leans - 1, 1) if kinds else leans


def _says_which(noun: Token, tokens: Sequence[Token], material: Material) -> bool:
    lemma = noun.lemma_.lower()
    short = all(child.dep_ in ("det", "case") for child in noun.children)
    if noun.pos_ == "PROPN" and short and lemma in material.reading.classes.names:
        return False  # "the Market" of two that were named
    if noun.pos_ == "PROPN" or noun.ent_type_ or noun.pos_ == "NUM":
        return True
    topic = material.reading.title_words
    if lemma in _UNIQUE_THINGS or lemma in topic or noun.text.lower() in topic:
        return True
    if noun.pos_ == "ADJ" and noun.tag_ in ("JJS", "JJ"):
        return noun.tag_ == "JJS"
    kept = {token.i for token in tokens}
    if any(_restricts(child, noun) for child in noun.children if child.i in kept):
        return True
    return any(
        other.i < noun.i and other.lemma_.lower() == lemma and other.pos_ == noun.pos_
        for other in tokens
    )


def _restricts(child: Token, noun: Token) -> bool:
    """Whether a child of a noun says which one it is."""
    if child.pos_ == "PROPN" or (child.ent_type_ and child.ent_type_ != "CARDINAL"):
        return True
    if child.tag_ in ("JJS", "RBS") or child.lower_ in ("first", "last", "only", "main"):
        return True
    if child.i < noun.i or child.dep_ not in ("prep", "relcl", "acl", "appos"):
        return False
    if child.dep_ != "prep" or child.lower_ in NAMES_WHICH:
        return True
    placed = any(token.ent_type_ in _PLACES for token in child.subtree)
    return placed and child.lower_ in PLACES_WHICH
