"""Terms of an adjective and a noun: a text about "the green algae" has but one kind of them."""

import re
from itertools import islice

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import PRESENT_TAGS

_PERSONS = (
    lexicon.words("person_nouns")
    | lexicon.words("asked_by_who")
    | lexicon.words("callings")
    | lexicon.words("parties")
)
_REFERRING = lexicon.words("referring_adjectives") | lexicon.words("resulting_adjectives")

OFTEN = 3
"""Sentences that have a term, at least."""


def is_term(noun: Token, passage: Passage) -> bool:
    """Whether a subject is a term that the document keeps to, of which it tells how things are."""
    adjective = _adjective_of(noun)
    if adjective is None or not _is_thing(noun) or not _is_general(noun):
        return False
    words = f"{adjective.lower_} {noun.lower_}"
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    sentences = passage.material.reading.sentences
    told = (one for one in sentences if words in one.lowered and whole.search(one.lowered))
    return len(list(islice(told, OFTEN))) == OFTEN


def _adjective_of(noun: Token) -> Token | None:
    """The one adjective right before a noun, unless that points back: "the former algae"."""
    before = [child for child in noun.lefts if child.dep_ != "det"]
    if [child.i for child in before] != [noun.i - 1] or before[0].tag_ != "JJ":
        return None
    return None if before[0].lower_ in _REFERRING else before[0]


def _is_thing(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() not in _PERSONS


def _is_general(subject: Token) -> bool:
    """Whether a sentence with this subject says what is so at any time."""
    verbs = (subject.head, *subject.head.lefts)
    return any(verb.tag_ in PRESENT_TAGS or verb.tag_ == "MD" for verb in verbs)
