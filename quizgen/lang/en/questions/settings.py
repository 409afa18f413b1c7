"""Who asks what something is, by itself or in a setting: "In Wales, what is a moot?".

What stands before a subject may be a place, a time or a field in which a thing is so. The question
keeps it. "In some towns" or "in practice" are no settings that a reader could know again.
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.equations import (
    asked_identity,
    is_equated,
    is_identity,
    names_a_kind,
    says_enough,
)
from quizgen.lang.en.questions.ranked import is_ranked
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_PROPERTIES = lexicon.words("measured_properties")
_VAGUE = lexicon.alternatives("settings_of_nothing", "vague_quantifiers")
_SETTING = re.compile(
    r"(?:according to|among|as of|at|before|by|during|for|in|on|outside|since|under|until|within)"
    rf" (?!(?:the )?(?:{_VAGUE})\b)\S",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r" (?:for|in|of|that|to|used|which) ")
_NARROWED = re.compile(r" (?:that|which|who|whose) ")
_MAIN = re.compile(r"the (?:[\w-]+ )?(?:chief|main|primary|principal)\b", re.IGNORECASE)
_GENERAL = frozenset({"all", "most"})


def is_identity_in_setting(clause: Clause, phrase: Phrase) -> bool:
    """Whether a clause says what something is in one setting: "in dry years, the crop is"."""
    set_in = len(clause.fronted) == 1 and _SETTING.match(clause.fronted[0].text) is not None
    return set_in and is_equated(clause, phrase) and _is_known(clause, phrase)


def _is_known(clause: Clause, phrase: Phrase) -> bool:
    """Whether a subject is described, a term, or all of a kind; no person is asked for so."""
    if is_person(clause.subject):
        return False
    return _is_described(clause.subject, phrase) or _is_of_kind(clause, phrase)


def _is_described(subject: Phrase, phrase: Phrase) -> bool:
    """Whether a subject is the one thing of a description: "the main crop", "the rate of pay"."""
    if not subject.text.lower().startswith("the "):
        return False
    measured = subject.head.lower() in _PROPERTIES and any(map(str.isdigit, phrase.text))
    singled = is_ranked(subject.text) or _MAIN.match(subject.text) is not None
    return measured or singled or _OF_WHAT.search(subject.text) is not None


def _is_of_kind(clause: Clause, phrase: Phrase) -> bool:
    """Whether a term is told what it means, or most of a kind what they are."""
    general = clause.subject.text.lower().split()[0] in _GENERAL and clause.subject.plural
    if general:
        return _NARROWED.search(phrase.text) is not None
    return not clause.past and names_a_kind(clause.subject) and says_enough(phrase)


IDENTITY_ASKERS = (
    ("identity", is_identity, asked_identity),
    ("identity in a setting", is_identity_in_setting, asked_identity),
)
"""What something is, and who then asks for it."""
