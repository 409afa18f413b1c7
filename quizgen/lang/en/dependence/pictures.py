"""Sentences that describe a picture, which is not with them: "ions are shown as red spheres"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import SUBJECTS

_DRAWING = lexicon.words("drawing_verbs")
_MARKS = lexicon.words("marks_in_pictures")

_BY_WHICH = frozenset({"as", "by", "in", "with"})
_SIGNS = frozenset({"arrow", "color", "colour", "line", "shading"})


def describes_picture(passage: Passage) -> bool:
    """Whether the words tell how a picture shows things."""
    return any(
        token.lemma_ in _DRAWING and (_is_drawn(token) or _is_a_sign(token))
        for token in passage.tokens
        if token.pos_ == "VERB"
    )


def _is_drawn(verb: Token) -> bool:
    """ "Water molecules are depicted as sticks", "the layers are shown in white"."""
    if verb.tag_ != "VBN":
        return False
    ways = (child for child in verb.children if child.lower_ in _BY_WHICH and child.i > verb.i)
    return any(token.lower_ in _MARKS for way in ways for token in way.subtree)


def _is_a_sign(verb: Token) -> bool:
    """ "The color represents a wave", "arrows show the wind"."""
    return any(
        subject.lemma_.lower() in _SIGNS and not dependents(subject, {"prep", "poss"})
        for subject in dependents(verb, SUBJECTS)
    )
