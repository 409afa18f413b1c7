"""Phrases that the parser gave to the wrong word: an apposition for an object, an opening.

"The mill turns out felt, a thick cloth": what a comma sets off behind an object is no second one.
"At Ardal a school opened": what stands before an article is of the verb, and not of the subject.
"""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_after, token_before
from quizgen.lang.en.labels import COMMON_NOUN_TAGS, NOUNS, SUBJECTS

_ARTICLES = lexicon.words("articles")


def give_to_its_word(token: Token) -> None:
    """Set right what an object or a subject in truth is, or has before it."""
    if token.dep_ == "dobj" and token.tag_ in COMMON_NOUN_TAGS:
        _set_beside_object(token)
    elif token.dep_ in SUBJECTS:
        _free_of_opening(token)


def _set_beside_object(noun: Token) -> None:
    """Make an object with an article, behind one comma, tell of the noun before that comma."""
    first = noun.left_edge
    comma = token_before(first)
    if comma is None or comma.text != "," or first.lower_ not in _ARTICLES:
        return
    other = token_before(comma)
    if other is None or not _is_set_off(noun, comma) or not _can_be_told_of(other, noun.head):
        return
    told = other.head.head if other.dep_ == "pobj" else other
    if told.pos_ in NOUNS:  # it may tell of more than the noun at the end
        _make_object(noun.head, comma)
        noun.head, noun.dep_, comma.head = told, "appos", told


def _is_set_off(noun: Token, comma: Token) -> bool:
    """Whether one comma parts an object from its verb, and a mark ends it; it is no list's."""
    between = noun.doc[noun.head.i : comma.i]
    after = token_after(noun.right_edge)
    listed = has_dependent(noun, {"conj", "cc"}) or any(token.text == "," for token in between)
    return noun.i > noun.head.i and not listed and (after is None or after.is_punct)


def _can_be_told_of(other: Token, verb: Token) -> bool:
    """Whether a noun, not the verb itself, stands before a comma, under the same verb."""
    return other.pos_ in NOUNS and other.i > verb.i and verb.is_ancestor(other)


def _make_object(verb: Token, comma: Token) -> None:
    """Make the word behind a verb its object, where it is listed with a noun as no adverb is."""
    for word in dependents(verb, {"advmod"}):
        listed = any(other.pos_ in NOUNS for other in dependents(word, {"conj"}))
        if word.i == verb.i + 1 and listed and word.right_edge.i < comma.i:
            word.dep_, word.tag_, word.pos_ = "dobj", "NN", "NOUN"


def _free_of_opening(subject: Token) -> None:
    """Make what opens a clause depend on the verb, and not on the subject with its article."""
    first, verb = subject.left_edge, subject.head
    if first.tag_ != "IN" or first.i >= subject.i or verb.i < subject.i:
        return
    opening = first.dep_ == "prep" and first.head.i == subject.i and _is_of_the_verb(first)
    if opening or first.dep_ == "mark":
        first.head = verb


def _is_of_the_verb(preposition: Token) -> bool:
    """Whether a preposition governs a noun, and an article behind it opens the subject."""
    governed = dependents(preposition, {"pobj"})
    after = token_after(preposition.right_edge)
    opened = after is not None and after.tag_ == "DT"
    named = bool(governed) and governed[0].pos_ in NOUNS
    return named and opened and preposition.lower_ != "of"
