"""Who asks what a kind has or holds, where only what more is told of that makes the answer one.

"What do carp have that detects waves in the water?", "What kind of shell does a turtle have?".
"""

import re
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.faults.giveaways import has_kin
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_VAGUE = lexicon.words("vague_nouns") | lexicon.words("judging_nouns") | {"reputation"}
_UNTELLING = (
    lexicon.words("judging_adjectives")
    | lexicon.words("empty_modifiers")
    | lexicon.words("ranking_adjectives")
    | lexicon.words("weighing_adjectives")
    | lexicon.words("vague_quantifiers")
    | lexicon.words("comparatives")
    | lexicon.words("function_words")
    | lexicon.words("ordinals")
)
"""Adjectives that part no kind from another: "a large shell", "a better shell"."""

_HAVING = frozenset({"have", "possess"})
_OPEN = lexicon.words("open_quantities") | {"some", "several", "many", "few", "certain"}
_POINTING = frozenset({"it", "its", "them", "their", "they", "you", "your", "we", "our"})

_NARROWED = re.compile(r"(?P<what>(?:an? )?[^,:;()]+?) (?P<more>(?:that|which) (?:[a-z]+s|can) .+)")
_NO_VERB = frozenset({"as", "his", "its", "this", "users"})
_SPLIT = re.compile(r" (?:with|made of|of|in|on|for) ")

LEAST = 3
"""Words behind "that", at least, that say what a thing does."""

ADJECTIVE_AND_NOUN: Final = 2
LONGEST = 6
"""Words of what is asked for."""


def told_by_deed(part: Part) -> Found | None:
    """ "What do carp have that detects waves in the water?" """
    clause, phrase = part.clause, part.phrase
    found = _NARROWED.fullmatch(phrase.text) if _is_had(part) else None
    if found is None or not _is_one_thing(found["what"], phrase):
        return None
    more = found["more"].split()
    if len(more) <= LEAST or more[1] in _NO_VERB or not _POINTING.isdisjoint(more):
        return None
    if _is_kin_to(found["what"], f"{clause.subject.text} {found['more']}"):
        return None
    stem = ask(_alone(part), "What", phrase)
    return Found("object", f"{stem[:-1]} {found['more']}?" if stem else None, found["what"])


def _alone(part: Part) -> Clause:
    """The clause without the phrase, nor the others of which the same is so: "like eels, carp"."""
    fronted = tuple(one for one in part.clause.fronted if not one.text.lower().startswith(_ALIKE))
    return part.without(part.phrase).model_copy(update={"fronted": fronted})


_ALIKE = ("like ", "unlike ")


def _is_had(part: Part) -> bool:
    """Whether a phrase is the object of a clause that says at any time what a kind has."""
    clause, phrase = part.clause, part.phrase
    told = part.fact.origin in ("whole", "root") and part.fact.stance == "asserted"
    general = told and not (clause.past or clause.auxiliaries)
    alone = clause.complements == (phrase,) and phrase.role == "object"
    return general and alone and not is_person(phrase) and not phrase.counted


def _is_one_thing(what: str, phrase: Phrase) -> bool:
    """Whether words name a thing: with an article, or told by a word before it."""
    words = what.lower().split()
    named = words[0] in ("a", "an") or len(words) > 1
    return named and words[0] not in _OPEN and len(words) <= LONGEST and words[-1] not in _VAGUE


def _is_kin_to(what: str, others: str) -> bool:
    told = [word for word in others.lower().split() if len(word) > LEAST]
    return any(has_kin(word, told) for word in what.lower().split() if len(word) > LEAST)


def what_kind_is_had(part: Part) -> Found | None:
    """ "What kind of shell does a turtle have?" of "a bony shell with a keel"."""
    clause, phrase = part.clause, part.phrase
    mentioned = clause.subject.text.lower().startswith("the ")
    if clause.lemma not in _HAVING or mentioned or not _is_had(part):
        return None
    noun = _kind_of(_SPLIT.split(phrase.text)[0], clause)
    if noun is None:
        return None
    return Found("kind", ask(_alone(part), f"What kind of {noun}", phrase), phrase.text)


def _kind_of(thing: str, clause: Clause) -> str | None:
    """The noun of a thing that one adjective tells from others of its kind."""
    words = thing.lower().split()
    told = words[1:] if words[0] in ("a", "an") else words
    if len(told) != ADJECTIVE_AND_NOUN or not all(map(str.isalpha, told)):
        return None
    adjective, noun = told
    loose = adjective in _UNTELLING | _OPEN or adjective.endswith(("ly", "er", "est"))
    if loose or noun in _VAGUE or noun in clause.subject.text.lower().split():
        return None
    return noun
