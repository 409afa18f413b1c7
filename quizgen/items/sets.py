"""Questions about several facts together: matching, ordering, multiple response.

A set belongs to a section of a document, and its id to the section and the relation, so that a
paragraph added elsewhere changes neither.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizgen.items.candidate import Candidate
from quizgen.lang.en.dates import parse_date
from quizgen.lang.en.questions.inversion import declare
from quizgen.model import (
    Cell,
    Definition,
    Event,
    Fact,
    Matching,
    Membership,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    QuestionId,
    RichText,
    Role,
    digest,
    fold,
)
from quizgen.model import Sequence as Steps

SMALLEST, LARGEST = 3, 6
LONGEST_ITEM = 16


def set_questions(facts: Sequence[Fact]) -> Iterator[Candidate]:
    """The questions about sets of `facts`."""
    yield from _sequences(facts)
    yield from _events(facts)
    yield from _memberships(facts)
    yield from _matchings(facts)


def _section(fact: Fact) -> tuple[str, ...]:
    source = fact.evidence[0]
    return (source.document, *source.heading)


def _set_id(form: str, *parts: str) -> QuestionId:
    return QuestionId(digest("set", form, *parts))


def _sequences(facts: Sequence[Fact]) -> Iterator[Candidate]:
    for fact in facts:
        if not isinstance(fact, Steps):
            continue
        question = Ordering(
            id=_set_id("sequence", fact.id),
            family=fact.id,
            stem=RichText.of(f"{fact.name}: put these in the right order."),
            items=tuple(RichText.of(step) for step in fact.steps),
            source=fact.evidence[0],
        )
        yield Candidate(question, fact, "sequence", "; ".join(fact.steps), "term")


def _events(facts: Sequence[Fact]) -> Iterator[Candidate]:
    """The dated events of a section, oldest first; of two of one year the one told first."""
    sections: dict[tuple[str, ...], list[tuple[str, str, Fact]]] = defaultdict(list)
    for fact in facts:
        event = _dated(fact)
        if event:
            sections[_section(fact)].append((*event, fact))
    for section, events in sections.items():
        distinct = {_year_of(iso): (text, fact) for iso, text, fact in reversed(events)}
        if len(distinct) < SMALLEST:
            continue
        ordered = [distinct[year] for year in sorted(distinct)][:LARGEST]
        if len({fold(text) for text, _ in ordered}) < len(ordered):
            continue
        identity = _set_id("events", *section)
        question = Ordering(
            id=identity,
            family=identity,
            stem=RichText.of("Put these events in order, the earliest first."),
            items=tuple(RichText.of(text) for text, _ in ordered),
            source=ordered[0][1].evidence[0],
        )
        yield Candidate(question, ordered[0][1], "events", ordered[0][0], "event")


def _year_of(iso: str) -> int:
    return int(iso[:5]) if iso.startswith("-") else int(iso[:4].replace("X", "0"))


def _dated(fact: Fact) -> tuple[str, str] | None:
    """The ISO date of an event and its statement without the date; None where one is missing."""
    if not isinstance(fact, Event) or fact.clause is None or fact.when is None or fact.leaning:
        return None
    value = parse_date(fact.when.text)
    times = [p for p in (*fact.clause.fronted, *fact.clause.complements) if p.role == "time"]
    if value is None or value.precision not in ("year", "month", "day") or len(times) != 1:
        return None
    if times[0].preposition not in ("in", "on", None) or not fact.clause.past:
        return None
    text = declare(fact.clause, times[0])
    if text is None or not 4 <= len(text.split()) <= LONGEST_ITEM:
        return None
    return value.iso, text


def _memberships(facts: Sequence[Fact]) -> Iterator[Candidate]:
    """Which of these belong: the members, among members of other groups of the same document."""
    groups = [fact for fact in facts if isinstance(fact, Membership)]
    for fact in groups:
        own = {fold(slot.text) for slot in fact.members}
        others = [
            slot.text
            for other in groups
            if other.id != fact.id and _same_grain(other, fact)
            for slot in other.members
            if fold(slot.text) not in own and fold(slot.text) not in fold(fact.evidence[0].quote)
        ]
        rng = random.Random(f"members {fact.id}")  # noqa: S311 - no secret hangs on it
        wrong = sorted(dict.fromkeys(others))
        rng.shuffle(wrong)
        if len(wrong) < 2:
            continue
        right = [slot.text for slot in fact.members[:4]]
        options = [Option(text=RichText.of(text), correct=True) for text in right]
        options += [Option(text=RichText.of(text)) for text in wrong[: max(2, len(right) - 1)]]
        if len({fold(option.text.plain) for option in options}) < len(options):
            continue
        rng.shuffle(options)
        stem = _member_stem(fact)
        question = MultipleResponse(
            id=_set_id("membership", fact.id),
            family=fact.id,
            stem=RichText.of(stem),
            options=tuple(options),
            source=fact.evidence[0],
        )
        yield Candidate(question, fact, "membership", "; ".join(right), "term")


def _member_stem(fact: Membership) -> str:
    if fact.group.endswith(":"):  # a sentence that announces a list
        return f"{fact.group} which of these?"
    return f"Which of these {'belong to' if fact.complete else 'are named as'} {fact.group}?"


def _same_grain(one: Membership, other: Membership) -> bool:
    """Whether members of one group could be taken for members of the other: cities for cities."""
    if one.members[0].type != other.members[0].type:
        return False
    return one.members[0].type != "term" or _head(one.group) == _head(other.group)


def _head(group: str) -> str:
    """The noun of a group, the last word of its name."""
    words = re.findall(r"[^\W\d_]+", group.lower())
    return words[-1].removesuffix("s") if words else ""


def _matchings(facts: Sequence[Fact]) -> Iterator[Candidate]:
    relations: dict[tuple[str, ...], list[tuple[str, str, Fact]]] = defaultdict(list)
    for fact in facts:
        document = fact.evidence[0].document
        match fact:
            case Role() if len(fact.role.split()) >= 3:
                relations["role", document, ""].append((fact.person.text, fact.role, fact))
            case Definition() if fact.term.type == "term":
                short = len(fact.definiens.split()) <= LONGEST_ITEM
                if short:
                    relations["definition", *_section(fact)].append(
                        (fact.term.text, fact.definiens, fact)
                    )
            case Cell():
                place = ("cell", document, fact.table, fact.column, fact.rows)
                relations[place].append((fact.row.text, fact.value.text, fact))
    for key, members in relations.items():
        yield from _matching(key, members)


_STEMS = {
    "role": "Match each person with the description.",
    "definition": "Match each term with its meaning.",
}


def _small(name: str) -> str:
    """A column's name inside a sentence."""
    first = name.split()[0]
    return name if any(char.isupper() for char in first[1:]) else name[:1].lower() + name[1:]


def _matching(key: tuple[str, ...], members: list[tuple[str, str, Fact]]) -> Iterator[Candidate]:
    pairs: list[tuple[str, str, Fact]] = []
    lefts: set[str] = set()
    rights: set[str] = set()
    for left, right, fact in members:
        if fold(left) in lefts or fold(right) in rights:
            if key[0] == "cell":
                return  # a column whose values repeat is no matching
            continue
        lefts.add(fold(left))
        rights.add(fold(right))
        pairs.append((left, right, fact))
    if len(pairs) < SMALLEST:
        return
    chosen = pairs[:LARGEST]
    stem = _STEMS.get(key[0]) or f"{key[2]}: match each {_small(key[4])} with its {_small(key[3])}."
    identity = _set_id("matching", *key)
    question = Matching(
        id=identity,
        family=identity,
        stem=RichText.of(stem),
        pairs=tuple(
            Pair(left=RichText.of(left), right=RichText.of(right)) for left, right, _ in chosen
        ),
        source=chosen[0][2].evidence[0],
    )
    yield Candidate(
        question, chosen[0][2], "pairs", "; ".join(right for _, right, _ in chosen), "term"
    )
