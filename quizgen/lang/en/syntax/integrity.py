"""Whether words left out of a clause have torn it: what now meets, and what hangs loose."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from quizgen.lang.en import lexicon

_CONNECTIVES = lexicon.words("connectives")
_EMPHATIC = lexicon.words("emphatic")
_TIES = lexicon.words("ties")
_TIME_TIES = lexicon.words("time_ties")

_LEADING_ON = frozenset({"DET", "ADP", "CCONJ", "SCONJ"})
_NOUNISH = frozenset({"NOUN", "PROPN", "NUM"})
_OPENING_NOUN = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LOSSLESS = _CONNECTIVES | _EMPHATIC | _TIES | _TIME_TIES


def seam_fault(tokens: Sequence[Token], subject: Token) -> str | None:
    """What is torn in the kept `tokens` of a clause with the head `subject`; None where it holds.

    Two nouns must not meet where words are missing, no article or preposition may be left without
    its noun, and no subject without its verb.
    """
    for left, right in pairwise(tokens):
        if any(token.text in (":", ";") for token in left.doc[left.i + 1 : right.i]):
            return "two statements run together"
        if _loses(left, right) and left.pos_ in _NOUNISH and right.pos_ in _OPENING_NOUN:
            return "two nouns meet where words are missing"
        if _loses(left, right) and left.pos_ in _LEADING_ON and left.dep_ != "prt":
            return "a word is left without its noun"
    last = tokens[-1]
    if last.pos_ in ("DET", "CCONJ", "SCONJ") or last.tag_ in ("TO", "DT"):
        return "a word is left without its noun"
    if last.pos_ in _NOUNISH and last.i + 1 < len(last.doc) and _starts_verb(last.nbor()):
        return "a subject is left without its verb"
    kept = {token.i for token in tokens}
    orphaned = any(
        token.dep_ in _SUBJECTS and token.head.i not in kept and token.i != subject.i
        for token in tokens
    )
    return "a subject is left without its verb" if orphaned else None


def _starts_verb(token: Token) -> bool:
    """Whether a finite verb begins that has no subject but the noun before it."""
    if token.tag_ not in ("VBZ", "VBP", "VBD", "MD"):
        return False
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return not any(child.dep_ in _SUBJECTS and child.i < token.i for child in verb.children)


def _loses(left: Token, right: Token) -> bool:
    """Whether words that matter stand between two kept tokens in the sentence."""
    between = left.doc[left.i + 1 : right.i]
    return any(token.pos_ != "PUNCT" and token.lower_ not in _LOSSLESS for token in between)


def disagrees(subject: Token, verb: Token) -> bool:
    """Whether a common noun and its verb differ in number, so that the parse must be wrong."""
    listed = any(token.dep_ == "cc" for token in subject.subtree)
    if listed or verb.tag_ not in ("VBZ", "VBP"):
        return False
    return (subject.tag_ == "NN") == (verb.tag_ == "VBP") and subject.tag_ in ("NN", "NNS")
