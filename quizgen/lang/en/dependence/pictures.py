"""Sentences that describe a picture, which is not with them: "ions are shown as red spheres"."""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.dependence.passage import Passage
from quizgen.lang.en.labels import SUBJECTS

_DRAWING = lexicon.words("drawing_verbs")
_MARKS = lexicon.words("marks_in_pictures")

_BY_WHICH = frozenset({"as", "by", "in", "with"})
_SIGNS = frozenset({"arrow", "asterisk", "color", "colour", "line", "shading", "tick"})
_CELLS = frozenset({"box", "cell", "column", "entry", "row"})
_TICKS = _MARKS | {"asterisk", "asterisks", "cross", "crosses", "mark", "tick", "ticks"}
_MEANING = _DRAWING | {"correspond", "mean", "stand"}


def describes_picture(passage: Passage) -> bool:
    """Whether the words tell how a picture shows things."""
    verbs = [token for token in passage.tokens if token.pos_ == "VERB"]
    caption = passage.material.parsed.kind == "caption"
    return any(_draws(verb, caption=caption) or _reads_cells(verb) for verb in verbs)


def _draws(verb: Token, *, caption: bool) -> bool:
    """Whether a verb tells how something is drawn; below a picture, that it is."""
    if verb.lemma_ not in _DRAWING:
        return False
    return (caption and _is_seen(verb)) or _is_drawn(verb) or _is_a_sign(verb)


def _is_seen(verb: Token) -> bool:
    """ "The lock is shown from above"."""
    return verb.lemma_ in _SEEN and verb.tag_ == "VBN" and bool(dependents(verb, {"auxpass"}))


_SEEN = frozenset({"depict", "illustrate", "show"})


def _reads_cells(verb: Token) -> bool:
    """ "Rows with a cross stand for boats that leak": the key of a table."""
    return verb.lemma_ in _MEANING and any(
        subject.lemma_.lower() in _CELLS and any(word.lower_ in _TICKS for word in subject.subtree)
        for subject in dependents(verb, SUBJECTS)
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
