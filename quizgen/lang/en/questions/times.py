"""Questions for a date: the words that ask for one of its precision."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.lang.base.values import DateValue
from quizgen.lang.base.wording import Asked
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.target import Target, short_answer
from quizgen.model import Clause, Fact, Slot

_PREPOSITIONS = ("in", "on", "by", "since", "until", "during", "after", "before", None)
_NOUNS = {
    "day": "what date",
    "year": "what year",
    "decade": "what decade",
    "century": "which century",
}
_IN_A_YEAR = re.compile(r"\b[Ii]n \d{4}\b")


def when(target: Target) -> Asked | None:
    """The question for the date of what the clause tells, where that has one date."""
    date = target.slot.date
    if target.phrase.role != "time" or target.slot.type != "date" or date is None:
        return None
    if not _happens_at_one_time(target.clause) or target.clause.lemma in _LEADS_TO_NOTHING:
        return None
    words = _words(target.clause, date, target.phrase.preposition or "in")
    if target.phrase.preposition in _AT_THE_TIME:
        target = replace(target, clause=_at_the_time(target.clause))
    asked = short_answer(target, "when", words)
    # a stem that names a year itself leaves open which of two is asked for
    return None if asked is None or _IN_A_YEAR.search(asked.stem) else asked


_LEADS_TO_NOTHING = lexicon.words("deeds_without_outcome")
"""What is done on the way to something: "In what year did Brook go back to her mill?"."""

_AT_THE_TIME = ("in", "on", "during", None)


def _at_the_time(clause: Clause) -> Clause:
    """The clause in the past, where it tells of a time before another: "had been built in 1863".

    A question that stands alone has no other time: "In what year was it built?".
    """
    match [helper.lower() for helper in clause.auxiliaries]:
        case ["had"] if clause.lemma != "be":
            return clause.model_copy(update={"auxiliaries": (), "past": True})
        case ["had", "been"]:
            was = "were" if clause.subject.plural else "was"
            return clause.model_copy(update={"auxiliaries": (was,)})
        case _:
            return clause


def when_in_part(fact: Fact) -> Iterator[Asked]:
    """The questions for dates of which a phrase names a part: "on the evening of what date"."""
    clause = fact.clause
    if clause is None or not _happens_at_one_time(clause):
        return
    for phrase in (*clause.fronted, *clause.complements):
        found = _PART_OF.fullmatch(phrase.text) if phrase.slot is None else None
        slot = _dated(found["date"], fact) if found is not None else None
        if found is None or slot is None:
            continue
        asked = short_answer(Target(fact, clause, phrase, slot), "when", _which_part(found, slot))
        if asked is not None and _IN_A_YEAR.search(asked.stem) is None:
            yield asked


def _which_part(found: re.Match[str], slot: Slot) -> str | None:
    noun = _NOUNS.get(slot.date.precision) if slot.date else None
    return f"{found['lead'].capitalize()} {noun}" if noun else None


_PART_OF = re.compile(
    r"(?P<lead>[a-z]+ the (?:[a-z]+ )?(?:afternoon|beginning|close|dawn|end|eve|evening|half|middle"
    r"|morning|night|quarter|start|turn) of) (?:the )?(?P<date>.+)",
    re.IGNORECASE,
)
"""A phrase that names a part of a time: "at the end of 1931"."""


def _dated(text: str, fact: Fact) -> Slot | None:
    dates = (slot for slot in fact.statement.slots if slot.type == "date")
    return next((slot for slot in dates if slot.text == text), None)


def _words(clause: Clause, date: DateValue, preposition: str) -> str | None:
    """The words that ask for a date of a clause; None for a time whose length it tells."""
    if date.precision == "range" and preposition == "from":
        return None if _tells_how_long(clause) else "From when to when"
    return when_words(date, preposition)


def _happens_at_one_time(clause: Clause) -> bool:
    """Whether the verb has one date, and is not in the perfect: "In what year has he left?".

    What "is" so is so at any time: the date is of something beside it.
    """
    times = [phrase for phrase in clause.complements if phrase.role == "time"]
    lasting = clause.lemma == "be" and not clause.past and not clause.auxiliaries
    perfect = clause.auxiliaries[:1] in (("has",), ("have",))
    return len(times) < 2 and not perfect and not lasting


def _tells_how_long(clause: Clause) -> bool:
    """Whether the length of a time is told: "from 1931 to 1933, he ruled for only two years"."""
    return any(_FOR_A_TIME.match(phrase.text) for phrase in clause.complements)


_FOR_A_TIME = re.compile(r"for .*\b(?:days?|weeks?|months?|years?|decades?|centuries)$")


def when_words(date: DateValue, preposition: str | None) -> str | None:
    """The words that ask for a date of this precision after this preposition; None if unnatural."""
    if preposition not in _PREPOSITIONS:
        return None
    if date.precision == "month":
        return "When" if preposition in ("in", None) else None
    noun = _NOUNS.get(date.precision)
    if noun is None or (date.precision == "year" and preposition == "on"):
        return None
    return "When" if date.part else f"{_lead(date, preposition)} {noun}"


def _lead(date: DateValue, preposition: str | None) -> str:
    """The preposition that opens the question: "On what date", "Since what year"."""
    if preposition in (None, "in"):
        return "On" if date.precision == "day" else "In"
    return "In" if preposition == "during" else preposition.capitalize()
