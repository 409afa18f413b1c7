"""Who asks between which two things something lies, goes or changes.

"From what to what do the hulls range in length? From 6 m to 18 m": each end alone says too little.
Ends that are only likened say less still: "tastes range from plain to sumptuous".
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.told_by_preposition import BETWEEN
from quizgen.model import Clause, Phrase, SlotType

_SPANNING = lexicon.words("spanning_verbs")
_ENDLESS = frozenset({"another", "next", "other"})
"""What opens no end: "from one town to the next"."""

_NAMES = frozenset[SlotType]({"person", "group", "place", "date"})
"""What is asked for by "who", "where" and "when"."""

_BOTH = re.compile(r"from (?P<one>.+?) to (?P<other>.+)", re.IGNORECASE)
_BESIDE = frozenset({"object", "attribute", "agent"})
_THIRD = re.compile(r"\bto (?!be\b)", re.IGNORECASE)
_MEASURED = re.compile(
    rf"\d|\b(?:zero|{lexicon.alternatives('numbers')}|{lexicon.alternatives('unit_names')}"
    rf"|{lexicon.alternatives('unit_abbreviations')})\b"
)
"""What an end says that can be measured, and so is an end: "from zero to 100 mm"."""


def from_what_to_what(part: Part) -> Found | None:
    """ "From what to what do the hulls range in length?" """
    told = _ends(part)
    if told is None or part.fact.stance == "negated" or _is_named(part):
        return None
    ends, second = told
    clause = part.without(second) if second is not None else part.clause
    return Found("oblique", ask(clause, "From what to what", part.phrase), ends)


def _ends(part: Part) -> tuple[str, Phrase | None] | None:
    """Both ends as they are told, and the phrase of the second where it is one of its own."""
    phrase = part.phrase
    if not _is_spanned(part):
        return None
    behind = next(iter(part.clause.behind(phrase)), None)
    second = behind if behind is not None and _is_other_end(part.clause, behind) else None
    text = f"{phrase.text} {second.text}" if second is not None else phrase.text
    found = _BOTH.fullmatch(text)
    told = found is not None and _are_ends(part.clause, found["one"], found["other"])
    return (text, second) if told else None


def _are_ends(clause: Clause, one: str, other: str) -> bool:
    """Whether there are two ends and no third, and of what ranges, ends that are measured."""
    open_ = _ENDLESS & set(other.lower().split())
    bounded = clause.lemma not in BETWEEN or _MEASURED.search(f"{one} {other}")
    return not open_ and not _THIRD.search(other) and bool(bounded)


def _is_spanned(part: Part) -> bool:
    """Whether a phrase behind a verb of lying or going somewhere may say from where."""
    clause, phrase = part.clause, part.phrase
    spanned = clause.lemma in _SPANNING and phrase in clause.complements
    plain = phrase.role != "time" and all(one.role not in _BESIDE for one in clause.complements)
    return spanned and plain


def _is_other_end(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is where a span ends; behind "range", a parser may take it for a deed."""
    told = phrase.role != "clause" or clause.lemma in BETWEEN
    return told and phrase.text.startswith("to ")


def _is_named(part: Part) -> bool:
    """Whether a name or a date is an end, which other questions ask for."""
    slots = part.fact.statement.slots
    return any(slot.type in _NAMES and slot.text in _words(part) for slot in slots)


def _words(part: Part) -> str:
    return " ".join(one.text for one in (part.phrase, *part.clause.behind(part.phrase)[:1]))
