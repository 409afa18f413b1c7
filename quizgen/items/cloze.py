"""Clozes: a statement with one value blanked."""

from collections.abc import Iterator

from quizgen.items.candidate import Candidate
from quizgen.items.identity import family_of, question_id
from quizgen.items.values import is_petty
from quizgen.lang.base import Language
from quizgen.lang.base.wording import Blanked
from quizgen.model import Cloze, Fact, Gap, Membership, Plain, Slot, SlotType, Statement

BLANKABLE: frozenset[SlotType] = frozenset(
    {
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
    }
)


def blanks(statement: Statement) -> Iterator[tuple[int, Blanked]]:
    """Each typed value of a statement taken out, with its place among the parts."""
    parts = statement.parts
    for number, part in enumerate(parts):
        if isinstance(part, Slot):
            before = "".join(other.text for other in parts[:number])
            after = "".join(other.text for other in parts[number + 1 :])
            yield number, Blanked(before, part, after)


def clozes(fact: Fact, language: Language) -> Iterator[Candidate]:
    """One cloze for each typed value of the statement; a blank that is not clean says why."""
    wording = language.wording
    for _, blank in blanks(fact.statement):
        key = blank.key
        if key.type not in BLANKABLE:
            continue
        fault = wording.blank_fault(blank) or ("small number" if is_petty(key) else None)
        gap = Gap(answer=key.text, accepted=wording.accepted(key), hint=wording.blank_hint(blank))
        yield _candidate(fact, language, "cloze", blank, gap, fault)


def phrase_clozes(fact: Fact, language: Language) -> Iterator[Candidate]:
    """A cloze for each description that is no typed value: "the theory of relativity"."""
    text = fact.statement.text
    values = {slot.text for slot in fact.statement.slots}
    for words in fact.phrases:
        if text.count(words) != 1 or words in values:
            continue
        before, after = text.split(words)
        blank = Blanked(before, Slot(type="term", text=words), after)
        if not language.wording.blank_fault(blank):
            yield _candidate(fact, language, "phrase", blank, Gap(answer=words))


def list_clozes(fact: Membership, language: Language) -> Iterator[Candidate]:
    """A cloze for each of the members of a counted group, the others given."""
    for blank in language.wording.listed(fact):
        yield _candidate(fact, language, "listed", blank, Gap(answer=blank.key.text))


def _candidate(
    fact: Fact,
    language: Language,
    identity: str,
    blank: Blanked,
    gap: Gap,
    fault: str | None = None,
) -> Candidate:
    lead = (Plain(text=blank.before),) if blank.before else ()
    tail = (Plain(text=blank.after),) if blank.after else ()
    question = Cloze(
        id=question_id(fact, identity, blank.key),
        family=family_of(fact),
        parts=(*lead, gap, *tail),
        source=fact.evidence[0],
    )
    return Candidate(question, fact, language, "cloze", blank.key.text, blank.key.type, fault)
