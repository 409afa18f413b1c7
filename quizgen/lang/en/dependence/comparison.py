"""Comparatives that do not say with what they compare: "the number of connections is greater"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import word_before
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import COMPARATIVE_TAGS

_NO_COMPARISON = lexicon.words("time_comparisons") | {"more", "less", "longer"}
"""Words for a time, for more than is said, and for what has ended: "no longer"."""

_STANDARDS = frozenset({"than", "as", "compared", "relative", "unlike", "contrast", "ever"})
"""Words of a sentence that says with what it compares."""

_REASONS = frozenset({"because", "due", "to", "for", "of", "by"})
_SETTINGS = frozenset({"prep", "advcl", "npadvmod", "pcomp", "xcomp", "ccomp"})


def is_compared_with_nothing(token: Token, passage: Passage) -> bool:
    """Whether `token` is said of a subject by "is", with neither a standard nor a setting.

    "Wages are higher in towns" compares towns with what is none.
    """
    if _is_more_of_one(token):
        return True
    if token.tag_ not in COMPARATIVE_TAGS or token.lower_ in _NO_COMPARISON:
        return False
    if _is_one_still_more_so(token):
        return True
    plain = token.dep_ == "acomp" and token.head.lemma_ == "be"
    if not plain or word_before(token) == "the":  # "the longer a ship is, the higher is the toll"
        return False
    words = {word.lower_ for word in token.doc[token.head.i :]}
    return words.isdisjoint(_STANDARDS) and not any(map(_is_setting, token.head.children))


def _is_more_of_one(token: Token) -> bool:
    """Whether a subject is said to be rather one thing than what is not told: "more of a raft"."""
    if token.lower_ not in _RATHER or token.i + MORE_OF_A > len(token.doc):
        return False
    after = token.doc[token.i + 1 : token.i + MORE_OF_A]
    one = after[0].lower_ == "of" and after[-1].lower_ in _INDEFINITE
    behind = {word.lower_ for word in token.doc[after[-1].i :]}
    return one and token.head.lemma_ == "be" and behind.isdisjoint(_STANDARDS)


_RATHER = frozenset({"less", "more"})

MORE_OF_A = 3
"""Tokens: "more of a"."""


def _is_one_still_more_so(token: Token) -> bool:
    """Whether a word before a noun says of one that it goes beyond one before: "an even older"."""
    noun, beyond = token.head, word_before(token) in _BEYOND
    one = token.dep_ == "amod" and any(child.lower_ in _INDEFINITE for child in noun.children)
    return one and beyond and all(word.lower_ not in _STANDARDS for word in noun.subtree)


_BEYOND = frozenset({"even", "still"})
_INDEFINITE = lexicon.words("indefinite_articles")


def _is_setting(part: Token) -> bool:
    """Whether a part of a clause says where, when or in which case it holds."""
    reason = any(child.dep_ == "mark" and child.lower_ in _REASONS for child in part.children)
    return part.dep_ in _SETTINGS and part.lower_ not in _REASONS and not reason
