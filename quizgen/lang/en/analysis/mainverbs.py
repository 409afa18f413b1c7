"""Main verbs that the parser took for participles: "In 1700, several families moved to Porto".

It then makes the subject the head of a fragment, "families" that were moved. `main_verbs` is a
component of the spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.finiteness import is_past_tense_form
from quizgen.lang.en.analysis.tree import dependents, has_dependent, token_before
from quizgen.lang.en.labels import NOUNS, PLURAL_TAGS, PRESENT_TAGS, SUBJECTS_OF_ANY_KIND

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
    if len(roots) == 1 and roots[0].pos_ in NOUNS and doc.text.endswith("."):
        verb = _main_verb(roots[0])
        if verb is not None:
            _promote(verb, roots[0])
    return doc


def _name_subject(verb: Token) -> None:
    """Make the subject of a verb the noun before it that seems part of a name: "Pearls form"."""
    before = token_before(verb)
    if before is None or before.dep_ != "compound" or before.head.i != verb.i:
        return
    if before.tag_ in PLURAL_TAGS and not has_dependent(verb, SUBJECTS_OF_ANY_KIND):
        before.dep_ = "nsubj"


def _main_verb(noun: Token) -> Token | None:
    """The verb that a noun is the subject of, where it may seem to modify it."""
    verbs = dependents(noun, _MODIFYING)
    if len(verbs) != 1 or has_dependent(verbs[0], ("nsubj", "nsubjpass", "aux", "auxpass", "mark")):
        return None
    verb = verbs[0]
    opened = any(child.i < noun.i for child in dependents(noun, ("prep",)))
    fits = verb.i > noun.i and verb.left_edge.i > noun.i and is_past_tense_form(verb)
    return verb if fits and (opened or has_dependent(verb, ("dobj",))) else None


def _promote(verb: Token, noun: Token) -> None:
    """Make a verb the root, and the noun its subject; what is no part of the noun goes with it."""
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    for child in list(noun.children):
        outside = child.dep_ not in _STAYS and (child.i > verb.i or child.dep_ in ("prep", "punct"))
        if child.i != verb.i and outside and not noun.i < child.i < verb.i:
            child.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
