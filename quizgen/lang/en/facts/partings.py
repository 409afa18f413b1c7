"""Where the circumstance that opens a sentence may end, and its main clause begin.

That is at a comma or at "then"; without both, where the parser sees the main subject begin, a
"please" stands ("If a valve sticks the pump stops"), or a command that may seem to have a subject:
"If it hits a gate follow the plan".
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.tree import has_dependent, root_of, word_before
from quizgen.lang.en.labels import NOUNS, SINGULAR_TAGS, SUBJECTS

LONGEST_OPENING = 34
"""Tokens of a circumstance: a stem with more is not read to its end."""

SHORTEST, SHORTEST_OPENING = 4, 3
"""Tokens of a main clause, and of a circumstance that no comma ends."""

_COORDINATORS = frozenset({"and", "or", "but", "nor"})
_POLITE = lexicon.words("polite_words") & {"please"}
_BEFORE = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN"})
_PRONOUNS = frozenset({"it", "there", "they", "we", "you"})
_SINGLING = lexicon.words("indefinite_articles") | {"each", "every"}
_COLLECTIVE = lexicon.words("collective_nouns")
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
    places |= {token.i for token in doc if lacks_agreement(token) or _is_command(token)}
    last = min(len(doc) - SHORTEST, start + LONGEST_OPENING)
    return [Parting(i, i) for i in sorted(places) if start + SHORTEST_OPENING <= i <= last]


def _is_command(verb: Token) -> bool:
    """Whether the main verb is a command behind a noun: "If it hits a gate follow the plan"."""
    helped = has_dependent(verb, _SUBJECTS | {"aux", "auxpass"})
    return verb.dep_ == "ROOT" and verb.tag_ == "VB" and not helped and _follows_noun(verb)


def _follows_noun(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).pos_ in NOUNS


def lacks_agreement(verb: Token) -> bool:
    """Whether a verb has the form for a plural, and "a" or "each" before its subject."""
    if verb.tag_ not in ("VB", "VBP") or verb.pos_ != "VERB" or has_dependent(verb, {"aux"}):
        return False
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return any(_is_one(subject) for subject in subjects)


def _is_one(subject: Token) -> bool:
    """Whether a noun is one thing, and not "a number of" things, or one that means several."""
    single = any(child.lower_ in _SINGLING for child in subject.children)
    several = has_dependent(subject, {"conj", "prep"}) or subject.lower_ in _COLLECTIVE
    return single and subject.tag_ in SINGULAR_TAGS and not several


def _may_begin(token: Token) -> bool:
    """Whether a main clause may begin with a word: "please", or "you" behind a noun."""
    if token.lower_ in _POLITE:
        return True
    subject = token.lower_ in _PRONOUNS and token.dep_ in _SUBJECTS
    return subject and token.i > 0 and token.nbor(-1).pos_ in _BEFORE
