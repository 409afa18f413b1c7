"""The words of a group and of each of its members, without those that announce or join them."""

from collections.abc import Sequence

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.entities import entity_of
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.labels import COORDINATION
from quizgen.lang.en.syntax.constituents import kept_tokens, realise
from quizgen.model import Slot

_MEMBER_ANNOUNCERS = lexicon.words("member_announcers")

LONGEST_MEMBER = 7
"""Words."""


def members_of(first: Token) -> list[Token]:
    """The heads of coordinated members, from the first on, as far as each has one conjunct."""
    members = [first]
    while True:
        following = dependents(members[-1], {"conj"}) or _taken_for_apposition(members[-1])
        if len(following) != 1:
            return members
        members += following


def _taken_for_apposition(member: Token) -> list[Token]:
    """The next member of a list with "and" that the parser set beside this one: "A, B and C"."""
    beside = dependents(member, {"appos"})
    same = [noun for noun in beside if noun.tag_ == member.tag_ and noun.pos_ == "PROPN"]
    return [noun for noun in same if dependents(noun, {"conj"}) and dependents(noun, {"cc"})]


def group_tokens(group: Token, members: Sequence[Token]) -> list[Token]:
    """The words of a group, without its members and what announces them.

    Raises `BrokenPhrase` where it cannot be taken out whole.
    """
    between = group.doc[group.i + 1 : members[0].i]
    namely = next((token.i for token in between if token.lower_ == "namely"), None)
    if namely is not None:
        tokens = list(group.doc[group.left_edge.i : namely])
    else:
        inside = {token.i for member in members for token in member.subtree}
        tokens = [token for token in kept_tokens(group) if token.i not in inside]
    while tokens and _announces(tokens[-1]):
        tokens.pop()
    return tokens


def _announces(token: Token) -> bool:
    return token.pos_ == "PUNCT" or token.lower_ in _MEMBER_ANNOUNCERS


def member_slot(member: Token, material: Material) -> Slot | None:
    """The slot of a member; None where it has too many words, or none.

    Raises `BrokenPhrase` as `group_tokens`.
    """
    text = realise(_member_tokens(member), material.texts).words.strip(" ,")
    if not text or len(text.split()) > LONGEST_MEMBER:
        return None
    span = entity_of(member)
    kind = material.reading.mentions.type_of(span) if span is not None else "term"
    return Slot(type=kind, text=text)


def _member_tokens(member: Token) -> list[Token]:
    """The words of one member, without the members after it, articles and owners."""
    others = {token.i for child in dependents(member, COORDINATION) for token in child.subtree}
    tokens = [token for token in kept_tokens(member) if token.i not in others]
    while tokens and _opens_loosely(tokens[0]):
        tokens.pop(0)
    while tokens and tokens[-1].pos_ in ("PUNCT", "CCONJ"):
        tokens.pop()
    return tokens


def _opens_loosely(token: Token) -> bool:
    loose = token.pos_ in ("DET", "PUNCT") or token.dep_ == "poss"
    return loose or token.lower_ == "namely"
