"""What only gives weight to a command: "make sure that", and "especially if it rains" behind it."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span, Token

from quizgen.lang.en.analysis.tree import dependent, subject_of


def ensured(root: Token) -> Iterator[Token]:
    """The verb of what a command makes sure of: when that is so, the command is to be obeyed.

    "Check that the oil is warm before you start": the parser hangs the time on the inner clause.
    """
    inner = dependent(root, "ccomp")
    if inner is not None and inner.lower_ in _SURE:  # "make sure (that)"
        inner = dependent(inner, "ccomp")
    if inner is None or subject_of(inner) is None or subject_of(root) is not None:
        return
    if root.lemma_.lower() in _ENSURING:
        yield inner


_ENSURING = frozenset({"check", "confirm", "ensure", "make", "verify"})
_SURE = frozenset({"sure", "certain"})


def without_emphasis(tokens: Span) -> Span:
    """The words without a case that only weighs most, at the end: "..., especially if it rains"."""
    for one, after in pairwise(list(tokens)[1:]):
        if one.lower_ in EMPHATIC and after.lower_ in _OF_CASES and one.nbor(-1).text == ",":
            behind = tokens[one.i - tokens[0].i :]
            ends = all(token.text != "," for token in behind)
            return tokens[: one.i - tokens[0].i - 1] if ends else tokens
    return tokens


EMPHATIC = frozenset({"especially", "particularly"})
_OF_CASES = frozenset({"if", "when", "where", "while"})
