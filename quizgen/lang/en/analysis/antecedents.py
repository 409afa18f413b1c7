"""Nouns before "which" that the tagger took for adverbs: "for rail freight capacity which grew".

Before "which" without a comma stands the noun that it is about. `antecedents` is a component of the
spaCy pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.tree import token_before
from quizgen.lang.en.labels import NOUNS

COMPONENT = "quizgen_antecedents"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, requires=["token.tag", "token.dep"], assigns=["token.dep"])
def antecedents(doc: Doc) -> Doc:
    """`doc`, the word before "which" the head of the noun phrase that it ends."""
    for relative in doc:
        if relative.lower_ == "which" and relative.dep_ in ("nsubj", "nsubjpass", "dobj"):
            noun = token_before(relative)
            if noun is not None and noun.dep_ == "advmod" and noun.tag_ == "RB":
                _make_head(noun, relative.head)
    return doc


def _make_head(noun: Token, verb: Token) -> None:
    """Make a word the head of the noun right before it, of which the clause of `verb` tells."""
    before = token_before(noun)
    if before is None or before.pos_ not in NOUNS or verb.dep_ != "relcl":
        return
    above, label = before.head, before.dep_
    for child in list(before.children):
        if child.i < before.i:
            child.head = noun
    noun.head, noun.dep_, noun.tag_, noun.pos_ = above, label, "NN", "NOUN"
    before.head, before.dep_ = noun, "compound"
    verb.head = noun
