"""Adverbs that bound a state in time: without them its clause says more."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon

_DURATIVE_VERBS = lexicon.words("durative_verbs")
_TIMES_OF_STATES = lexicon.words("times_of_states")


def times_a_state(adverb: Token) -> bool:
    """Whether an adverb says when a state held, and cannot go: "was then the largest port"."""
    return adverb.lower_ in _TIMES_OF_STATES and adverb.head.lemma_ in _DURATIVE_VERBS
