"""Sentences that end in no stop of their own: items of lists, and lines that announce what follows.

"Two kinds of weir are built:" is a whole sentence, and "A weir is built of" is none. What is whole
by its words is parsed again with a stop in the place of its colon, or behind it.
"""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.parse_checks import ParseFault, parse_fault
from quizgen.lang.en.analysis.parsing import is_verb, parse
from quizgen.lang.en.analysis.tree import has_dependent, root_of, text_of
from quizgen.lang.en.labels import NOMINALS, SUBJECTS_OF_ANY_KIND, VERBS

SHORTEST = 5
"""Words: a shorter line is a heading or a label."""

_POINTS_ON = re.compile(
    rf"\b(?:following|follows|below|here|like this|like so|this way"
    rf"|{lexicon.alternatives('first_person')})\b",
    re.IGNORECASE,
)
"""What makes a line only point at what stands below it."""

_VAGUE = lexicon.words("vague_nouns") | {"reason", "thing", "way", "step", "point"}
"""Nouns that tell nothing without the list below them: "There are two reasons:"."""

_CAN_END = NOMINALS | {"ADV", "ADJ", "PRON", "X", "SYM"}
"""The words that a line can end in which asks for nothing more."""

_END = re.compile(r"[\w)%\"'][\s:]*$")


def with_stops(docs: Sequence[Doc], told: Iterable[bool]) -> list[Doc]:
    """`docs`, those that are whole sentences but for their stop parsed again with one.

    `told` says of each whether it can be a sentence, as what labels a picture cannot.
    """
    places = [
        place
        for place, (doc, may) in enumerate(zip(docs, told, strict=True))
        if may and _may_stop(doc)
    ]
    found = list(docs)
    stopped = parse(f"{docs[place].text.rstrip(' :')}." for place in places)
    for place, doc in zip(places, stopped, strict=True):
        if parse_fault(doc) is None and _states(doc):
            found[place] = doc
    return found


def _states(doc: Doc) -> bool:
    """Whether a sentence has a subject, and is no command that seems one: "Repeat steps"."""
    root = root_of(doc)
    commands = root.i == 1 and root.tag_ == "VBZ" and is_verb(doc[0])
    return has_dependent(root, SUBJECTS_OF_ANY_KIND) and not commands


def _may_stop(doc: Doc) -> bool:
    """Whether a sentence lacks nothing but a stop, as far as its words tell."""
    text = text_of(doc)
    if text.endswith((".", "?", "!")) or not _END.search(text) or len(text.split()) < SHORTEST:
        return False
    if ": " in text:  # "Done: The gate has been shut" tells a state by its label
        return False
    last = next((token for token in reversed(doc) if not token.is_punct), doc[0])
    ends = _announces(last) if text.endswith(":") else _ends(last)
    return ends and parse_fault(doc) is ParseFault.UNFINISHED


def _ends(last: Token) -> bool:
    """Whether a line can end in this word."""
    return last.pos_ in _CAN_END or (last.pos_ in VERBS and last.tag_ in ("VBN", "VBD"))


def _announces(last: Token) -> bool:
    """Whether a line that ends in a colon behind this word tells something by itself."""
    named = last.pos_ in NOMINALS and _VAGUE.isdisjoint({last.lower_, last.lemma_})
    return named and _POINTS_ON.search(last.doc.text) is None
