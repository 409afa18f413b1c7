"""Subjects that the parser took for something else, or for two: "Pearls form there".

`lost_subjects` is a component of the spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.joinedsubjects import join_subjects
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_before
from quizgen.lang.en.labels import (
    AUXILIARIES,
    FINITE_TAGS,
    NOUNS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    SUBJECTS,
    SUBJECTS_OF_ANY_KIND,
    VERBS,
)

COMPONENT = "quizgen_lost_subjects"
"""The name under which spaCy knows the component."""

_DESCRIBING = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "predet"})


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.dep"])
def lost_subjects(doc: Doc) -> Doc:
    """`doc`, its main verb with the subject that it seems to lack, and with no more than one."""
    roots = [token for token in doc if token.dep_ == "ROOT"]
    if len(roots) == 1 and roots[0].pos_ not in NOUNS:
        _find_subject(roots[0])
    for verb in doc:
        if verb.pos_ in VERBS and verb.dep_ != "ROOT" and has_dependent(verb, SUBJECTS):
            _join_subjects(verb)
    return doc


def _find_subject(verb: Token) -> None:
    if has_dependent(verb, SUBJECTS_OF_ANY_KIND):
        _join_subjects(verb)
        return
    noun, deed = _noun_beside(verb), _deed_before(verb)
    if noun is not None:
        for modifier in [one for one in verb.lefts if one.dep_ in _DESCRIBING and one.i < noun.i]:
            modifier.head = noun
        noun.dep_ = "nsubj"
    elif deed is not None:
        deed.dep_ = "csubj"


def _noun_beside(verb: Token) -> Token | None:
    """The noun before a verb that seems a part of its name, and agrees with it: "Pearls form"."""
    before = token_before(verb)
    if before is None or before.head.i != verb.i or verb.tag_ not in PRESENT_TAGS:
        return None
    if before.dep_ == "compound" and before.tag_ in PLURAL_TAGS:
        return before
    return before if verb.tag_ == "VBZ" and _may_be_single(before) else None


def _may_be_single(word: Token) -> bool:
    """Whether a word that seems to describe a noun can be a subject: "the rope | forms", "this"."""
    noun = word.dep_ == "compound" and word.tag_ == "NN" and word.i > 0
    return noun or (word.dep_ == "det" and word.lower_ in ("this", "that"))


def _deed_before(verb: Token) -> Token | None:
    """The deed that opens the sentence of a finite verb: "Rowing by night warms the crew".

    A comma would part a circumstance from the verb.
    """
    first = verb.doc[0]
    if first.tag_ != "VBG" or first.dep_ != "advcl" or first.head.i != verb.i:
        return None
    behind = first.right_edge.i + 1
    goes_on = min([verb.i, *(one.i for one in verb.lefts if one.i >= behind)])
    beside = behind == goes_on and not verb.doc[goes_on].is_punct
    return first if beside and _is_finite(verb) else None


def _is_finite(verb: Token) -> bool:
    return any(one.tag_ in FINITE_TAGS for one in (verb, *dependents(verb, AUXILIARIES)))


def _join_subjects(verb: Token) -> None:
    """Make of two subjects side by side one: "The river Douro flows".

    Or of the second what "as" governs: "Its use as a mill ended".
    """
    subjects = [one for one in dependents(verb, SUBJECTS) if one.i < verb.i]
    if len(subjects) != 2:
        return
    noun, other = subjects
    joint = token_before(other.left_edge)
    if joint is not None and _is_as(joint, verb):
        joint.head, joint.dep_ = noun, "prep"
        other.head, other.dep_ = joint, "pobj"
    elif names(other, noun):
        other.head, other.dep_ = noun, "appos"
    else:
        join_subjects(noun, other, verb)


def _is_as(word: Token, verb: Token) -> bool:
    return word.lower_ == "as" and word.dep_ == "mark" and word.head.i == verb.i


def names(name: Token, noun: Token) -> bool:
    """Whether a bare name stands directly behind a noun, which says what it names."""
    bare = name.tag_ == "NNP" and not list(name.children)
    return bare and name.i == noun.i + 1 and noun.tag_ == "NN"
