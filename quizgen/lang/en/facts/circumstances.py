"""The circumstance under which the main clause of a sentence holds, told apart from the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent
from quizgen.lang.en.labels import SUBJECTS
from quizgen.lang.en.syntax.subordination import is_conditional, is_limit, is_occasion, is_temporal

SHORTEST, LONGEST = 3, 26
"""Words of what holds: less says too little, more is not remembered as one."""

LONGEST_CIRCUMSTANCE = 20
"""Words of a circumstance."""

_DUTY_PREPOSITIONS = lexicon.words("duty_prepositions")
_MEANS_VERBS = lexicon.words("means_verbs")

_CONNECTIVES = lexicon.words("connectives")
_WITH_INFINITIVES = lexicon.words("verbs_with_infinitives")

_UNITS = lexicon.words("units_of_time")
_EMPTY_LINKS = frozenset({"then"})
_TYING_PHRASES = lexicon.phrases("tying_phrases")
_TO_INFINITIVES = frozenset({"advcl", "xcomp", "acl", "relcl"})

Kind = Literal["condition", "occasion", "time", "purpose"]
"""An occasion is a time at which something always happens: "when the valve opens"."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A condition, a time or a purpose: its `words` and the `rest` of the sentence, trimmed."""

    kind: Kind
    words: list[Token]
    rest: list[Token]


def circumstance_of(root: Token) -> Circumstance | None:
    """The first circumstance of the main verb that can be told apart; None without one."""
    found = (_told_apart(kind, head, root) for kind, head in _circumstances(root))
    return next((one for one in found if one is not None), None)


def _circumstances(root: Token) -> Iterator[tuple[Kind, Token]]:
    clauses = dependents(root, {"advcl"})
    yield from (("condition", verb) for verb in clauses if _is_condition(verb))
    yield from (("occasion", verb) for verb in clauses if is_occasion(verb))
    yield from (("time", verb) for verb in clauses if is_temporal(verb) or is_limit(verb))
    yield from (("purpose", verb) for verb in root.subtree if _is_purpose(verb, root))
    for preposition in dependents(root, {"prep"}):
        governed = dependent(preposition, "pobj")
        if governed is not None and _says_when(preposition, governed):
            yield "time", preposition
        elif (
            governed is not None and governed.lower_ == "order" and has_dependent(governed, {"acl"})
        ):
            yield "purpose", preposition


def _says_when(preposition: Token, governed: Token) -> bool:
    """Whether a phrase is a time or case; "within two days" says how soon, and not of what."""
    if preposition.lower_ not in _DUTY_PREPOSITIONS:
        return False
    measured = any(child.pos_ == "NUM" or child.tag_ == "DT" for child in governed.children)
    bare = not has_dependent(governed, {"prep", "acl", "relcl", "amod", "compound"})
    return not (governed.lemma_.lower() in _UNITS and measured and bare)


def _is_condition(verb: Token) -> bool:
    """Whether a clause says under which condition; "whether" says under any."""
    return is_conditional(verb) and not any(mark.lower_ == "whether" for mark in verb.children)


def _is_purpose(verb: Token, root: Token) -> bool:
    """Whether a verb says what for: "to stop the belt", in front or after a verb of means."""
    if verb.tag_ != "VB" or verb.dep_ not in _TO_INFINITIVES or has_dependent(verb, SUBJECTS):
        return False
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return False
    if verb.head.lower_ == "order":
        return False
    if root.lemma_ in _WITH_INFINITIVES - _MEANS_VERBS:  # "ask them to come" says what, not why
        return False
    if verb.head.i == root.i and verb.dep_ == "advcl":
        return True
    return verb.i > root.i and verb.head.i >= root.i and root.lemma_ in _MEANS_VERBS


def _told_apart(kind: Kind, head: Token, root: Token) -> Circumstance | None:
    """The circumstance under `head`, and the rest; None where they are mixed, or too long."""
    words = sorted(head.subtree, key=lambda token: token.i)
    inside = {token.i for token in words}
    whole = words[-1].i - words[0].i == len(words) - 1
    rest = [token for token in root.doc if token.i not in inside]
    in_the_middle = words[0].i > 0 and words[-1].i < rest[-1].i - 1 if rest else True
    if not whole or in_the_middle:
        return None
    fronted = words[0].i < rest[0].i
    if fronted and not (words[-1].is_punct or rest[0].is_punct):
        return None  # without a comma, the parser guessed where it ends
    rest = _without_opening(rest)
    rest, words = _without_final_marks(rest), _without_final_marks(words)
    short = SHORTEST <= len(words) <= LONGEST_CIRCUMSTANCE and SHORTEST <= len(rest) <= LONGEST
    return Circumstance(kind, words, rest) if short else None


def _without_opening(tokens: list[Token]) -> list[Token]:
    """The words without what only ties them to those before: "then", "for example"."""
    while tokens:
        tying = next((p for p in _TYING_PHRASES if _opens(tokens, p)), ())
        if tying:
            tokens = tokens[len(tying) :]
        elif tokens[0].is_punct or tokens[0].lower_ in _EMPTY_LINKS | _CONNECTIVES:
            tokens = tokens[1:]
        else:
            break
    return tokens


def _opens(tokens: list[Token], phrase: tuple[str, ...]) -> bool:
    return tuple(token.lower_ for token in tokens[: len(phrase)]) == phrase


def _without_final_marks(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ('"', ")", "”"):
        tokens = tokens[:-1]
    return tokens
