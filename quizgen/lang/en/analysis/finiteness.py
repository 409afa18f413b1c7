"""Past tenses that the tagger took for participles: "The band also formed a choir".

`past_tenses` is a component of the spaCy pipeline: components alone may write into tokens, and all
that reads a parse sees the tag as it is after the last of them.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import dependents, has_dependent
from quizgen.lang.en.labels import AUXILIARIES, PLURAL_TAGS, SUBJECTS_OF_ANY_KIND

_PAST_PARTICIPLES = lexicon.words("past_participles")

COMPONENT = "quizgen_past_tenses"
"""The name under which spaCy knows the component."""

_BESIDE_A_VERB = AUXILIARIES | SUBJECTS_OF_ANY_KIND | {"mark"}
_NOT_FINITE_WITH = AUXILIARIES | {"mark"}


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.tag"])
def past_tenses(doc: Doc) -> Doc:
    """`doc`, its main verbs tagged as finite where they can be nothing else.

    A main verb with a subject of its own and no auxiliary is finite, whatever its form; it is
    tagged as a past tense where past tense and participle are one form, and no "by" makes a passive
    of it; as a present tense where its subject is in the plural. A verb that is coordinated with a
    finite one is finite like it.
    """
    for token in doc:
        if token.dep_ == "ROOT" and token.tag_ == "VBN" and _is_past_tense(token):
            token.tag_ = "VBD"
        elif token.dep_ == "ROOT" and token.tag_ == "VB" and _is_present_tense(token):
            token.tag_ = "VBP"
        elif token.dep_ == "conj" and token.tag_ in _FINITE_LIKE and _is_finite_like_first(token):
            token.tag_ = _FINITE_LIKE[token.tag_]
    return doc


_FINITE_LIKE = {"VB": "VBP", "VBN": "VBD"}
"""What a verb in a form that may be finite is tagged as where it is."""


def _is_finite_like_first(verb: Token) -> bool:
    """Whether a conjunct without subject or auxiliary follows a verb that is finite by itself."""
    first = verb.head
    helped = has_dependent(verb, _BESIDE_A_VERB) or has_dependent(first, AUXILIARIES)
    if helped or _has_agent(verb) or first.tag_ != _FINITE_LIKE[verb.tag_]:
        return False
    return verb.tag_ == "VB" or _is_both_forms(verb.lower_)


def _is_present_tense(verb: Token) -> bool:
    """Whether a main verb agrees with a subject in the plural before it: "they make"."""
    subjects = [subject for subject in dependents(verb, ("nsubj",)) if subject.i < verb.i]
    if len(subjects) != 1 or has_dependent(verb, _NOT_FINITE_WITH):
        return False
    subject = subjects[0]
    return subject.tag_ in PLURAL_TAGS or has_dependent(subject, ("conj",))


def _is_past_tense(verb: Token) -> bool:
    return (
        _is_both_forms(verb.lower_)
        and not _is_set_off(verb)
        and sum(subject.i < verb.i for subject in dependents(verb, ("nsubj",))) == 1
        and not has_dependent(verb, _NOT_FINITE_WITH)
        and not _has_agent(verb)
    )


def is_past_tense_form(verb: Token) -> bool:
    """Whether a participle can as well be a past tense, and no "by" makes a passive of it."""
    return verb.tag_ in ("VBN", "VBD") and _is_both_forms(verb.lower_) and not _has_agent(verb)


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
