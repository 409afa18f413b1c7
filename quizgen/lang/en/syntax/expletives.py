""" "It" that refers to nothing: "it seems", "it was clear that they had left", "it takes time"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import CLAUSAL_SUBJECTS, SUBJECTS

_EXPLETIVE_VERBS = lexicon.words("expletive_verbs")
_IMPERSONAL_PARTICIPLES = lexicon.words("impersonal_participles")

_TURNING_OUT = frozenset({"emerge", "follow", "transpire", "turn"})
"""Verbs that say nothing of "it" before a clause: "it follows that", "it turned out that"."""

_OF_CLAUSES = lexicon.words("adjectives_of_clauses")
_REPORTED = CLAUSAL_SUBJECTS | {"ccomp"}
_INFINITIVES = frozenset({"xcomp", "advcl", "acl"})


def is_expletive(pronoun: Token) -> bool:
    """Whether "it" may stand for a clause that follows, or for nothing (Quirk et al., 18.33)."""
    verb = pronoun.head
    if pronoun.lower_ != "it":
        return False
    bare = verb.lemma_ in _EXPLETIVE_VERBS or _turns_out(verb) or _is_worth_it(verb)
    return bare or _stands_for_a_clause(verb)


_HELPING = frozenset({"help", "pay", "suffice"})


def _is_worth_it(verb: Token) -> bool:
    """Whether a deed is said to be of use: "it pays off to oil the lock", "it helps to wait"."""
    infinitive = any(_is_infinitive(child) for child in dependents(verb, _INFINITIVES))
    return verb.lemma_ in _HELPING and infinitive and not has_dependent(verb, ("dobj",))


def stands_for_a_clause(pronoun: Token) -> bool:
    """Whether "it" surely stands for a clause behind it: "it is easy to see the gate"."""
    return pronoun.lower_ == "it" and pronoun.dep_ in SUBJECTS and _is_judged(pronoun.head)


def _is_judged(verb: Token) -> bool:
    """Whether an adjective says of a clause behind "be" how it is: "it is possible to"."""
    judged = verb.lemma_ == "be" and has_dependent(verb, ("acomp",))
    clause = has_dependent(verb, CLAUSAL_SUBJECTS | {"ccomp"})
    return judged and (clause or any(map(_has_an_object, _infinitives(verb))))


def _has_an_object(infinitive: Token) -> bool:
    """Whether words follow that an infinitive governs; "it is hard to see" may be of a thing."""
    return any(child.dep_ in _GOVERNED and child.i > infinitive.i for child in infinitive.children)


_GOVERNED = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp"})


def _turns_out(verb: Token) -> bool:
    return verb.lemma_ in _TURNING_OUT and has_dependent(verb, {"ccomp"})


def _stands_for_a_clause(verb: Token) -> bool:
    """Whether a clause follows that is the subject in sense: "it is easy to", "it is said that"."""
    be, passive = verb.lemma_ == "be", has_dependent(verb, ("auxpass",))
    if has_dependent(verb, CLAUSAL_SUBJECTS) or (be and _is_said_of_a_clause(verb)):
        return True
    if (passive or be) and has_dependent(verb, _REPORTED):
        return True
    impersonal = passive and verb.lower_ in _IMPERSONAL_PARTICIPLES
    return (impersonal or be) and _has_an_infinitive(verb)


def _has_an_infinitive(verb: Token) -> bool:
    return any(_infinitives(verb))


def _infinitives(verb: Token) -> Iterator[Token]:
    """The infinitives behind a verb, or behind what it says of its subject."""
    for predicate in (verb, *_predicates(verb)):
        yield from filter(_is_infinitive, dependents(predicate, _INFINITIVES))


def _predicates(verb: Token) -> list[Token]:
    """What a form of "be" says of its subject: "hard", "a pleasure", "within our power"."""
    prepositions = dependents(verb, ("prep",))
    governed = [noun for one in prepositions for noun in dependents(one, ("pobj",))]
    return [*dependents(verb, ("acomp", "attr")), *governed]


def _is_said_of_a_clause(verb: Token) -> bool:
    """Whether only a deed or a fact can be so: "it is worth seeing", "it is true for fog, too"."""
    return any(
        predicate.lower_ in _OF_CLAUSES
        or (predicate.lower_ == "worth" and has_dependent(predicate, ("xcomp", "pcomp")))
        for predicate in dependents(verb, ("acomp",))
    )


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" or child.lower_ == "for" for child in verb.lefts)
