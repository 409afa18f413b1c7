"""Verbs of attitude: whether what is said with one is left open, or is a fact as it stands.

"The town seems old" leaves open whether it is. "The town needs a well", "rust is considered a
blemish" and "the vote was planned for May" say what is so, whatever comes of it.
"""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent

_ATTITUDES = lexicon.words("factive_not")
_WITH_THINGS = lexicon.words("attitudes_to_things")

_CLAUSES = frozenset({"ccomp", "xcomp", "acomp", "oprd", "attr", "advcl"})
_PASSIVE = frozenset({"auxpass"})
_PLACED = frozenset({"appear", "tend"})
_SCHEDULED = frozenset({"intend", "plan"})
_HELD = frozenset({"consider"})


def leaves_open(verb: Token) -> bool:
    """Whether a verb says of what it is about only how somebody takes it."""
    return verb.lemma_ in _ATTITUDES and not _is_fact_itself(verb)


def _is_fact_itself(verb: Token) -> bool:
    """Whether having the attitude is the fact: "it needs light", "is considered a gem"."""
    if has_dependent(verb, _PASSIVE):
        return verb.lemma_ in _HELD | _SCHEDULED
    said = [child for child in verb.children if child.dep_ in _CLAUSES and child.i > verb.i]
    if verb.lemma_ in _PLACED:  # "the word appears in the preface"
        return not said and has_dependent(verb, {"prep"})
    thing = has_dependent(verb, {"dobj"})
    return verb.lemma_ in _WITH_THINGS and thing and not _is_said_of_thing(verb)


def _is_said_of_thing(verb: Token) -> bool:
    """Whether a clause says what is to become of the thing: "wants the gate open"."""
    return has_dependent(verb, {"ccomp", "xcomp", "oprd", "acomp"})
