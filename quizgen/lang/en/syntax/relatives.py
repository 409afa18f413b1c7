"""Relative clauses that say what was so at a place: "Russia, where the ship sank"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import entity_of
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.syntax.constituents import Part

_NAMED_BY_OF = lexicon.words("named_by_of")
_WITHIN = frozenset({"GPE", "LOC"})
_AT = frozenset({"FAC", "ORG"})


def place_of(verb: Token) -> Part | None:
    """The named place that "where" stands for in the relative clause of `verb`, as a constituent.

    Its tokens are the name, the comma and "where"; it lacks its preposition.
    """
    name, where = verb.head, verb.left_edge
    if where.lower_ != "where" or where.head.i != verb.i or name.pos_ not in NOUNS:
        return None
    span = entity_of(name)
    between = name.doc[name.i + 1 : where.i].text.strip()
    if span is None or between not in ("", ",") or span.root.i != name.i or span[-1].i != name.i:
        return None
    preposition = _preposition(span.label_)
    if preposition is None or _is_part_of(name):
        return None
    start = (
        span.start - 1 if span.start and name.doc[span.start - 1].lower_ == "the" else span.start
    )
    tokens = list(name.doc[start : where.i + 1])
    return Part("oblique", name, tokens, supplied=preposition)


def _is_part_of(name: Token) -> bool:
    """Whether "where" may be at a part of what is named: "the mouth of the Tejo, where"."""
    of = name.head
    part = of.head if name.dep_ == "pobj" and of.lower_ == "of" else None
    return part is not None and part.pos_ == "NOUN" and part.lemma_.lower() not in _NAMED_BY_OF


def _preposition(label: str) -> str | None:
    """The preposition with which something is said to be so at a place of this class."""
    if label in _WITHIN:
        return "in"
    return "at" if label in _AT else None
