"""Slots that no entity fills: terms ("liquid oxygen"), and names that the grammar alone shows."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.parsing import noun_chunks
from quizgen.lang.en.statements.marks import Marked, Wording
from quizgen.model import Slot

_BEFORE_PHRASES = lexicon.words("before_noun_phrases")
_NAMING_VERBS = lexicon.words("naming_verbs")
_VAGUE_NOUNS = lexicon.words("vague_nouns")

LONGEST_TERM = 5
"""Words: a longer noun phrase is a description, not a term."""

SHORTEST_TERM = 4
"""Letters: a shorter word is hardly a term."""


def given_names(wording: Wording) -> Iterator[Marked]:
    """Names that the recogniser missed and a verb gives: "a film entitled The Composer"."""
    for token in wording.tokens:
        if not _is_given_name(token):
            continue
        name = [other for other in token.subtree if other.i <= token.i]
        if wording.has(name):
            words = wording.words(name)
            if words == words.strip(" ,.'"):
                yield wording.mark(name, Slot(type="name", text=words))


def _is_given_name(token: Token) -> bool:
    given = token.dep_ in ("oprd", "dep") and token.head.lemma_ in _NAMING_VERBS
    return given and token.pos_ == "PROPN"


def terms(wording: Wording, taken: set[int]) -> Iterator[Marked]:
    """Noun phrases of common nouns, articles aside, on places that are not `taken`."""
    for chunk in noun_chunks(wording.tokens[0].doc) if wording.tokens else ():
        inner = _named(chunk)
        if not _is_term(chunk, inner) or not taken.isdisjoint(token.i for token in inner):
            continue
        if wording.has(inner):
            words = wording.words(inner)
            if len(words) >= SHORTEST_TERM and words == words.strip(" ,.'-"):
                yield wording.mark(inner, Slot(type="term", text=words))


def _named(chunk: Span) -> list[Token]:
    """The words of a noun phrase without articles, and without "both" or "even" before it."""
    inner = [token for token in chunk if token.pos_ not in ("DET", "PUNCT")]
    while len(inner) > 1 and _stands_before(inner[0], chunk) and inner[1].pos_ != "CCONJ":
        del inner[0]
    return inner


def _stands_before(first: Token, chunk: Span) -> bool:
    """Whether a word is no part of what it stands before: "both", an adverb of the verb."""
    if first.lower_ in _BEFORE_PHRASES:
        return True
    return first.pos_ == "ADV" and (first.head.i == chunk.root.i or first.head not in chunk)


def _is_term(chunk: Span, inner: Sequence[Token]) -> bool:
    """Whether a noun phrase names a kind of thing by a few words that are together."""
    root = chunk.root
    if not inner or root.pos_ != "NOUN" or root.lemma_.lower() in _VAGUE_NOUNS:
        return False
    gap = inner[-1].i - inner[0].i > len(inner)
    return len(inner) <= LONGEST_TERM and not gap and not any(map(_is_no_part, inner))


def _is_no_part(token: Token) -> bool:
    """Whether a word is no part of a term: a pronoun, a number, an owner ("the league's cup")."""
    if token.pos_ in ("PRON", "NUM") or token.tag_ == "PRP$":
        return True
    return token.tag_ == "POS" and token.head.pos_ == "NOUN"
