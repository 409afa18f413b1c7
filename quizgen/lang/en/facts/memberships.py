"""What belongs together: "GROUP, including A, B and C", "GROUP consists of A, B and C"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.dependence.contextual import is_independent
from quizgen.lang.en.facts.enumerations import PATTERNS, Enumeration, may_announce
from quizgen.lang.en.facts.members import group_tokens, member_slot, members_of
from quizgen.lang.en.facts.negation import is_negated, is_of_none, is_without
from quizgen.lang.en.facts.persons import may_mean_people
from quizgen.lang.en.labels import NOUNS, SUBJECTS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, realise
from quizgen.model import Fact, FactId, Membership, Slot, Statement, Words, digest, fold
from quizgen.trace import Stage, Trace

LEAST = 3
"""A list of fewer members is asked about by its sentence."""

LEAST_THERE_ARE = 2
"""The same, of a sentence that is about the list: "There are two causes, such as"."""


def membership_facts(material: Material, trace: Trace) -> Iterator[Fact]:
    """The groups that the sentence names with at least `LEAST` of their members."""
    if material.parsed.fault:
        return
    for token in filter(may_announce, material.parsed.doc):
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
    heads = members_of(enumeration.first)
    if not _are_enough(heads, enumeration) or _is_denied(enumeration, heads):
        return None
    members = [slot for head in heads if (slot := member_slot(head, material)) is not None]
    group = _group(enumeration, heads, material)
    if group is None or len(members) < len(heads) or _is_doubtful(members, enumeration):
        return None
    return Membership(
        id=FactId(digest("membership", fold(group), *sorted(fold(slot.text) for slot in members))),
        statement=_statement(group, members),
        evidence=(material.evidence,),
        group=group,
        members=tuple(members),
        complete=enumeration.complete,
    )


def _are_enough(heads: Sequence[Token], enumeration: Enumeration) -> bool:
    """Whether an enumeration is of nouns, and of as many as make a group of its kind."""
    least = LEAST_THERE_ARE if has_dependent(enumeration.group.head, {"expl"}) else LEAST
    return len(heads) >= least and all(head.pos_ in NOUNS for head in heads)


def _is_denied(enumeration: Enumeration, heads: Sequence[Token]) -> bool:
    """Whether something lacks the group, or some members are denied: "includes no ships"."""
    group = enumeration.group
    verb_denied = group.dep_ in SUBJECTS and is_negated(group.head)
    return verb_denied or is_without(group) or any(map(is_of_none, (group, *heads)))


def _group(enumeration: Enumeration, heads: Sequence[Token], material: Material) -> str | None:
    """The words of the group, where they say which one it is."""
    tokens = group_tokens(enumeration.group, heads)
    if len(tokens) < 2 or not is_independent(tokens, material):
        return None
    words = realise(tokens, material.texts).words.strip(" ,")
    named = tokens[0].pos_ == "PROPN" or material.reading.capitals.keeps(tokens[0])
    common = tokens[0].i == 0 and not named
    return words[:1].lower() + words[1:] if common else words


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
