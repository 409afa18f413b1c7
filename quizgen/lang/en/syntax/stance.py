"""How a clause is meant: as a fact, possible, planned, required, claimed or negated."""

from collections.abc import Iterable

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent
from quizgen.lang.en.labels import REPORTED, SUBJECTS
from quizgen.lang.en.syntax.attitudes import leaves_open
from quizgen.lang.en.syntax.constituents import Part
from quizgen.lang.en.syntax.coordination import (
    is_denied_for_all,
    is_limited_for_all,
    may_go_on_with_infinitive,
    may_share_a_modal,
    verbs_that_follow,
    verbs_that_lead,
)
from quizgen.lang.en.syntax.subordination import is_conditional
from quizgen.model import Stance

_MODALS: dict[str, Stance] = {
    **dict.fromkeys(lexicon.words("possible_modals"), "possible"),
    **dict.fromkeys(lexicon.words("planned_modals"), "planned"),
    **dict.fromkeys(lexicon.words("required_modals"), "required"),
}
_NEGATIVES = lexicon.words("negatives")
_SPEECH_VERBS = lexicon.words("speech_verbs")

_MEASURING = frozenset({"fewer", "less"})
_SUBORDINATE = frozenset({"advcl", "ccomp"})


def clause_stance(verb: Token, parts: Iterable[Part], auxiliaries: Iterable[Token]) -> Stance:
    """How a clause with these constituents and auxiliaries is meant."""
    parts = list(parts)
    if any(_denies(part, verb) for part in parts):
        return "negated"
    if any(part.tokens[0].lower_ == "according" for part in parts):
        return "claimed"
    if _is_negated(verb):
        return "negated"
    shared = _shared_stance(verb)
    if shared is not None:
        return shared
    modals = (_MODALS[aux.lower_] for aux in auxiliaries if aux.lower_ in _MODALS)
    return next(modals, None) or verb_stance(verb)


def _denies(part: Part, verb: Token) -> bool:
    """Whether a constituent makes its clause negative: "in no town", "no bridges".

    "Without" does so in front alone, and "no less than two" says how many there are.
    """
    first = part.tokens[0]
    if first.lower_ == "without":
        return first.i < verb.i
    measured = len(part.tokens) > 1 and part.tokens[1].lower_ in _MEASURING
    return first.lower_ in _NEGATIVES and not measured


def verb_stance(verb: Token) -> Stance:
    """How the clause of `verb` is meant, by its auxiliaries, negation and subordinate clauses."""
    if _is_negated(verb):
        return "negated"
    for child in verb.children:
        shown = _shown_by(child)
        if shown is not None:
            return shown
    if verb.lemma_ in _SPEECH_VERBS and has_dependent(verb, REPORTED):
        return "claimed"
    return "possible" if leaves_open(verb) else "asserted"


def _shared_stance(verb: Token) -> Stance | None:
    """The stance that the clauses beside a coordinated one give to it as well, if any."""
    for first in verbs_that_lead(verb):
        if is_denied_for_all(first, verb):
            return "negated"
        if _may_be_unreal(first, verb):
            return "possible"
        if any(child.lower_ == "according" for child in first.rights):
            return "claimed"
        shown = _shown_among(first.lefts)
        if shown is not None:
            return shown
    return _shown_among(child for last in verbs_that_follow(verb) for child in last.rights)


def _may_be_unreal(first: Token, verb: Token) -> bool:
    """Whether a verb may owe to the one that leads it that it is not said to be so."""
    shared = may_share_a_modal(first, verb) or may_go_on_with_infinitive(first, verb)
    return shared or is_limited_for_all(first)


def _shown_among(children: Iterable[Token]) -> Stance | None:
    """The stance that one of these, no auxiliary, gives to a clause, if any."""
    return next(filter(None, (_shown_by(child) for child in children if child.dep_ != "aux")), None)


def _is_negated(verb: Token) -> bool:
    """Whether the clause of `verb` says what is not so, or must never be."""
    return any(
        child.dep_ == "neg" or (child.dep_ in SUBJECTS and child.lower_ in _NEGATIVES)
        for child in verb.children
    )


def _shown_by(child: Token) -> Stance | None:
    """The stance that a dependent of the verb gives to the clause, if any."""
    if child.dep_ == "aux" and child.lower_ in _MODALS:
        return _MODALS[child.lower_]
    if child.dep_ in _SUBORDINATE and is_conditional(child):
        return "possible"
    return "claimed" if child.lower_ == "according" else None
