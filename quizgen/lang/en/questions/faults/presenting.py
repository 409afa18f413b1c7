"""What a verb that may have many objects is told whole by: "A comet mostly contains ice"."""

import re
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.model import Clause, Fact

_FUNCTION_WORDS = lexicon.words("function_words") - {"a", "an", "the"}
_NUMBERED = frozenset({"all", "both"})
_ALWAYS = frozenset(
    {"always", "automatically", "chiefly", "commonly", "generally", "mainly", "normally"}
) | {"primarily", "readily", "spontaneously", "typically", "usually"}
"""Adverbs by which a text tells what is so of a kind as a rule."""

_HOLDING = frozenset({"comprise", "contain", "include", "use"})
_MAKING = frozenset({"create", "form"})
_FOR_EXAMPLE = lexicon.words("open_subject_words") | {"common", "example", "notable", "other"}
_OF_SEVERAL = re.compile(
    r"(?:an?|the) (?:[a-z]+ )?(?:amount|lot|number|range|series|set|variety) of "
)
_TIE = re.compile(r" (?:and|or|and/or) ")
_NARROWED = re.compile(r" (?:that|which|who) ")

TWO: Final = 2
LONGEST_NAME = 4
"""Words of one of two things that are named: "the ring finger"."""


def is_all_that_matters(clause: Clause, answer: str, fact: Fact) -> bool:
    """Whether an object is all that a text has to tell of a kind with a verb of many objects."""
    general = fact.stance == "asserted" and not (clause.past or clause.auxiliaries)
    if not general or _is_of_some(clause) or _OF_SEVERAL.match(answer):
        return False
    numbered = answer.lower().split()[0] in _NUMBERED
    return numbered or _is_so_as_a_rule(clause) or _is_one_kind(clause, answer)


def _is_one_kind(clause: Clause, answer: str) -> bool:
    """Whether an object is two things that something holds, or the one that it makes."""
    if clause.lemma in _HOLDING:
        return _names_two(answer) and _tells_a_kind(clause)
    made = clause.lemma in _MAKING and " " in clause.subject.text
    return made and _names_a_kind(answer.lower().split())


def _is_of_some(clause: Clause) -> bool:
    """Whether a clause is of examples, or of a thing of one word that a text may have named."""
    words = clause.subject.text.lower().split()
    mentioned = clause.subject.text.lower().startswith("the ") and len(words) < LEAST
    return not _FOR_EXAMPLE.isdisjoint(words[:1]) or "of" in words[1:2] or mentioned


LEAST = 3
"""Words of a subject with "the" that tells which thing it is."""


def _is_so_as_a_rule(clause: Clause) -> bool:
    """ "Weirs usually feature a sill", but not "treatment usually includes rest": of what?"""
    adverbs = {one.text for one in clause.complements if one.role == "adverb"} | {clause.adverb}
    making = clause.lemma in _MAKING
    return (making or _tells_a_kind(clause)) and not _ALWAYS.isdisjoint(adverbs)


def _tells_a_kind(clause: Clause) -> bool:
    """Whether a subject is a name, a plural or a noun that another word narrows down."""
    text = clause.subject.text
    return " " in text or clause.subject.plural or text[:1].isupper()


def _names_two(answer: str) -> bool:
    """Whether an answer is two kinds of things, at most with what narrows them down."""
    sides = _TIE.split(_NARROWED.split(answer)[0])
    return len(sides) == TWO and all(map(_is_name, sides))


def _is_name(side: str) -> bool:
    words = side.lower().split()
    return len(words) <= LONGEST_NAME and _FUNCTION_WORDS.isdisjoint(words)


def _names_a_kind(words: list[str]) -> bool:
    """Whether an object is a noun with an adjective, so that it is one of a kind."""
    plain = [word for word in words if word not in ("a", "an", "the")]
    return len(plain) > 1 and plain[0] not in _FUNCTION_WORDS
