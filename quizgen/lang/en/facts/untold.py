"""Clauses that tell nothing without the words that they are parted from."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, token_before
from quizgen.lang.en.syntax.clauses import RawClause

_INDEFINITE = lexicon.words("indefinite_articles")
_RELATIVE = frozenset({"which", "whom", "whose"})


def leaves_untold(raw: RawClause) -> bool:
    """Whether a clause hangs on a relative, or has an object that only a clause set off tells.

    "In which the boats lie" is no sentence; "they signed a bill, by which boats pay less" says
    nothing of the bill.
    """
    return _hangs_on_relative(raw.verb) or any(
        _is_told_behind(noun) for noun in dependents(raw.verb, {"dobj"})
    )


def _hangs_on_relative(verb: Token) -> bool:
    """Whether a preposition with a relative opens what a verb says: "by which they can leave"."""
    first = [child for child in verb.children if child.dep_ == "prep" and child.i < verb.i][:1]
    return any(one.lower_ in _RELATIVE for tie in first for one in tie.children)


def _is_told_behind(noun: Token) -> bool:
    """Whether a noun with no word but "a" is told by a relative clause with a tie: "by which"."""
    told = [child for child in noun.children if child.dep_ == "relcl"]
    tied = any(_hangs_on_relative(verb) or _opens_set_off(verb) for verb in told)
    return tied and _is_bare(noun)


def _is_bare(noun: Token) -> bool:
    """Whether "a" is all that is with a noun beside its relative clause."""
    own = [child for child in noun.children if child.dep_ != "relcl" and not child.is_punct]
    return len(own) == 1 and own[0].lower_ in _INDEFINITE


def _opens_set_off(verb: Token) -> bool:
    """Whether a comma is before a relative clause, which is left out for it."""
    before = token_before(verb.left_edge)
    return before is not None and before.text == ","
