"""Main verbs that the parser took for participles: "In 1700, several families moved to Porto".

It then makes the subject the head of a fragment, "families" that were moved. `main_verbs` is a
component of the spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en.analysis.finiteness import is_past_tense_form
from quizgen.lang.en.analysis.lostsubjects import names
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import (
    AUXILIARIES,
    FINITE_TAGS,
    NOUNS,
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
    has an object, as no passive has, or a circumstance opens the sentence, as no fragment does; or
    where it has a finite auxiliary, and nothing that makes it relative.
    """
    roots = [token for token in doc if token.dep_ == "ROOT"]
    if len(roots) == 1 and roots[0].pos_ in NOUNS and doc.text.endswith("."):
        helped = _helped_verb(roots[0])
        verb = helped or _main_verb(roots[0])
        if verb is not None:
            _promote(verb, roots[0], helped=helped is not None)
    return doc


def _helped_verb(noun: Token) -> Token | None:
    """The verb with a finite auxiliary that a noun seems to be modified by, where nothing says so.

    A relative clause has a pronoun or a subject: "The rope | has been tied by sailors".
    """
    verbs = dependents(noun, _MODIFYING)
    if len(verbs) != 1 or verbs[0].left_edge.i < noun.i or _is_relative(verbs[0], noun):
        return None
    finite = any(one.tag_ in FINITE_TAGS for one in dependents(verbs[0], AUXILIARIES))
    return verbs[0] if finite else None


def _is_relative(verb: Token, noun: Token) -> bool:
    """Whether a clause has a word that makes it relative, or a subject that does not name `noun`.

    "The letter K is used" has two nouns before its verb, which name one thing.
    """
    opened = any(one.dep_ == "mark" or one.tag_ in WH_TAGS for one in _before(verb))
    subjects = dependents(verb, SUBJECTS_OF_ANY_KIND)
    named = all(one.dep_ == "nsubjpass" and names(one, noun) for one in subjects)
    return opened or not named


def _before(verb: Token) -> Span:
    return verb.doc[verb.left_edge.i : verb.i]


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
