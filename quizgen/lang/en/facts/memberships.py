"""What belongs together: "including A, B and C", "consists of", "the four stages are"."""

from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import entity_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.dependence.contextual import leaning
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Fact, FactId, Membership, Slot, SlotType, Statement, Words, digest, fold
from quizgen.trace import Funnel

_KIN = lexicon.words("kin")
_PERSON_NOUNS = lexicon.words("person_nouns")

LEAST = 3
"""A list of fewer members is asked about by its sentence."""


def membership_facts(material: Material, funnel: Funnel) -> Iterator[Fact]:
    """The groups that the sentence names with at least `LEAST` of their members."""
    if material.parsed.fault:
        return
    for token in material.parsed.doc:
        found = _including(token) or _consisting(token) or _namely(token)
        if found is None:
            continue
        group, first, complete = found
        try:
            fact = _fact(group, first, complete, material)
        except BrokenPhrase:
            continue
        if fact is not None:
            funnel.reach("memberships")
            yield fact


def _including(token: Token) -> tuple[Token, Token, bool] | None:
    """The group and first member of "GROUP, including A, B and C", "GROUP such as A, B"."""
    such = token.lower_ == "as" and token.i > 0 and token.nbor(-1).lower_ == "such"
    if not (token.dep_ == "prep" and (token.lower_ in ("including", "like") or such)):
        return None
    head = token.head
    members = [child for child in token.children if child.dep_ == "pobj"]
    if len(members) != 1 or head.tag_ not in ("NNS", "NNPS") or head.i > token.i:
        return None
    return head, members[0], False


def _consisting(token: Token) -> tuple[Token, Token, bool] | None:
    """The group and first member of "GROUP consists of A, B and C" and "GROUP comprises ..."."""
    if token.dep_ != "ROOT" or token.lemma_ not in ("consist", "comprise", "include"):
        return None
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    direct = next((child for child in token.children if child.dep_ == "dobj"), None)
    of = next((child for child in token.children if child.lower_ == "of"), None)
    member = direct
    if member is None and of is not None:
        member = next((child for child in of.children if child.dep_ == "pobj"), None)
    if subject is None or member is None:
        return None
    return subject, member, token.lemma_ != "include"


def _namely(token: Token) -> tuple[Token, Token, bool] | None:
    """The group and first member of "the four GROUP, namely, A, B, C and D", all of them named."""
    if token.lower_ != "namely":
        return None
    doc = token.doc
    counted = [t for t in doc[: token.i] if t.tag_ == "NNS" and _count(t)]
    named = [t for t in doc[token.i + 1 :] if t.dep_ in _NAMED and t.pos_ in ("NOUN", "PROPN")]
    if not counted or not named or _count(counted[-1]) != len(_members(named[0])):
        return None
    return counted[-1], named[0], True


_NAMED = frozenset(["appos", "oprd", "npadvmod", "attr", "dobj"])


def _count(noun: Token) -> Decimal | None:
    """The number that counts a noun."""
    return next((word_number(c.text) for c in noun.children if c.dep_ == "nummod"), None)


def _members(first: Token) -> list[Token]:
    members = [first]
    current = first
    while True:
        following = [child for child in current.children if child.dep_ == "conj"]
        if len(following) != 1:
            return members
        current = following[0]
        members.append(current)


def _fact(group: Token, first: Token, complete: bool, material: Material) -> Membership | None:
    members = _members(first)
    if len(members) < LEAST or any(m.pos_ not in ("NOUN", "PROPN") for m in members):
        return None
    words = {place: item.text for place, item in material.replaced.items()}
    group_tokens = _group_tokens(group, members)
    texts = [_member_text(member, words) for member in members]
    lean = leaning(group_tokens, material)
    if lean.hard or lean.soft or len(group_tokens) < 2 or any(text is None for text in texts):
        return None
    name = realise(group_tokens, words).words.strip(" ,")
    if group_tokens[0].i == 0 and group_tokens[0].pos_ != "PROPN":
        name = name[:1].lower() + name[1:]
    slots = tuple(
        Slot(type=_type(member, material), text=text)
        for member, text in zip(members, texts, strict=True)
        if text
    )
    if len({fold(slot.text) for slot in slots}) < len(slots) or _cut_short(slots[-1].text):
        return None
    if all(slot.type == "person" for slot in slots) and not _of_persons(group):
        return None
    joined: list[Words | Slot] = [Words(text=f"{name[:1].upper()}{name[1:]}: ")]
    for place, slot in enumerate(slots):
        joined += [Words(text=", "), slot] if place else [slot]
    return Membership(
        id=FactId(digest("membership", fold(name), *sorted(fold(slot.text) for slot in slots))),
        statement=Statement(parts=tuple(joined)),
        evidence=(material.evidence,),
        group=name,
        members=slots,
        complete=complete,
    )


def _group_tokens(group: Token, members: list[Token]) -> list[Token]:
    """The words of a group, without its members and what announces them."""
    between = group.doc[group.i + 1 : members[0].i]
    namely = next((token.i for token in between if token.lower_ == "namely"), None)
    if namely is not None:
        tokens = list(group.doc[group.left_edge.i : namely])
    else:
        inside = {t.i for member in members for t in member.subtree}
        tokens = [t for t in kept_tokens(group) if t.i not in inside]
    while tokens and (
        tokens[-1].pos_ == "PUNCT" or tokens[-1].lower_ in ("including", "like", "as", "such")
    ):
        tokens.pop()
    return tokens


def _cut_short(name: str) -> bool:
    """Whether a name is the end of one that a conjunction parted: "Feigen & Co."."""
    return name.endswith(".") and name.count(".") == 1 and " " not in name


def _of_persons(group: Token) -> bool:
    """Whether the noun of a group may mean people: "dealers", not the "lectures" that some gave."""
    lemma = group.lemma_.lower()
    known = lemma in _PERSON_NOUNS or lemma in _KIN or lemma in _PEOPLE
    return known or lemma.endswith(("er", "or", "ist", "ian", "ant", "ent", "eur", "man"))


_PEOPLE = frozenset("people figure name star celebrity critic guest alumnus ally expert".split())


def _member_text(member: Token, words: dict[int, str]) -> str | None:
    skipped = {
        t.i for child in member.children if child.dep_ in ("conj", "cc") for t in child.subtree
    }
    tokens = [t for t in kept_tokens(member) if t.i not in skipped]
    while tokens and (
        tokens[0].pos_ in ("DET", "PUNCT")
        or tokens[0].dep_ == "poss"
        or tokens[0].lower_ == "namely"
    ):
        tokens.pop(0)
    while tokens and tokens[-1].pos_ in ("PUNCT", "CCONJ"):
        tokens.pop()
    text = realise(tokens, words).words.strip(" ,")
    return text if text and len(text.split()) <= 7 else None


def _type(member: Token, material: Material) -> SlotType:
    span = entity_of(member)
    return material.reading.mentions.type_of(span) if span is not None else "term"
