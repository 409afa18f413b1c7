"""With what a reader should do something: "Use tongs to lift it", "Cut the rope using a knife"."""

import re
from collections.abc import Iterator
from itertools import chain

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.material import material_of
from quizgen.lang.en.analysis.parse_checks import parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.facts.advice.abilities import CAN, abilities_of
from quizgen.lang.en.facts.advice.sayings import SOUND, Advice, is_known, tells_the_reader
from quizgen.lang.en.facts.conditions import condition_of
from quizgen.lang.en.facts.duties import Duty
from quizgen.lang.en.facts.restating.said import as_sentence
from quizgen.model import Condition, Fact

LONGEST_MEANS, LONGEST_DEED = 12, 16
"""Words."""

_PART = r"[^,;:]"
_GO_AHEAD = r"(?:go ahead and )?"
_USED = re.compile(
    rf"use (?P<means>{_PART}+?) (?:in order )?to "
    rf"(?P<deed>(?!(?:be|do|get|your|the|an?)\b){_PART}+?)"
    r"(?:,? (?:and|so|as) .+)?"
)
_USING = re.compile(rf"{_GO_AHEAD}(?P<deed>{_PART}+?) (?:by )?using (?P<means>{_PART}+?)")
_WITH = re.compile(
    rf"(?P<deed>{_PART}+?) with (?P<means>the (?:\S+ ){{1,5}}(?:button|command|flag|function|key|"
    r"keyword|method|operator|option|setting|tool)s?)"
)
_SECOND = re.compile(rf",? and (?:the|an?|your) {_PART}+? to [a-z]+ .+")
"""What else is to be used, for something else, without its verb: "... and the saw to cut it"."""

_GIVING_UP = re.compile(
    r"\b(?:only|ways?|following|above|below|this|these|it|them)\b", re.IGNORECASE
)
"""What makes of the means no answer, or of the deed none that stands alone."""

_NOT_DONE = re.compile(
    rf"^\w+ you\b|^(?:avoid|stop|start|try|consider|see|keep|be|find out)\b"
    rf"|\b(?:to|for|about|and|or|are|be|been|is|was|were|{lexicon.alternatives('ending_prepositions')})$"
)
"""A deed that is none, or is cut off: "read a guide to", "swap the lock that you are | using"."""


def means_facts(said: list[Advice], reading: Reading) -> Iterator[Fact]:
    """What readers should use, and for what."""
    for advice in chain(said, abilities_of(reading)):
        found = _found(advice) if advice.adverb in ("", "always") and not advice.front else None
        fact = _condition(found, advice, reading) if found is not None else None
        if fact is not None:
            yield fact


def _found(advice: Advice) -> tuple[str, str] | None:
    """The deed and what is used for it, as the words divide them."""
    match = _USED.fullmatch(advice.done) or _USING.fullmatch(advice.done)
    if match is None and advice.modal == CAN:
        match = _WITH.fullmatch(advice.done)
    if match is None:
        return None
    deed, means = _SECOND.sub("", match["deed"].strip()), match["means"].strip()
    short = len(deed.split()) <= LONGEST_DEED and len(means.split()) <= LONGEST_MEANS
    told = len(deed.split()) > 1 and not _NOT_DONE.search(deed)
    return (deed, means) if short and told and not _GIVING_UP.search(f"{deed} {means}") else None


def _condition(found: tuple[str, str], advice: Advice, reading: Reading) -> Condition | None:
    """What is to be used for a deed, where both can be understood alone."""
    deed, means = found
    told, used = parse([as_sentence(f"You should {deed}"), as_sentence(f"You should use {means}")])
    if not all(parse_fault(doc) in SOUND and tells_the_reader(doc) for doc in (told, used)):
        return None
    if not all(is_known(doc, advice.parsed, reading) for doc in (told, used)):
        return None
    if any(token.tag_ == "VB" and token.lemma_ != "use" for token in used):
        return None  # "use a net and be ready"
    duty = Duty(advice.modal, f"use {means}", plural=True)
    return condition_of(f"to {deed}", f"use {means}", duty, material_of(advice.parsed, reading, {}))
