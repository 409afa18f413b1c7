"""Which slot fills a phrase of a clause, or counts its noun: "in 1931", "40,000 maps"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.statements.marks import Marked, Realised
from quizgen.lang.en.syntax.constituents import Part, realise

_ARTICLES = lexicon.words("articles")

_COUNTS = frozenset({"number", "quantity", "money", "percent"})


@dataclass(frozen=True, slots=True)
class Filling:
    """The number of the slot of a phrase, and the noun that it counts where it does."""

    slot: int | None = None
    counted: str | None = None


def filling_of(part: Part, realised: Realised, words: Mapping[int, str]) -> Filling:
    """The filling of a phrase by the first slot inside it that fills it or counts its noun.

    `words` are read instead of single tokens.
    """
    places = {token.i for token in part.tokens}
    for number, mark in enumerate(realised.marked):
        if not places.issuperset(mark.tokens):
            continue
        rest = _rest(part, mark, words)
        if all(token.pos_ == "DET" or token.tag_ == "POS" for token in rest):
            return Filling(number)
        counted = _counted(part.head, rest, mark)
        if counted:
            return Filling(number, realise(counted, words).words)
    return Filling()


def _rest(part: Part, mark: Marked, words: Mapping[int, str]) -> list[Token]:
    """The words of a phrase beside its preposition and the slot."""
    aside = {*mark.tokens, *([part.preposition.i] if part.preposition is not None else [])}
    return [
        token
        for token in part.tokens
        if token.i not in aside and words.get(token.i) != "" and token.pos_ != "PUNCT"
    ]


def _counted(head: Token, rest: Sequence[Token], mark: Marked) -> list[Token]:
    """The words of the noun that an amount counts, without article; none where it does not."""
    if mark.slot.type not in _COUNTS or not _counts(mark, head) or head not in rest:
        return []
    named = next((t.i for t in head.doc[head.i :] if t.text in _COLONS), len(head.doc))
    counted = [
        token
        for token in rest
        if token.i < named and token.head.i not in mark.tokens and not _opens(token, head)
    ]
    return counted if _is_close(head, counted) else []


def _opens(token: Token, noun: Token) -> bool:
    """Whether a word is the article of a noun, or "all" before it; not one of a later noun."""
    return token.head.i == noun.i and (token.lower_ in _ARTICLES or token.dep_ == "predet")


_COLONS = frozenset({":", ";"})
"""Behind these, what is counted is named."""


def _counts(mark: Marked, head: Token) -> bool:
    """Whether a number tells how many there are of a noun.

    How many "our two countries" or "Ana's three ships" are, is only said beside something else.
    """
    counted = any(child.i in mark.tokens for child in dependents(head, {"nummod"}))
    return counted and not has_dependent(head, {"poss"})


def _is_close(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether only an "of" phrase follows the counted noun: "pairs of cities", not "men south"."""
    after = [token for token in tokens if token.i > head.i]
    return not after or (after[0].head == head and after[0].lower_ == "of")
