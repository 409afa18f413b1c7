"""Words that name a group with its members: which word is the group, and which its first member."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependent, dependents, word_before
from quizgen.lang.en.facts.members import members_of
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS
from quizgen.lang.en.numbers import word_number

_COMPOSITION_VERBS = lexicon.words("composition_verbs")

_ANNOUNCING = frozenset({"as", "including", "like", "namely"})
_AFTER_NAMELY = frozenset({"appos", "oprd", "npadvmod", "attr", "dobj"})


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A `group` and its `first` member; whether the others complete it."""

    group: Token
    first: Token
    complete: bool


def may_announce(token: Token) -> bool:
    """Whether a word may announce the members of a group, as no pattern takes another to do."""
    return token.lower_ in _ANNOUNCING or token.dep_ == "ROOT"


def exemplified(token: Token) -> Enumeration | None:
    """The enumeration of "GROUP, including A, B and C", "GROUP such as A, B"."""
    such = token.lower_ == "as" and word_before(token) == "such"
    if token.dep_ != "prep" or not (such or token.lower_ in ("including", "like")):
        return None
    members = dependents(token, {"pobj"})
    group = token.head
    if len(members) != 1 or group.tag_ not in PLURAL_TAGS or group.i > token.i:
        return None
    return Enumeration(group, members[0], complete=False)


def composed(token: Token) -> Enumeration | None:
    """The enumeration of "GROUP consists of A, B and C", "GROUP comprises ...", "includes ..."."""
    if token.dep_ != "ROOT" or token.lemma_ not in _COMPOSITION_VERBS:
        return None
    group, member = dependent(token, "nsubj"), dependent(token, "dobj")
    if member is None:
        of = next((child for child in token.children if child.lower_ == "of"), None)
        member = dependent(of, "pobj") if of is not None else None
    if group is None or member is None:
        return None
    return Enumeration(group, member, complete=token.lemma_ != "include")


def counted(token: Token) -> Enumeration | None:
    """The enumeration of "the four GROUP, namely, A, B, C and D", where there are so many."""
    if token.lower_ != "namely":
        return None
    before, after = token.doc[: token.i], token.doc[token.i + 1 :]
    groups = [word for word in before if word.tag_ == "NNS" and _count(word)]
    members = [word for word in after if word.dep_ in _AFTER_NAMELY and word.pos_ in NOUNS]
    if not groups or not members or _count(groups[-1]) != len(members_of(members[0])):
        return None
    return Enumeration(groups[-1], members[0], complete=True)


PATTERNS: tuple[tuple[str, Callable[[Token], Enumeration | None]], ...] = (
    ("exemplified", exemplified),
    ("composed", composed),
    ("counted", counted),
)
"""How a word can announce the members of a group."""


def _count(noun: Token) -> Decimal | None:
    """The number that counts a noun."""
    number = dependent(noun, "nummod")
    return word_number(number.text) if number is not None else None
