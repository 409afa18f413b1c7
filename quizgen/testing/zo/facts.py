"""The two forms of a sentence of Zo, as facts: a definition, and an event with its clause."""

import re
from collections.abc import Callable, Iterator

from quizgen.plugin import (
    Clause,
    Definition,
    Document,
    Event,
    Evidence,
    Fact,
    FactId,
    Phrase,
    Slot,
    Statement,
    Words,
    digest,
    fold,
)
from quizgen.plugin.language import Dependence, Filter, PhraseRole, Rules, Stage, Trace
from quizgen.testing.zo.values import DATE, NUMBER, read_amount, read_date
from quizgen.testing.zo.words import NEGATIVE, PERSONAL, PRONOUNS

_DEFINITION = re.compile(r"(?P<term>[^\W\d_]+) zo (?P<meaning>[^.?!]+)\.")
_EVENT = re.compile(
    r"(?P<subject>[Jj]i (?P<who>[A-Z]\w+)) (?P<verb>\w+)ra"
    rf"(?P<object> (?:(?P<number>{NUMBER}) )?(?P<noun>(?!lo |na )[^\W\d_]+))?"
    r"(?P<place> lo (?P<where>[A-Z]\w+))?"
    rf"(?P<time> na (?P<when>{DATE}))?\.",
    re.ASCII,
)


def facts(document: Document, trace: Trace, rules: Rules) -> Iterator[Fact]:
    """A fact for each sentence that has one of the forms and says it without the text around it."""
    for sentence in document.sentences:
        trace.reach(Stage.SENTENCES)
        words = " ".join(sentence.span.of(document.text).split())
        if not _is_lost(words, trace):
            evidence = document.evidence(sentence.span, sentence.block)
            for _, read in rules.among("facts", FORMS):
                yield from read(words, evidence)


def _is_lost(sentence: str, trace: Trace) -> bool:
    """Whether a sentence depends on its context or denies something, counted in `trace`."""
    words = set(re.findall(r"\w+", sentence.lower()))
    if words & PERSONAL:
        trace.lose(Filter.REDUCTION, Dependence.PERSON)
    elif words & PRONOUNS:
        trace.lose(Filter.REDUCTION, Dependence.PRONOUN)
    elif words & NEGATIVE:
        trace.lose(Filter.STANCE, "negated")
    else:
        return False
    return True


def _definition(sentence: str, evidence: Evidence) -> Iterator[Definition]:
    found = _DEFINITION.fullmatch(sentence)
    if found is None:
        return
    term = Slot(type="term", text=found["term"])
    yield Definition(
        id=_identity("definition", term, found["meaning"]),
        statement=Statement(parts=(term, Words(text=found[0][found.end("term") :]))),
        evidence=(evidence,),
        term=term,
        definiens=found["meaning"],
        plural=term.text.endswith("ki"),
    )


def _event(sentence: str, evidence: Evidence) -> Iterator[Event]:
    found = _EVENT.fullmatch(sentence)
    if found is None or not (found["place"] or found["time"]):
        return
    slots = dict(_slots(found))
    phrases = (_phrase(role, found, list(slots)) for role in _VALUES if found[role])
    subject, *complements = phrases
    yield Event(
        id=_identity("event", *slots.values(), found["verb"]),
        statement=_statement(found, slots),
        evidence=(evidence,),
        clause=Clause(
            subject=subject,
            verb=f"{found['verb']}ra",
            lemma=found["verb"],
            past=True,
            complements=tuple(complements),
        ),
        origin="whole",
        when=slots.get("when"),
        where=slots.get("where"),
    )


_VALUES: dict[PhraseRole, str] = {
    "subject": "who",
    "object": "number",
    "place": "where",
    "time": "when",
}
"""The constituents of an event in their order, each with the group of the value in it."""


def _phrase(role: PhraseRole, found: re.Match[str], slots: list[str]) -> Phrase:
    """A constituent; `slots` names the values of the statement."""
    value, text = _VALUES[role], found[role].strip()
    counts = role == "object" and value in slots
    return Phrase(
        role=role,
        text=text,
        slot=slots.index(value) if value in slots else None,
        preposition=text.split()[0] if role in ("place", "time") else None,
        counted=found["noun"] if counts else None,
        plural=role == "object" and text.endswith("ki"),
    )


def _slots(found: re.Match[str]) -> Iterator[tuple[str, Slot]]:
    """The typed values of an event, by the names of their groups."""
    yield "who", Slot(type="person", text=found["who"])
    if found["number"]:
        amount = read_amount(found["number"], found["noun"])
        value = f"{amount.value:f}"
        yield (
            "number",
            Slot(
                type="number",
                text=found["number"],
                value=value,
                unit=found["noun"],
                amount=amount,
            ),
        )
    if found["where"]:
        yield "where", Slot(type="place", text=found["where"])
    if found["when"]:
        date = read_date(found["when"])
        yield (
            "when",
            Slot(type="date", text=found["when"], value=date.iso if date else None, date=date),
        )


def _statement(found: re.Match[str], slots: dict[str, Slot]) -> Statement:
    parts: list[Words | Slot] = []
    end = 0
    for name, slot in sorted(slots.items(), key=lambda item: found.start(item[0])):
        parts += [Words(text=found[0][end : found.start(name)]), slot]
        end = found.end(name)
    return Statement(parts=(*parts, Words(text=found[0][end:])))


def _identity(kind: str, *parts: Slot | str) -> FactId:
    named = [fold(part if isinstance(part, str) else part.value or part.text) for part in parts]
    return FactId(digest("zo", kind, *named))


FORMS: tuple[tuple[str, Callable[[str, Evidence], Iterator[Fact]]], ...] = (
    ("definitions", _definition),
    ("events", _event),
)
"""The forms of a sentence, by the names of their rules."""
