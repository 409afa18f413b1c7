"""Whose handbook a document is: who "we" are, where it says so."""

import re
from collections import Counter

from quizgen.lang.en import lexicon
from quizgen.lang.en.gazetteer import place_class
from quizgen.model import Document

_WE = lexicon.words("first_person_plural")
_WORD = re.compile(r"[A-Za-z']+")
_WORKING_AT = re.compile(
    r"\b(?:at|join|joined|joining|leave|leaving) "
    r"(?P<name>[A-Z][\w&]*[a-z][\w&]*(?: [A-Z][\w&]+)?)\b"
)

FEWEST_OWN = 4
"""How often a handbook says "we" or "our", at least."""

FEWEST = 2
"""How often it says "at" its organisation, at least."""


def house_of(document: Document) -> str | None:
    """The organisation whose handbook `document` is: it says "we", and "at" one name only."""
    if document.author is not None:
        return None
    own = sum(word.lower() in _WE and word != "US" for word in _WORD.findall(document.text))
    if own < FEWEST_OWN:
        return None
    named = Counter(found["name"] for found in _WORKING_AT.finditer(document.text))
    names = [name for name, number in named.items() if number >= FEWEST and not place_class(name)]
    return names[0] if len(names) == 1 else None
