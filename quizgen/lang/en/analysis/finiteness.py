"""Past tenses that the tagger took for participles: "Skyclad also formed in Newcastle"."""

from typing import TYPE_CHECKING

from quizgen.lang.en import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PAST_PARTICIPLES = lexicon.words("past_participles")


def mend_past_tense(doc: "Doc") -> "Doc":
    """`doc`, its main verb tagged as a past tense where it can be nothing else.

    A main verb with a subject of its own and no helping verb is finite, whatever its form; it is
    mended where past tense and participle are one form, and no "by" makes a passive of it.
    """
    for token in doc:
        if token.dep_ == "ROOT" and token.tag_ == "VBN" and _acts(token):
            token.tag_ = "VBD"
    return doc


def _acts(verb: "Token") -> bool:
    form = verb.text.lower()
    if not (form.endswith("ed") or form in _PAST_PARTICIPLES):
        return False
    children = list(verb.children)
    passive = any(child.text.lower() == "by" or child.dep_ == "agent" for child in children)
    subjects = [child for child in children if child.dep_ == "nsubj" and child.i < verb.i]
    helped = not {"aux", "auxpass", "mark"}.isdisjoint(child.dep_ for child in children)
    return len(subjects) == 1 and not helped and not passive
