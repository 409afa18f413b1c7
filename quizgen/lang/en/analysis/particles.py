"""Prepositions that the parser took for particles: "The pearls pass in trade under many names".

A particle has no object: one that has is a preposition. `prepositions` is a component of the spaCy
pipeline: components alone may write into a parse.
"""

from spacy.language import Language
from spacy.tokens import Doc

from quizgen.lang.en.analysis.tree import has_dependent

COMPONENT = "quizgen_prepositions"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, requires=["token.dep"], assigns=["token.tag", "token.dep"])
def prepositions(doc: Doc) -> Doc:
    """`doc`, each particle that has an object made the preposition that it is."""
    for token in doc:
        if token.dep_ == "prt" and has_dependent(token, {"pobj"}):
            token.dep_, token.tag_, token.pos_ = "prep", "IN", "ADP"
    return doc
