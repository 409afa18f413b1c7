"""What something can do that is told of it: what it can harm, and what it can be used for.

Most that a thing can do is one of many deeds. An effect or a use is what a text tells it for:
"Strong lye can damage the paint of a boat", "Old nets can be used to cover the young trees".
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_BE = lexicon.words("forms_of_be")
_LIGHT = frozenset({"give", "help", "keep", "let", "make", "mean", "save"})
_LETTING = lexicon.words("verbs_to_others") | _LIGHT
"""What is told with a deed of the other: "it can cause the rope | to fail"."""

_EFFECTS = frozenset(
    verb
    for verb in lexicon.words("effect_verbs") | lexicon.words("harming_verbs")
    if _LETTING.isdisjoint((verb, verb.removesuffix("s")))
)
_BRINGING = frozenset({"cause", "generate", "provoke", "trigger"})
"""Verbs of bringing about, where they make nobody do anything."""

_FOR = frozenset({"for", "to"})
SHORTEST = 4
"""Words of an effect and of what has it: "stress can harm health" tells too little."""


def is_effect_or_use(form: Form, clause: Clause, phrase: Phrase, answer: str) -> bool:
    """Whether a phrase is what its subject can bring about or be used for, or how it is parted."""
    told = _is_use(form, clause, phrase) or _is_effect(form, clause, phrase, answer)
    return told or _is_bound(form, clause, phrase) or _is_told_by_all(form, clause, phrase)


def _is_bound(form: Form, clause: Clause, phrase: Phrase) -> bool:
    """Whether a thing, of which no object is told, is bound to another: "it may consist of oak"."""
    objects = any(one.role == "object" for one in clause.complements)
    bound = form == "oblique" and phrase.preposition in _BINDING and not objects
    return bound and not is_person(clause.subject) and "not" not in (clause.adverb or "")


_BINDING = frozenset({"from", "of", "on", "than", "with"})
"""Prepositions by which something depends on, comes from or is compared with something."""


def _is_told_by_all(form: Form, clause: Clause, phrase: Phrase) -> bool:
    """Whether all that is said tells a subject: "Nets can be used to keep gulls off the deck"."""
    passive = not _BE.isdisjoint(clause.auxiliaries) and phrase is clause.subject
    if form != "subject" or not passive:
        return False
    behind = " ".join(one.text for one in clause.complements if one.role != "adverb")
    if clause.verb in _PARTING:
        return _PARTED.match(behind) is not None
    return clause.verb == "used" and _tells_a_use(behind)


def _tells_a_use(behind: str) -> bool:
    """Whether words say for what one thing is used: "to keep gulls off the harbour deck"."""
    several = _SEVERAL.search(behind) is not None
    telling = sum(len(word) > _LONG for word in behind.split())
    return behind.startswith("to ") and not several and telling >= TELLING


_PARTING = lexicon.words("dividing_verbs")
_PARTED = re.compile(r"(?:in|into|by) .+ (?:and|or) ")
_SEVERAL = re.compile(r"\ban? (?:[a-z]+ )?(?:lot|number|range|variety) of ")
_LONG = 3
TELLING = 4
"""Long words that tell what something can be used for."""


def _is_use(form: Form, clause: Clause, phrase: Phrase) -> bool:
    passive = clause.verb == "used" and not _BE.isdisjoint(clause.auxiliaries)
    aim = form == "purpose" or (form == "oblique" and phrase.preposition in _FOR)
    return passive and aim and not clause.fronted


def _is_effect(form: Form, clause: Clause, phrase: Phrase, answer: str) -> bool:
    told = " " in answer and len(f"{clause.subject.text} {answer}".split()) >= SHORTEST
    if not told or is_person(clause.subject):
        return False
    results = form == "oblique" and phrase.preposition == "in" and clause.lemma == "result"
    return results or (form == "object" and _brings_about(clause))


def _brings_about(clause: Clause) -> bool:
    brings = clause.lemma in _BRINGING and all(one.role != "clause" for one in clause.complements)
    return clause.lemma in _EFFECTS or brings
