"""Who asks when something is done that is told by what is before or after it.

"When are the sluices opened? After the second bell", "When must a pilot sign? Before boarding".
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Phrase, SlotType

_OCCASION = re.compile(
    r"(?:(?:immediately|just|only|shortly|soon) )?"
    r"(?P<tie>after|before|following|prior to|upon|at the (?:end|start|beginning|close) of) "
    r"(?P<what>.+)",
    re.IGNORECASE,
)
_DEED = re.compile(r"(?:\w+ly )?[a-z]{2,}ing [a-z]")
_VAGUE = re.compile(
    r"(?:a|an|some|the|that|this) (?:[a-z]+ )?(?:bit|time|while|moment|point)"
    r"|(?:the|all|this|that|his|her|its|their|your|our|my) [\w-]+|all",
    re.IGNORECASE,
)
"""An occasion that only the text tells, or nobody: "after a time", "after the war"."""

_EVENTS = ("ion", "ing", "ment", "ance", "ence", "val", "est")
"""Endings of nouns for what happens, before or upon which things are done."""

_STRICT = frozenset({"before", "upon", "following"})
"""What is a place or a thing, too, behind some verbs: "stands before the altar"."""

_WITH_AFTER = lexicon.words("naming_verbs") | frozenset({"look", "model", "run", "seek", "take"})
_STATES = frozenset({"be", "have", "need", "want"})
_RANKED = ("eligible ", "most ")
"""What is so at one time above all: "the eels were most common before the flood"."""

_NAMES = frozenset[SlotType]({"person", "group", "place", "work"})
_ADVERBIAL = frozenset({"adverb", "oblique"})


def on_what_occasion(part: Part) -> Found | None:
    """ "When are the sluices opened?" """
    found = _OCCASION.fullmatch(part.phrase.text)
    if found is None or part.phrase.role not in _ADVERBIAL or not _has_its_time(part):
        return None
    if _VAGUE.fullmatch(found["what"]) or not _is_event(part, found):
        return None
    near = _nearness(part)
    stem = ask(part.without(*near), "When", part.phrase)
    return Found("oblique", stem, " ".join(one.text for one in (*near, part.phrase)))


def _nearness(part: Part) -> tuple[Phrase, ...]:
    """The word before an occasion that says how near it is: "immediately | after the storm"."""
    told = part.clause.complements
    before = told[: told.index(part.phrase)][-1:] if part.phrase in told else ()
    return tuple(one for one in before if one.text.lower() in _NEAR)


_NEAR = frozenset(
    {"directly", "immediately", "just", "long", "only", "right", "shortly", "soon", "straight"}
)


def _has_its_time(part: Part) -> bool:
    """Whether a clause is so at some time, and nothing else says at which."""
    clause = part.clause
    phrases = (*clause.fronted, *clause.complements)
    timed = any(one.role == "time" for one in phrases)
    told = part.fact.stance in ("asserted", "required", "planned")
    ranked = any(one.role == "attribute" and one.text.startswith(_RANKED) for one in phrases)
    lasting = clause.lemma in _WITH_AFTER | _STATES and not ranked
    return told and not timed and not lasting


def _is_event(part: Part, found: re.Match[str]) -> bool:
    """Whether what a preposition governs happens, and is nobody and no place."""
    tie, what = found["tie"].lower(), found["what"]
    if is_person(part.phrase) or any(char.isdigit() for char in what):
        return False
    slots = part.fact.statement.slots
    if any(slot.type in _NAMES and what.startswith(slot.text) for slot in slots):
        return False
    happens = part.phrase.head.lower().endswith(_EVENTS) or _DEED.match(what) is not None
    return happens or tie not in _STRICT
