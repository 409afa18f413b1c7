"""Two sentences that only a comma joins: "The mill is shut, half of the wheel has burnt down"."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent, root_of, subject_of, token_before
from quizgen.lang.en.labels import VERBS

_JOINED = frozenset({"ccomp", "conj", "parataxis"})
_SAYING = (
    lexicon.words("reporting_verbs")
    | lexicon.words("speech_verbs")
    | lexicon.words("telling_verbs")
    | lexicon.words("thinking_verbs")
    | {"be", "seem"}
)
"""Verbs of which another clause may be what is said: "The mill is shut, the guild says"."""


def is_spliced(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether a comma alone parts two clauses, each with a subject of its own."""
    return any(map(is_joined_by_comma, root_of(doc).children))


def is_joined_by_comma(verb: Token) -> bool:
    """Whether a comma alone parts the clause of a verb from that of the root, which it belongs to.

    Each of the two is a sentence of its own.
    """
    joined = verb.dep_ in _JOINED and verb.pos_ in VERBS and verb.head.dep_ == "ROOT"
    return joined and _are_parted(verb, verb.head)


def _are_parted(other: Token, root: Token) -> bool:
    first, second = (other, root) if other.i < root.i else (root, other)
    subject = subject_of(second)
    if subject is None or subject_of(first) is None or subject.i > second.i:
        return False
    plain = not _are_joined(first, second)
    return (
        plain
        and not _is_said(other, root)
        and first.i < subject.left_edge.i
        and _has_comma_before(second)
    )


def _is_said(other: Token, root: Token) -> bool:
    """Whether a clause is what the root says: before it, or as its object behind it."""
    placed = _ends_soon(root) if other.i < root.i else other.dep_ == "ccomp"
    return root.lemma_ in _SAYING and placed


def _are_joined(first: Token, second: Token) -> bool:
    """Whether a word joins two clauses, or makes one a part of the other."""
    marked = has_dependent(first, ("mark",)) or has_dependent(second, ("mark", "cc"))
    return marked or any(one.dep_ == "cc" and one.i > first.i for one in first.children)


def _ends_soon(verb: Token) -> bool:
    """Whether hardly a word is behind a verb, so that what it says stands before."""
    return len([token for token in verb.doc[verb.i + 1 :] if not token.is_punct]) < 2


_SUBORDINATORS = lexicon.words("opening_subordinators") | lexicon.words("time_subordinators")


def _has_comma_before(verb: Token) -> bool:
    """Whether a comma, and no word that joins, is before the first word of a clause."""
    before = token_before(min(_own(verb), key=lambda token: token.i))
    return before is not None and before.text == "," and before.nbor().lower_ not in _SUBORDINATORS


def _own(verb: Token) -> list[Token]:
    """The words of a clause that are not those of the clause before it."""
    subject = subject_of(verb)
    fronted = [
        child.left_edge
        for child in verb.children
        if subject is not None and child.dep_ in ("prep", "advmod") and child.i < subject.i
    ]
    return [*fronted, subject.left_edge] if subject is not None else [verb]
