"""Things made of another that is not told: "a version was sold", "a copy hangs in Lom"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import AUXILIARIES, SUBJECTS

COPIES = lexicon.words("nouns_of_copies")
"""Nouns that need to be told of what."""

_INDEFINITE = lexicon.words("indefinite_articles")


def is_copy_of_nothing(token: Token, passage: Passage) -> bool:
    """Whether `token` is a subject that was made of something told before.

    "A version of the song was sold", "a wax copy was sold" say of what, or which. What is said of
    a copy at any time ("a copy is a file that ...") means one of whatever.
    """
    if token.lower_ not in COPIES or token.dep_ not in SUBJECTS:
        return False
    lone = all(child.lower_ in _INDEFINITE for child in token.children)
    verb = token.head
    past = any(word.tag_ == "VBD" for word in (verb, *dependents(verb, AUXILIARIES)))
    return lone and past and has_dependent(token, {"det"})
