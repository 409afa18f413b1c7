"""Parts whose whole is not told: "At the north end, ...", "each section", "the others".

Where its whole was told before it in the sentence, a part can be understood: "The barge has a
lamp at the north end".
"""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import root_of
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import PLURAL_TAGS, SUBJECTS

_PARTS = lexicon.words("parts_of_things") | lexicon.words("places_in_things")

_OF_A_SIDE = frozenset({"both", "each", "either", "every", "the"})
_ONE_BY_ONE = frozenset({"each", "every"})
_PHRASES = frozenset({"at the end", "for the most part", "in the end", "in the middle"})
"""What tells the time, or how much, and no part of a thing."""

_REST = frozenset({"others"})
_SINGLE = frozenset({"one", "ones"})
_COUNTED = frozenset({"each", "one", "some"})


def is_part_before_its_whole(token: Token, passage: Passage) -> bool:
    """Whether `token` determines a part that opens its sentence: "On the left side, two rivers".

    "The left side of the valley", "the harbour end" and "each side of it" are told.
    """
    noun = token.head
    if token.lower_ not in _OF_A_SIDE or token.dep_ != "det" or noun.pos_ != "NOUN":
        return False
    if noun.lemma_.lower() not in _PARTS or _is_told(noun, passage):
        return False
    return _opens(noun) or (token.lower_ in _ONE_BY_ONE and _is_in_subject(noun))


def _is_told(noun: Token, passage: Passage) -> bool:
    """Whether words beside a part say of what it is one."""
    behind = any(child.i > noun.i and child.pos_ != "PUNCT" for child in noun.children)
    named = any(child.dep_ == "compound" and child.pos_ == "NOUN" for child in noun.children)
    before = (word.lemma_ for word in passage.tokens if word.i < noun.i)
    return behind or named or noun.lemma_ in before


def _opens(noun: Token) -> bool:
    """Whether a noun stands in the phrase that sets the scene of its sentence."""
    tie = noun.head
    fronted = noun.dep_ == "pobj" and tie.i == 0 and tie.head == root_of(noun.doc)
    words = noun.doc[tie.i : noun.i + 1].text.lower()
    return fronted and words not in _PHRASES


def _is_in_subject(noun: Token) -> bool:
    """Whether a noun is the subject of the sentence, or tells of what that is one."""
    chain = (noun, *noun.ancestors)
    return any(word.dep_ in SUBJECTS and word.head == root_of(noun.doc) for word in chain)


def is_rest_of_none(token: Token, passage: Passage) -> bool:
    """Whether `token` is the article of what is left of things that were not told.

    "It sinks faster than the others", "it is the only one that floats"; not "of the four gauges,
    it is the only one that floats".
    """
    rest = token.head
    if token.lower_ != "the" or token.dep_ != "det" or any(c.lower_ == "of" for c in rest.rights):
        return False
    only = rest.lower_ in _SINGLE and any(child.lower_ == "only" for child in rest.lefts)
    return (rest.lower_ in _REST or only) and not _are_told_before(token, passage)


def _are_told_before(token: Token, passage: Passage) -> bool:
    """Whether several things stand before a word in its own passage."""
    before = (word for word in passage.tokens if word.i < token.i)
    return any(word.tag_ in PLURAL_TAGS or word.lower_ in _COUNTED for word in before)
