"""Sentences behind a label that is not parted from them: "Trusted towns: you must sign for each".

The label makes their parse unsound. Where what is behind its colon is a sound rule that names what
it is about, it is read without the label.
"""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.parse_checks import DOUBTS, ParseFault, parse_fault
from quizgen.lang.en.analysis.parsing import parse
from quizgen.lang.en.analysis.tree import has_dependent, root_of, text_of
from quizgen.lang.en.labels import SUBJECTS_OF_ANY_KIND

SHORTEST = 6
"""Words behind a label."""

_LABELLED = re.compile(
    r"^[A-Z][^\s:;.?!]*(?: [^\s:;.?!]+){0,7}: "
    r"(?P<rest>(?!(?:it|its|they|their|this|these|he|she)\b)[A-Za-z][^:]+)$"
)
_RULES = re.compile(
    r"^(?:if|when|unless|in case)\b"
    rf"|\b(?:{lexicon.alternatives('modals')}|need|needs|has to|have to)\b",
    re.IGNORECASE,
)
"""What a rule has that holds at any time; "Done: the gate has been shut" tells what is a state."""

_MISTAKEN = DOUBTS | {ParseFault.UNFINISHED}


def without_labels(docs: Sequence[Doc], told: Iterable[bool]) -> list[Doc]:
    """`docs`, those that are sound but for a label parsed again without it.

    `told` says of each whether it can be a sentence, as what labels a picture cannot.
    """
    found = list(docs)
    places = {place: rest for place, may in enumerate(told) if may and (rest := _rest(docs[place]))}
    for place, doc in zip(places, parse(places.values()), strict=True):
        if parse_fault(doc) is None and has_dependent(root_of(doc), SUBJECTS_OF_ANY_KIND):
            found[place] = doc
    return found


def _rest(doc: Doc) -> str | None:
    """The sentence behind the label of an unsound one; None where it has none."""
    match = _LABELLED.match(text_of(doc)) if ": " in text_of(doc) else None
    if match is None or len(match["rest"].split()) < SHORTEST or parse_fault(doc) not in _MISTAKEN:
        return None
    rest = match["rest"]
    if not _RULES.search(rest):
        return None
    return f"{rest[:1].upper()}{rest[1:]}" + ("" if rest.endswith((".", "!", "?")) else ".")
