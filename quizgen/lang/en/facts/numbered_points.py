"""What a text numbers as its points, each in a sentence of its own, however far apart they stand.

"First, the council must mend the wall. ... Second, the council must ... Third, ..." tells three
things that the council must do. A speech or an essay gives a page to each, so the sentences seldom
follow on each other; that they begin alike and are counted through shows that they belong together.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import ORDINALS
from quizgen.model import Evidence, Fact, FactId, Membership, Slot, Statement, Words, digest, fold
from quizgen.trace import Filter, Reason, Stage, Trace

LEAST, MOST = 3, 6
"""How many points make a list that is counted through and can be remembered."""

_LONGEST_SUBJECT = 8
"""Words of whom all the points are about."""

LONGEST = 12
"""Words of a point: a longer one is told without the clause that says more of its last noun."""

_NUMBERS = ("three", "four", "five", "six")
_DUTIES = ("need to", "needs to", "have to", "has to", "ought to")
"""What says as much as "must", and parts from its subject as a modal verb does."""

_OPENING = re.compile(
    rf"(?:(?P<ordinal>{'|'.join(ORDINALS)})(?:ly)?|(?P<last>finally|lastly|last)), ", re.IGNORECASE
)
"""How a numbered sentence opens, and the one that ends a list without a number."""

_DUTY = re.compile(
    rf"(?P<subject>[^,;:]+?) (?P<modal>{'|'.join((*_DUTIES, *lexicon.entries('modals')))})"
    r" (?!not\b|never\b)(?P<deed>[^;:]+)\.",
    re.IGNORECASE,
)

_SAYS_MORE = re.compile(r" (?:that|which|who) (?:is|are|was|were|has|have|can|will) [^,]*$")


class Unlisted(Reason):
    """Why points that are counted through make no list."""

    TWO_LISTS = "two lists of the same"


@dataclass(frozen=True, slots=True)
class _Point:
    """What a numbered sentence tells: whom it is about and with which modal, and what they do."""

    subject: str
    modal: str
    deed: str
    fact: Fact

    @property
    def about(self) -> tuple[str, str, tuple[str, ...]]:
        """What points of one list share; the last is the headings that they stand under."""
        return fold(self.subject), self.modal, self.fact.evidence[0].heading


def numbered_facts(facts: Sequence[Fact], trace: Trace) -> Iterator[Fact]:
    """The lists that the statements of `facts` count through, in the order of the document.

    Two about the same, as in two sections, would be asked for in the same words: neither is given.
    """
    runs = [run for run in _runs(facts) if len(run) >= LEAST]
    deeds = {(run[0].about[:2], tuple(point.deed for point in run)) for run in runs}
    lists = Counter(about for about, _ in deeds)
    for run in runs:
        if lists[run[0].about[:2]] > 1:
            trace.lose(Filter.LIST, Unlisted.TWO_LISTS)
        elif len(run) <= MOST:
            trace.reach(Stage.MEMBERSHIPS)
            yield _listed(run, _speaker(run, facts))


def _runs(facts: Sequence[Fact]) -> Iterator[list[_Point]]:
    """The points that follow on each other by their numbers, and are about the same.

    Where the next number tells of another, or what must not be done, the list is not whole: none.
    """
    run: list[_Point] = []
    for source, told in _numbered(facts):
        opening = _OPENING.match(source.quote)
        place = ORDINALS[opening["ordinal"].lower()] if opening and opening["ordinal"] else None
        follows = bool(run) and place in (None, len(run) + 1)
        point = next(filter(None, map(_point, told)), None)
        goes_on = follows and point is not None and point.about == run[0].about
        if place is None and not goes_on:
            continue  # "Finally, the mayor sang" ends no list
        if not follows:
            yield run
        if not goes_on:
            run = []
        if point is not None and (goes_on or place == 1):
            run.append(point)
    yield run


def _numbered(facts: Sequence[Fact]) -> Iterator[tuple[Evidence, list[Fact]]]:
    """The sentences that open with a number or "finally", in their order, with their facts."""
    told: dict[Evidence, list[Fact]] = defaultdict(list)
    for fact in facts:
        if _OPENING.match(fact.evidence[0].quote):
            told[fact.evidence[0]].append(fact)
    return iter(sorted(told.items(), key=lambda one: one[0].start))


def _speaker(run: Sequence[_Point], facts: Sequence[Fact]) -> str | None:
    """Whose word the points are, as another fact of one of their sentences tells."""
    sources = {point.fact.evidence[0] for point in run}
    said = (fact.attribution for fact in facts if fact.evidence[0] in sources)
    return next(filter(None, said), None)


def _point(fact: Fact) -> _Point | None:
    """The point that a statement tells, with or without its number; None for others."""
    found = _DUTY.fullmatch(_OPENING.sub("", fact.statement.text, count=1))
    if found is None or len(found["subject"].split()) > _LONGEST_SUBJECT:
        return None
    modal = "must" if found["modal"] in _DUTIES else found["modal"]
    deed = found["deed"]
    if len(deed.split()) > LONGEST:
        deed = _SAYS_MORE.sub("", deed)
    subject = found["subject"]
    return _Point(f"{subject[:1].upper()}{subject[1:]}", modal, deed, fact)


def _listed(run: Sequence[_Point], speaker: str | None) -> Membership:
    """The list of the points of a run."""
    first = run[0]
    group = f"{first.subject} {first.modal} do {_NUMBERS[len(run) - LEAST]} things"
    members = tuple(Slot(type="term", text=point.deed) for point in run)
    told = Words(text=f"{group}: {'; '.join(point.deed for point in run)}.")
    return Membership(
        id=FactId(digest("numbered points", fold(group), *(fold(one.text) for one in members))),
        statement=Statement(parts=(told,)),
        evidence=tuple(point.fact.evidence[0] for point in run),
        stance=first.fact.stance,
        group=group,
        headed=True,
        members=members,
        complete=True,
        attribution=speaker,
    )
