"""Past tenses that the tagger took for participles: "The band also formed a choir".

`past_tenses` is a component of the spaCy pipeline: components alone may write into tokens, and all
that reads a parse sees the tag as it is after the last of them.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import AUXILIARIES

_PAST_PARTICIPLES = lexicon.words("past_participles")

COMPONENT = "quizgen_past_tenses"
"""The name under which spaCy knows the component."""

_NOT_FINITE_WITH = AUXILIARIES | {"mark"}


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.tag"])
def past_tenses(doc: Doc) -> Doc:
    """`doc`, its main verb tagged as a past tense where it can be nothing else.

    A main verb with a subject of its own and no auxiliary is finite, whatever its form; it is
    tagged so where past tense and participle are one form, and no "by" makes a passive of it.
    """
    for token in doc:
        if token.dep_ == "ROOT" and token.tag_ == "VBN" and _is_past_tense(token):
            token.tag_ = "VBD"
    return doc


def _is_past_tense(verb: Token) -> bool:
    return (
        _is_both_forms(verb.lower_)
        and not _is_set_off(verb)
        and sum(subject.i < verb.i for subject in dependents(verb, ("nsubj",))) == 1
        and not has_dependent(verb, _NOT_FINITE_WITH)
        and not _has_agent(verb)
    )


def _is_both_forms(form: str) -> bool:
    """Whether a verb form is past tense and past participle alike."""
    return form.endswith("ed") or form in _PAST_PARTICIPLES


def _is_set_off(verb: Token) -> bool:
    """Whether one comma parts it from its subject: "The battle, fought in May, ended the war"."""
    subject = next(iter(dependents(verb, ("nsubj",))), verb)
    return sum(token.text == "," for token in verb.doc[subject.i : verb.i]) == 1


def _has_agent(verb: Token) -> bool:
    """Whether "by" names who did what the verb says, as beside a passive."""
    return any(child.lower_ == "by" or child.dep_ == "agent" for child in verb.children)
