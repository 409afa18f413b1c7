"""What a sentence says that a term is: the words behind its verb that are its meaning."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependent, dependents, has_dependent
from quizgen.lang.en.facts.negation import is_negated
from quizgen.lang.en.labels import SUBJECTS

_HEDGES = lexicon.phrases("hedges_of_meanings")
_PAST_TAGS = frozenset({"VBD", "VBN"})


def predicate_of(verb: Token) -> list[Token]:
    """All that a sentence says after its verb, up to the stop or the next coordinated verb.

    What adds nothing to a meaning is left out: "in effect, a dam".
    """
    following = [cc.i for cc in dependents(verb, {"cc"}) if cc.i > verb.i and _goes_on(cc)]
    end = following[0] if following else len(verb.doc)
    beside = (token.i for token in verb.doc[verb.i : end] if _sets_beside(token, verb))
    tokens = _without_hedge(list(verb.doc[verb.i + 1 : next(beside, end)]))
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens.pop()
    return tokens


def _without_hedge(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[0].text == ",":
        tokens = tokens[1:]
    said = tuple(token.lower_ for token in tokens)
    hedge = next((hedge for hedge in _HEDGES if said[: len(hedge)] == hedge), ())
    return _without_hedge(tokens[len(hedge) :]) if hedge else tokens


def _sets_beside(token: Token, verb: Token) -> bool:
    """Whether another of the same noun is set beside a term: "while tidal locks are when ..."."""
    if token.dep_ != "mark" or token.lower_ not in ("whereas", "while"):
        return False
    own = {subject.lemma_ for subject in dependents(verb, SUBJECTS)}
    other = {subject.lemma_ for subject in dependents(token.head, SUBJECTS)}
    return token.lower_ == "whereas" or not own.isdisjoint(other)


def _goes_on(coordinator: Token) -> bool:
    """Whether another clause comes next, and not one more adjective: "easy, but hard to guess".

    What "or" adds is another way to be such a thing: "or that was one before".
    """
    if coordinator.lower_ == "or":
        return False
    joined = [one for one in dependents(coordinator.head, {"conj"}) if one.i > coordinator.i]
    if coordinator.lower_ == "but" and joined and _takes_away(joined[0]):
        return False
    return not joined or joined[0].pos_ not in ("ADJ", "ADV") or has_dependent(joined[0], SUBJECTS)


def _takes_away(verb: Token) -> bool:
    """Whether a clause behind "but" says what a thing is not: "a hut, but nobody can sleep in it",
    "a list that has an order, but you cannot count with it"."""
    subject = dependent(verb, "nsubj")
    anybody = subject is not None and subject.pos_ == "PRON"
    return anybody and is_negated(verb) and verb.tag_ not in _PAST_TAGS
