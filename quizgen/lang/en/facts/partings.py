"""Where the circumstance that opens a sentence may end, and its main clause begin.

That is at a comma or at "then"; without both, where the parser sees the main subject begin or a
"please" stands: "If a valve sticks the pump stops".
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import root_of, word_before
from quizgen.lang.en.labels import SUBJECTS

LONGEST_OPENING = 34
"""Tokens of a circumstance: a stem with more is not read to its end."""

SHORTEST, SHORTEST_OPENING = 4, 3
"""Tokens of a main clause, and of a circumstance that no comma ends."""

_COORDINATORS = frozenset({"and", "or", "but", "nor"})
_MARKS = frozenset({",", "then"})
_POLITE = lexicon.words("polite_words") & {"please"}
_BEFORE = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN"})
_PRONOUNS = frozenset({"it", "there", "they", "we", "you"})
_SUBJECTS = SUBJECTS | {"expl"}


@dataclass(frozen=True, slots=True)
class Parting:
    """The circumstance ends before the token `end`, and the main clause begins at `begin`."""

    end: int
    begin: int


def partings(doc: Doc, start: int) -> list[Parting]:
    """The places where a circumstance that begins at `start` may be parted from its main clause."""
    opening = doc[start : start + LONGEST_OPENING + 1]
    marked = [Parting(token.i, _behind(token)) for token in opening if _may_part(token)]
    return marked or _unmarked(doc, start)


def _behind(mark: Token) -> int:
    """The place behind a comma, and behind "then"."""
    return mark.i + (2 if mark.nbor().lower_ == "then" else 1)


def _may_part(token: Token) -> bool:
    """Whether a main clause may follow: on a comma that lists nothing, or on a lone "then"."""
    doc = token.doc
    parts = token.text == "," or (token.lower_ == "then" and word_before(token) != ",")
    if not parts or token.i + SHORTEST >= len(doc):
        return False
    return doc[token.i + 1].lower_ not in _COORDINATORS


def _unmarked(doc: Doc, start: int) -> list[Parting]:
    """The places where no mark parts them: before the main subject, or "please"."""
    places = {head.left_edge.i for head in root_of(doc).lefts if head.dep_ in _SUBJECTS}
    places |= {token.i for token in doc if _may_begin(token)}
    last = min(len(doc) - SHORTEST, start + LONGEST_OPENING)
    return [Parting(i, i) for i in sorted(places) if start + SHORTEST_OPENING <= i <= last]


def _may_begin(token: Token) -> bool:
    """Whether a main clause may begin with a word: "please", or "you" behind a noun."""
    if token.lower_ in _POLITE:
        return True
    subject = token.lower_ in _PRONOUNS and token.dep_ in _SUBJECTS
    return subject and token.i > 0 and token.nbor(-1).pos_ in _BEFORE
