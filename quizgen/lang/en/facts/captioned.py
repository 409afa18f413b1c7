"""Captions: whether one says what its picture shows, or teaches something of what is shown.

"Sailors mend a net on the quay" is seen in the picture; "Barnacles cling to hulls by a cement", of
a text that speaks of barnacles elsewhere, too, is a lesson.
"""

from spacy.tokens import Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.facts.persons import may_mean_people
from quizgen.lang.en.labels import PRESENT_TAGS, SUBJECTS

_MARKS = lexicon.words("marks_in_pictures") | lexicon.words("showing_verbs")
_SEEN = frozenset({"above", "behind", "below", "bottom", "here", "left", "right", "shown", "top"})
_ONE = lexicon.words("indefinite_articles") | {"both", "one", "some", "two", "three", "this"}
_NAMING = frozenset({"amod", "compound", "nmod"})


def describes_picture(root: Token, material: Material) -> bool:
    """Whether a caption says what its picture shows: "Artists perform ..."."""
    acting = root.tag_ in PRESENT_TAGS and root.lemma_ != "be"
    captioned = acting and material.parsed.kind == "caption"
    return captioned and not _teaches(root, material)


def _teaches(root: Token, material: Material) -> bool:
    """Whether a caption says in the present what is so of a kind that its document speaks of."""
    words = {token.lower_ for token in material.parsed.doc}
    if not words.isdisjoint(_MARKS | _SEEN):
        return False
    subject = next(iter(dependents(root, SUBJECTS)), None)
    if subject is None or subject.pos_ != "NOUN" or may_mean_people(subject):
        return False
    one_of_them = any(child.lower_ in _ONE or child.pos_ == "NUM" for child in subject.children)
    return not (one_of_them or _is_mentioned(subject)) and _is_spoken_of(subject, material)


def _is_mentioned(subject: Token) -> bool:
    """ "The hull": of the ship that was named or is seen, where nothing tells which."""
    definite = any(child.lower_ == "the" for child in subject.children)
    return definite and not any(child.dep_ in _NAMING | {"prep"} for child in subject.children)


def _is_spoken_of(subject: Token, material: Material) -> bool:
    """Whether the text beside its captions names what a subject names, in the same words."""
    named = [child for child in subject.children if child.dep_ in _NAMING and child < subject]
    name = " ".join(token.lower_ for token in (*named, subject))
    told = (one for one in material.reading.sentences if one.kind != "caption")
    return any(name in one.text.lower() for one in told)
