"""What belongs together: "GROUP, including A, B and C", "GROUP consists of A, B and C"."""

from collections.abc import Iterator, Sequence

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.facts.enumerations import PATTERNS, Enumeration
from quizgen.lang.en.facts.members import group_tokens, member_slot, members_of
from quizgen.lang.en.facts.persons import may_mean_people
from quizgen.lang.en.labels import NOUNS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, realise
from quizgen.model import Fact, FactId, Membership, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

LEAST = 3
"""A list of fewer members is asked about by its sentence."""


def membership_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The groups that the sentence names with at least `LEAST` of their members."""
    if material.parsed.fault:
        return
    for token in material.parsed.doc:
        found = (pattern(token) for _, pattern in PATTERNS)
        enumeration = next((one for one in found if one is not None), None)
        if enumeration is None:
            continue
        try:
            fact = _membership(enumeration, material)
        except BrokenPhrase:
            continue
        if fact is not None:
            trace.reach(Stage.MEMBERSHIPS)
            yield fact


def _membership(enumeration: Enumeration, material: Material) -> Membership | None:
    """The membership in words; raises `BrokenPhrase` where some cannot be taken out whole."""
    members = members_of(enumeration.first)
    if len(members) < LEAST or any(member.pos_ not in NOUNS for member in members):
        return None
    words = {place: replacement.text for place, replacement in material.replaced.items()}
    tokens = group_tokens(enumeration.group, members)
    slots = [member_slot(member, words, material) for member in members]
    named = tuple(slot for slot in slots if slot is not None)
    if len(named) < len(slots) or len(tokens) < 2 or not is_independent(tokens, material):
        return None
    if _is_doubtful(named, enumeration):
        return None
    group = realise(tokens, words).words.strip(" ,")
    if tokens[0].i == 0 and tokens[0].pos_ != "PROPN":
        group = group[:1].lower() + group[1:]
    return Membership(
        id=FactId(digest("membership", fold(group), *sorted(fold(slot.text) for slot in named))),
        statement=_statement(group, named),
        evidence=(material.evidence,),
        group=group,
        members=named,
        complete=enumeration.complete,
    )


def _is_doubtful(members: Sequence[Slot], enumeration: Enumeration) -> bool:
    """Whether two members are one, the last is cut short, or people are in a group of things."""
    doubled = len({fold(member.text) for member in members}) < len(members)
    people = all(member.type == "person" for member in members)
    misplaced = people and not may_mean_people(enumeration.group)
    return doubled or misplaced or _is_cut_short(members[-1].text)


def _is_cut_short(name: str) -> bool:
    """Whether a name is the end of one that a conjunction parted: "Feigen & Co."."""
    return name.endswith(".") and name.count(".") == 1 and " " not in name


def _statement(group: str, members: Sequence[Slot]) -> Statement:
    parts: list[Words | Slot] = [Words(text=f"{group[:1].upper()}{group[1:]}: "), members[0]]
    for member in members[1:]:
        parts += [Words(text=", "), member]
    return Statement(parts=tuple(parts))
