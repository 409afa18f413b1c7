"""Common nouns that a recogniser takes for names, as their sentence opens with them: "Gravel".

A name that is a word as well is one inside of some sentence, or is a given name; the rest of what
a recogniser sees at the start of a sentence is often no name at all.
"""

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.entities import entity_of
from quizgen.lang.en.analysis.forms import is_word
from quizgen.lang.en.analysis.parsing import load_pipeline
from quizgen.lang.en.analysis.tree import dependents, token_after
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, SUBJECTS

_GIVEN_NAMES = lexicon.words("feminine_given_names") | lexicon.words("masculine_given_names")
_PLACES = frozenset({"FAC", "GPE", "LOC"})


def is_mistaken_for_a_name(first: Token, reading: Reading) -> bool:
    """Whether the word that opens a sentence is a common noun that was taken for a name."""
    span = entity_of(first)
    if span is None or _goes_on(first, span) or place_class(first.text):
        return False
    if span.label_ in _PLACES:
        return first.lower_ in reading.small_words
    known = first.text in _GIVEN_NAMES or reading.mentions.is_person(first.text)
    common = first.tag_ in COMMON_NOUN_TAGS or _is_among_nouns(first)
    person = span.label_ == "PERSON" and not known
    return person and common and is_word(load_pipeline(), first.lower_)


def _goes_on(first: Token, span: Span) -> bool:
    """Whether another word of a name follows, recognised or not: "Gravel Hill"."""
    after = token_after(first)
    return len(span) > 1 or (after is not None and after.text[:1].isupper())


def is_part_of_what_opens(first: Token, reading: Reading) -> bool:
    """Whether such a noun is not all of its phrase: "Gravel roads", "Loss of salt"."""
    whole = first.dep_ in SUBJECTS and not dependents(first, {"conj", "prep"})
    return is_mistaken_for_a_name(first, reading) and not whole


def _is_among_nouns(first: Token) -> bool:
    """Whether a word goes with a common noun, or is listed with one: "Sleet, snow and"."""
    compound = first.dep_ == "compound" and first.head.i == first.i + 1
    beside = [first.head] if compound else dependents(first, {"conj"})
    return any(noun.is_lower and noun.tag_ in COMMON_NOUN_TAGS for noun in beside)
