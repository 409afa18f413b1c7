"""Questions for what happened at a time: "What did Ana Souza do in 1931?"."""

from collections.abc import Iterator

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import declare
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Fact, Phrase, Slot

LONGEST = 24
"""Words of an answer: what takes more to tell is not remembered as one."""

SHORTEST = 3
"""Words of an answer: less says too little."""

SHORTEST_WAY = 6
"""Words of an answer that only leads to something: "Went back to her mill" says too little."""

MOST_DEPENDENT = 1
"""How much a statement may depend on its context."""

RULE = "event"
"""The name of the rule that asks for an event as a whole."""

_ACTORS = frozenset({"person", "organisation", "group"})
_STATES = (
    lexicon.words("durative_verbs")
    | lexicon.words("light_verbs")
    | lexicon.words("undergoing_verbs")
)
_WITHOUT_OUTCOME = lexicon.words("deeds_without_outcome")
_PRECISE = frozenset({"day", "month", "year"})


def happenings(fact: Fact) -> Iterator[AskedCard]:
    """The card that asks what happened to the subject, or what it did, at its clause's time."""
    clause = fact.clause
    if clause is None or fact.leaning > MOST_DEPENDENT or not _is_told_in_the_past(clause):
        return
    time = _time(clause, fact.statement.slots)
    if time is None:
        return
    answer = _predicate(clause, time)
    if _is_passive(clause):
        stem = f"What happened to {clause.subject.text} {_when(time)}?"
    elif _acts(clause, fact.statement.slots):
        stem = f"What did {clause.subject.text} do {_when(time)}?"
    else:
        return
    least = SHORTEST_WAY if clause.lemma in _WITHOUT_OUTCOME else SHORTEST
    if answer and least <= len(answer.split()) <= LONGEST:
        key = f"{answer[:1].upper()}{answer[1:]}"
        opening = _pronoun(clause, fact.statement.slots)
        back = f"{opening}{answer}." if opening else f"{key}."
        yield AskedCard("event", stem, Slot(type="term", text=key), back)


def _is_told_in_the_past(clause: Clause) -> bool:
    return clause.past and "," not in clause.subject.text


def _pronoun(clause: Clause, slots: tuple[Slot, ...]) -> str:
    """How an answer takes up a thing that something happened to; "" for a person: "He" or "She"."""
    if not _is_passive(clause):
        return ""
    subject = clause.subject
    named = subject.slot is not None and slots[subject.slot].type in ("person", "group")
    if named or is_person(subject):
        return ""
    return "They " if clause.subject.plural else "It "


def _time(clause: Clause, slots: tuple[Slot, ...]) -> Phrase | None:
    """The one date at which something happened once; None without one."""
    times = [
        phrase
        for phrase in (*clause.fronted, *clause.complements)
        if phrase.slot is not None and slots[phrase.slot].type == "date"
    ]
    if len(times) != 1 or times[0].preposition not in ("in", "on", None):
        return None
    slot = times[0].slot
    date = slots[slot].date if slot is not None else None
    if date is not None and times[0].preposition is None and date.precision != "day":
        return None
    return times[0] if date is not None and date.precision in _PRECISE else None


def _when(time: Phrase) -> str:
    words = f"{time.text[:1].lower()}{time.text[1:]}"
    return words if words.startswith(("in ", "on ")) else f"on {time.text}"


def _is_passive(clause: Clause) -> bool:
    return clause.auxiliaries in (("was",), ("were",)) and not clause.verb.endswith("ing")


def _acts(clause: Clause, slots: tuple[Slot, ...]) -> bool:
    """Whether somebody named did something, and was not in a state."""
    subject = clause.subject
    named = subject.slot is not None and slots[subject.slot].type in _ACTORS
    return named and not clause.auxiliaries and clause.lemma not in _STATES


def _predicate(clause: Clause, time: Phrase) -> str | None:
    """What follows the subject, without the time."""
    said = declare(clause, time)
    subject = clause.subject.text
    return (
        said[len(subject) :].strip()
        if said and said[: len(subject)].lower() == subject.lower()
        else None
    )
