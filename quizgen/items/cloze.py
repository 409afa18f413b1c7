"""Clozes: a statement with one typed value blanked."""

import re
from collections.abc import Iterator

from quizgen.items.candidate import Candidate
from quizgen.items.identity import question_id
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.gazetteer import place_class
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.questions.blanks import blank_fault
from quizgen.lang.en.questions.keys import accepted
from quizgen.model import Cloze, Fact, Gap, Membership, Plain, Slot

BLANKABLE = frozenset(
    [
        "person",
        "place",
        "organisation",
        "group",
        "work",
        "event",
        "date",
        "number",
        "quantity",
        "money",
        "percent",
        "name",
        "term",
    ]
)


def _parts(before: str, gap: Gap, after: str) -> tuple[Plain | Gap, ...]:
    lead = (Plain(text=before),) if before else ()
    return (*lead, gap, Plain(text=after)) if after else (*lead, gap)


def clozes(fact: Fact) -> Iterator[Candidate]:
    """One cloze for each typed value of the statement that can be blanked cleanly."""
    parts = fact.statement.parts
    for number, part in enumerate(parts):
        if not isinstance(part, Slot) or part.type not in BLANKABLE:
            continue
        before = "".join(other.text for other in parts[:number])
        after = "".join(other.text for other in parts[number + 1 :])
        fault = blank_fault(before, part, after) or _trivial(part)
        gap = Gap(answer=part.text, accepted=accepted(part), hint=_hint(part, before))
        yield Candidate(
            Cloze(
                id=question_id(fact, "cloze", part),
                family=fact.id,
                parts=_parts(before, gap, after),
                source=fact.evidence[0],
            ),
            fact,
            "cloze",
            part.text,
            part.type,
            {"blank_fault": 1.0 if fault else 0.0},
        )


def phrase_clozes(fact: Fact) -> Iterator[Candidate]:
    """A cloze for each description that is no typed value: "the theory of relativity"."""
    text = fact.statement.text
    for words in fact.phrases:
        if text.count(words) != 1 or any(slot.text == words for slot in fact.statement.slots):
            continue
        before, after = text.split(words)
        slot = Slot(type="term", text=words)
        if blank_fault(before, slot, after):
            continue
        yield Candidate(
            Cloze(
                id=question_id(fact, "phrase", slot),
                family=fact.id,
                parts=_parts(before, Gap(answer=words), after),
                source=fact.evidence[0],
            ),
            fact,
            "cloze",
            words,
            "term",
        )


MOST_LISTED = 6


def list_clozes(fact: Membership) -> Iterator[Candidate]:
    """A cloze for each of the counted members of a group, the others given.

    "The four branches of the law are A, B, _____ and D": that it is counted and whole makes
    the blank have one answer.
    """
    members = [slot.text for slot in fact.members]
    counted = _COUNTED.match(fact.group)
    if not (fact.complete and counted and word_number(counted[1]) == len(members)):
        return
    if len(members) > MOST_LISTED or "namely" not in fact.evidence[0].quote:
        return  # of other lists the sentence itself is asked about, in its own tense
    articles = [_article_of(member, fact.evidence[0].quote) for member in members]
    told = [article + member for article, member in zip(articles, members, strict=True)]
    lead = f"{fact.group[:1].upper()}{fact.group[1:]} are "
    for number, slot in enumerate(fact.members):
        rest = told[number + 1 :]
        before = lead + "".join(f"{member}, " for member in told[:number])
        before += articles[number] if rest else f"and {articles[number]}"
        after = "".join(f", {member}" for member in rest[:-1])
        after += f", and {rest[-1]}." if rest else "."
        yield Candidate(
            Cloze(
                id=question_id(fact, "listed", slot),
                family=fact.id,
                parts=_parts(before, Gap(answer=slot.text), after),
                source=fact.evidence[0],
            ),
            fact,
            "cloze",
            slot.text,
            slot.type,
        )


def _article_of(member: str, quote: str) -> str:
    """The article, with a blank behind it, that the sentence gives to a member; `` where none."""
    found = re.search(rf"\b(the |an? ){re.escape(member)}", quote)
    return found[1] if found else ""


_COUNTED = re.compile(r"the (three|four|five|six|[3-6]) ")


def _hint(slot: Slot, before: str) -> str | None:
    """What kind of thing the blank is, where the words around it leave that open."""
    if slot.type == "date":
        value = parse_date(slot.text)
        precise = value.precision if value else None
        return _DATE_HINTS.get(precise or "")
    if slot.type == "place" and place_class(slot.text) and before.rstrip().endswith(_PLACING):
        return place_class(slot.text)
    return None


_DATE_HINTS = {"day": "date", "month": "month and year", "year": "year", "range": "years"}
_PLACING = (" in", " to", " from", " near", " of")


def _trivial(slot: Slot) -> str | None:
    return "small number" if slot.value in ("1", "2") and slot.type == "number" else None
