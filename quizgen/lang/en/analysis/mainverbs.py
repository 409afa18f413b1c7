"""Main verbs that the parser took for participles: "In 1700, several families moved to Porto".

It then makes the subject the head of a fragment, "families" that were moved. `main_verbs` is a
component of the spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.finiteness import is_past_tense_form
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_before
from quizgen.lang.en.labels import (
    AUXILIARIES,
    FINITE_TAGS,
    NOUNS,
    PLURAL_TAGS,
    PRESENT_TAGS,
    SUBJECTS,
    SUBJECTS_OF_ANY_KIND,
    WH_TAGS,
)

COMPONENT = "quizgen_main_verbs"
"""The name under which spaCy knows the component."""

_MODIFYING = ("acl", "relcl")
_STAYS = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod"})


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.dep"])
def main_verbs(doc: Doc) -> Doc:
    """`doc`, the verb of a sentence that seems to have none made its root.

    That is the one verb that modifies the root, a noun, where the form can be a past tense and it
    has an object, as no passive has, or a circumstance opens the sentence, as no fragment does. A
    verb that is the root keeps as its subject the noun that seems to modify it.
    """
    roots = [token for token in doc if token.dep_ == "ROOT"]
    if len(roots) == 1 and roots[0].tag_ in PRESENT_TAGS:
        _name_subject(roots[0])
    if len(roots) == 1 and roots[0].pos_ not in NOUNS:
        _take_deed_for_subject(roots[0])
        _join_subjects(roots[0])
    if len(roots) == 1 and roots[0].pos_ in NOUNS and doc.text.endswith("."):
        helped = _helped_verb(roots[0])
        verb = helped or _main_verb(roots[0])
        if verb is not None:
            _promote(verb, roots[0], helped=helped is not None)
    return doc


def _name_subject(verb: Token) -> None:
    """Make the subject of a verb the noun before it that seems part of a name: "Pearls form"."""
    before = token_before(verb)
    if before is None or before.head.i != verb.i or has_dependent(verb, SUBJECTS_OF_ANY_KIND):
        return
    if before.dep_ == "compound" and before.tag_ in PLURAL_TAGS:
        before.dep_ = "nsubj"
    elif verb.tag_ == "VBZ" and _may_be_single(before):
        for modifier in [one for one in verb.lefts if one.dep_ in _STAYS and one.i < before.i]:
            modifier.head = before
        before.dep_ = "nsubj"


def _may_be_single(word: Token) -> bool:
    """Whether a word that seems to describe a noun can be a subject: "the rope | forms", "this"."""
    noun = word.dep_ == "compound" and word.tag_ == "NN" and word.i > 0
    return noun or (word.dep_ == "det" and word.lower_ in ("this", "that"))


def _join_subjects(verb: Token) -> None:
    """Make of two subjects side by side one: "The river Douro flows".

    Or of the second what "as" governs: "Its use as a mill ended".
    """
    subjects = [one for one in dependents(verb, SUBJECTS) if one.i < verb.i]
    if len(subjects) != 2:
        return
    noun, other = subjects
    before = token_before(other.left_edge)
    if before is None or before.i < noun.i:
        return
    if before.lower_ == "as" and before.dep_ == "mark" and before.head.i == verb.i:
        before.head, before.dep_ = noun, "prep"
        other.head, other.dep_ = before, "pobj"
    elif _names(other, noun):
        other.head, other.dep_ = noun, "appos"


def _names(name: Token, noun: Token) -> bool:
    """Whether a bare name stands directly behind a noun, which says what it names."""
    bare = name.tag_ == "NNP" and not list(name.children)
    return bare and name.i == noun.i + 1 and noun.tag_ == "NN"


def _take_deed_for_subject(verb: Token) -> None:
    """Make the subject of a verb without one the deed that opens its sentence: "Rowing by night".

    A comma would part a circumstance from the verb.
    """
    first, helpers = verb.doc[0], dependents(verb, AUXILIARIES)
    finite = any(one.tag_ in FINITE_TAGS for one in (verb, *helpers))
    deed = first.tag_ == "VBG" and first.dep_ == "advcl" and first.head.i == verb.i
    if not deed or not finite or has_dependent(verb, SUBJECTS_OF_ANY_KIND):
        return
    goes_on = min([verb.i, *(one.i for one in verb.lefts if one.i > first.right_edge.i)])
    if first.right_edge.i + 1 == goes_on and not verb.doc[goes_on].is_punct:
        first.dep_ = "csubj"


def _helped_verb(noun: Token) -> Token | None:
    """The verb with a finite auxiliary that a noun seems to be modified by, where nothing says so.

    A relative clause has a pronoun or a subject: "The rope | has been tied by sailors".
    """
    verbs = dependents(noun, _MODIFYING)
    if len(verbs) != 1 or has_dependent(verbs[0], ("mark",)):
        return None
    verb = verbs[0]
    named = dependents(verb, SUBJECTS_OF_ANY_KIND)  # "the letter K"
    if not all(one.dep_ == "nsubjpass" and _names(one, noun) for one in named):
        return None
    finite = any(one.tag_ in FINITE_TAGS for one in dependents(verb, AUXILIARIES))
    related = any(one.tag_ in WH_TAGS for one in verb.doc[verb.left_edge.i : verb.i])
    return verb if finite and not related and verb.left_edge.i > noun.i else None


def _main_verb(noun: Token) -> Token | None:
    """The verb that a noun is the subject of, where it may seem to modify it."""
    verbs = dependents(noun, _MODIFYING)
    if len(verbs) != 1 or has_dependent(verbs[0], ("nsubj", "nsubjpass", "aux", "auxpass", "mark")):
        return None
    verb = verbs[0]
    opened = any(child.i < noun.i for child in dependents(noun, ("prep",)))
    fits = verb.i > noun.i and verb.left_edge.i > noun.i and is_past_tense_form(verb)
    return verb if fits and (opened or has_dependent(verb, ("dobj",))) else None


def _promote(verb: Token, noun: Token, *, helped: bool) -> None:
    """Make a verb the root, and the noun its subject; what is no part of the noun goes with it.

    With a finite auxiliary it keeps its form.
    """
    verb.head, verb.dep_ = verb, "ROOT"
    verb.tag_ = verb.tag_ if helped else "VBD"
    for child in list(noun.children):
        outside = child.dep_ not in _STAYS and (child.i > verb.i or child.dep_ in ("prep", "punct"))
        if child.i != verb.i and outside and not noun.i < child.i < verb.i:
            child.head = verb
    for name in dependents(verb, SUBJECTS):
        name.head, name.dep_ = noun, "appos"
    noun.head, noun.dep_ = verb, "nsubjpass" if has_dependent(verb, ("auxpass",)) else "nsubj"
