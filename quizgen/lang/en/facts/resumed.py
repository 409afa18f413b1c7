"""Pronouns by which what follows takes up what its condition has named: "If a rope is wet, it"."""

from collections.abc import Iterable, Set

from spacy.tokens import Token

from quizgen.lang.en.facts.circumstances import Circumstance
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS, SINGULAR_TAGS

_OF_ONE = frozenset({"it", "its"})
_OF_SEVERAL = frozenset({"them", "their", "they"})


def taken_up(circumstance: Circumstance) -> Set[str]:
    """The pronouns in what follows that a condition in front of it explains.

    A question that gives the condition says what they are.
    """
    if circumstance.words[0].i > circumstance.rest[0].i or _is_empty(circumstance.rest):
        return frozenset()
    nouns = [token for token in circumstance.words if token.pos_ in NOUNS]
    one = any(token.tag_ in SINGULAR_TAGS for token in nouns)
    several = any(token.tag_ in PLURAL_TAGS for token in nouns)
    return (_OF_ONE if one else frozenset()) | (_OF_SEVERAL if several else frozenset())


def _is_empty(rest: Iterable[Token]) -> bool:
    """Whether "it" means nothing: "it is useful to wait"."""
    return any(
        token.lower_ == "it"
        and token.head.lemma_ in ("be", "seem")
        and any(child.dep_ in ("xcomp", "ccomp", "advcl") for child in token.head.children)
        for token in rest
    )
