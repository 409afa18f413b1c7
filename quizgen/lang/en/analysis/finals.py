"""Sentences that end in a letter: "Oranges have vitamin C." has a stop, and no abbreviation.

The tokeniser takes "C." for the initial of a name, and the sentence for one without its end.
`finals` is a component of the spaCy pipeline, before all that read the words.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

COMPONENT = "quizgen_finals"
"""The name under which spaCy knows the component."""

_LETTER = re.compile(r"[A-Z]\.")


@Language.component(COMPONENT)
def finals(doc: Doc) -> Doc:
    """`doc`, the stop behind a letter at its end a word of its own where no name stands before."""
    if len(doc) > 1 and _LETTER.fullmatch(doc[-1].text) and doc[-2].is_lower:
        last = doc[-1]
        with doc.retokenize() as pieces:
            pieces.split(last, [last.text[0], "."], heads=[(last, 0), (last, 1)])
    return doc
