"""Exact counts of nowhere: "There were 12,843 barges, and 1,388 rafts."."""

import re

from spacy.tokens import Token

from quizgen.lang.en.analysis.tree import dependent, dependents, root_of
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import AUXILIARIES, SUBJECTS

_EXACT = re.compile(r"\d{1,3}(?:,\d{3})+")
"""A number that somebody counted, and no year."""

_ROUND = re.compile(r"[1-9]\d?(?:,000)+|\d{1,2}0,000|[1-9],?[05]00")

_NAMING = frozenset(
    {"DATE", "EVENT", "FAC", "GPE", "LAW", "LOC", "NORP", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"}
)
_BEING = frozenset({"be", "have", "include", "live", "make"})
_MARKS = frozenset({"the", "this", "that", "these", "those"})


def counts_of_nowhere(passage: Passage) -> bool:
    """Whether the words tell how many there were, and neither where, nor when, nor of whom."""
    return (
        _tells_how_many(passage)
        and not any(map(_tells_of_what, passage.read))
        and not (passage.replaced.keys() & passage.places)
    )


def _tells_how_many(passage: Passage) -> bool:
    """Whether a count is all that was: "there were 1,388 rafts", "1,388 rafts had a mast"."""
    root = root_of(passage.material.parsed.doc)
    past = any(word.tag_ == "VBD" for word in (root, *dependents(root, AUXILIARIES)))
    there = root.lemma_ == "be" and dependent(root, "expl") is not None
    counted = dependent(root, "attr") if there else next(iter(dependents(root, SUBJECTS)), None)
    return past and root.lemma_ in _BEING and counted is not None and _is_counted(counted)


def _is_counted(noun: Token) -> bool:
    """Whether an exact number stands before a noun."""
    return any(
        child.dep_ == "nummod" and _EXACT.fullmatch(child.text) and not _ROUND.fullmatch(child.text)
        for child in noun.children
    )


def _tells_of_what(word: Token) -> bool:
    """Whether a word names something, says when, or points at what was told."""
    named = word.pos_ == "PROPN" or word.ent_type_ in _NAMING
    aged = word.ent_type_ == "DATE" and not any(map(_is_a_year, word.doc))
    return (named and not aged) or word.lower_ in _MARKS


def _is_a_year(word: Token) -> bool:
    return word.text.isdigit() and len(word.text) == 4
