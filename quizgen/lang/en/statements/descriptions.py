"""Noun phrases of a statement that describe a thing with several words: "theory of relativity"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parsing import noun_chunks
from quizgen.lang.en.labels import NOUNS, PARTICIPLE_TAGS, VERBS
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Clause, Phrase

LONGEST = 8
"""Words: nobody fills a longer blank as the text does."""

_ARTICLES = lexicon.alternatives("articles")
_BEFORE_PHRASES = lexicon.alternatives("before_noun_phrases")
_FIXED = frozenset(lexicon.entries("fixed_phrases"))
_IDIOMS = frozenset(lexicon.entries("light_idioms"))
_OPEN_QUANTITIES = lexicon.alternatives("open_quantities")
_THIRD_PERSON_POSSESSIVES = lexicon.alternatives("third_person_possessives")

_UNNAMED = re.compile(rf"^(?:(?:{_BEFORE_PHRASES}) )*(?:(?:{_ARTICLES}) )?", re.IGNORECASE)
"""What is before the name of a thing: "both a", "the"."""
_OWNED = re.compile(rf"\b(?:{_THIRD_PERSON_POSSESSIVES})\b|^[a-z]+['’]s ")
_OPEN = re.compile(rf"^(?:{_OPEN_QUANTITIES}|which)\b|\bothers?\b|\d.* \d", re.IGNORECASE)
"""What leaves a description open, or asks for two things at once."""

_ROLES = frozenset({"object", "attribute", "oblique", "agent"})


def descriptions(
    tokens: Sequence[Token], clause: Clause | None, words: str, material: Material
) -> tuple[str, ...]:
    """The phrases of two to `LONGEST` words, articles aside, that occur once in `words`."""
    found: dict[str, None] = {}
    for phrase in [*_of_clause(clause), *_of_sentence(tokens, material)]:
        bare = _UNNAMED.sub("", phrase).strip(" ,.")
        if _is_description(bare) and words.count(bare) == 1:
            found.setdefault(bare)
    return tuple(found)


def _is_description(phrase: str) -> bool:
    """Whether a phrase of the right length names one thing, without an owner elsewhere."""
    several = _OPEN.search(phrase) or phrase.count(",") > 1
    return 2 <= len(phrase.split()) <= LONGEST and not _OWNED.search(phrase) and not several


def _of_clause(clause: Clause | None) -> Iterator[str]:
    """What the verb governs, without its preposition."""
    if clause is None:
        return
    for phrase in clause.complements:
        if phrase.role in _ROLES and not _parts_an_idiom(clause, phrase):
            yield phrase.text[len(phrase.preposition or "") :].strip()


def _parts_an_idiom(clause: Clause, phrase: Phrase) -> bool:
    """Whether the noun of a phrase says one thing with what is before it: "in part to luck"."""
    noun = phrase.head.lower()
    whole = {f"{phrase.preposition} {noun}", f"{phrase.preposition} the {noun}"}
    return not whole.isdisjoint(_FIXED) or f"{clause.lemma} {noun}" in _IDIOMS


def _is_fixed(noun: Token) -> bool:
    """Whether a noun says one thing with the word that governs it: "in part", "take place"."""
    fixed = _FIXED if noun.dep_ == "pobj" else _IDIOMS
    governor = noun.head.lower_ if noun.dep_ == "pobj" else noun.head.lemma_
    said = {f"{governor} {noun.lower_}", f"{governor} the {noun.lower_}"}
    return noun.dep_ in ("pobj", "dobj") and not said.isdisjoint(fixed)


def _of_sentence(tokens: Sequence[Token], material: Material) -> Iterator[str]:
    """Noun phrases anywhere with what follows and restricts them."""
    kept = {token.i for token in tokens}
    words = material.texts
    for chunk in noun_chunks(tokens[0].doc) if tokens else ():
        inside = _kept_inside(chunk, kept)
        if _is_whole_phrase(inside):
            yield realise(inside, words).words


def _kept_inside(chunk: Span, kept: set[int]) -> list[Token]:
    """The kept tokens of a noun phrase and of what restricts it; none where it is broken."""
    if chunk.root.pos_ not in NOUNS or chunk.root.i not in kept or _is_fixed(chunk.root):
        return []
    try:
        return [token for token in kept_tokens(chunk.root) if token.i in kept]
    except BrokenPhrase:
        return []


def _ends_with_what_was_done(tokens: Sequence[Token]) -> bool:
    """Whether a bare participle ends a phrase, which names no thing: "all the staff involved"."""
    last = tokens[-1]
    return last.tag_ == "VBN" and last.dep_ in ("acl", "conj") and last.head in tokens


def _is_whole_phrase(tokens: Sequence[Token]) -> bool:
    """Whether tokens without a gap or a clause make a phrase of a fitting length."""
    if not tokens or len(tokens) > LONGEST + 1 or tokens[0].pos_ in ("ADP", "CCONJ"):
        return False
    if tokens[-1].pos_ == "CCONJ" or _ends_with_what_was_done(tokens):
        return False
    clause = any(token.pos_ in VERBS and token.tag_ not in PARTICIPLE_TAGS for token in tokens)
    return not clause and tokens[-1].i - tokens[0].i + 1 == len(tokens)
