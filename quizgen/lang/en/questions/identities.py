"""Who or what is described: "Who was Brook's successor?", "What is the capital of Ardal?"."""

import re

from quizgen.lang.base.wording import Asked
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.target import Target, short_answer
from quizgen.model import Clause, Phrase

_PERSON_NOUNS = lexicon.words("person_nouns") | lexicon.words("kin") | lexicon.words("offices")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

_NAMED = frozenset({"person", "place", "organisation", "work", "event", "name"})
_OWNER = re.compile(r"^(?:the )?[A-Z].*(?:'s|s') [a-z]")
"""The opening of a description by whose it is: "the Ardal Bank's president"."""
_OF = re.compile(r"^the [a-z].* (?:of|in|for|to) ")
"""A description by what it is of: "the highest hill in Ardal"."""


def identified(target: Target) -> Asked | None:
    """The question for the name that a clause gives to what its subject describes."""
    clause, phrase = target.clause, target.phrase
    if clause.lemma != "be" or clause.auxiliaries or phrase.role != "attribute":
        return None
    if target.slot.type not in _NAMED or not _is_the_name(target) or not _describes_one(clause):
        return None
    person = target.slot.type == "person"
    if person != (clause.subject.head.lower() in _PERSON_NOUNS):
        return None
    return short_answer(target, "identity", "Who" if person else "What")


def _is_the_name(target: Target) -> bool:
    """Whether the attribute is a name and nothing else."""
    words = target.phrase.text.removeprefix("the ")
    alone = target.clause.complements == (target.phrase,) and not target.clause.fronted
    return alone and words == target.slot.text.removeprefix("the ")


def _describes_one(clause: Clause) -> bool:
    """Whether a subject is a description of one thing, by whose or of what it is, and no name."""
    subject = clause.subject
    told = _OWNER.match(subject.text) or _OF.match(subject.text)
    single = not subject.plural and subject.slot is None
    return bool(told) and single and not _is_vague(subject)


def _is_vague(subject: Phrase) -> bool:
    return subject.head.lower() in _VAGUE_NOUNS
