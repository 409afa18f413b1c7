"""Noun phrases of a statement that describe a thing with several words: "theory of relativity"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from quizgen.lang.en.analysis.material import Material
from quizgen.lang.en.analysis.parsing import noun_chunks
from quizgen.lang.en.syntax.constituents import BrokenPhrase, kept_tokens, realise
from quizgen.model import Clause

LONGEST = 8
"""Words: nobody fills a longer blank as the text does."""

_PARTICIPLES = frozenset({"VBN", "VBG"})
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:his|her|its|their)\b|^[a-z]+['’]s ")
_SEVERAL = re.compile(
    r"^(?:some|many|several|most|numerous|other|just|only|about|almost|nearly|over)\b"
    r"|\bothers?\b|\d.* \d",
    re.IGNORECASE,
)
"""What leaves a description open, or asks for two things at once."""

_ROLES = frozenset({"object", "attribute", "oblique", "agent"})


def descriptions(
    tokens: Sequence[Token], clause: Clause | None, words: str, material: Material
) -> tuple[str, ...]:
    """The phrases of two to `LONGEST` words, articles aside, that stand once in `words`."""
    found: dict[str, None] = {}
    for phrase in [*_of_clause(clause), *_nested(tokens, material)]:
        bare = _ARTICLE.sub("", phrase).strip(" ,.")
        several = _SEVERAL.search(bare) or bare.count(",") > 1
        plain = 2 <= len(bare.split()) <= LONGEST and not _OWNED.search(bare) and not several
        if plain and words.count(bare) == 1:
            found.setdefault(bare)
    return tuple(found)


def _of_clause(clause: Clause | None) -> Iterator[str]:
    """What the verb governs, without its preposition."""
    for phrase in clause.complements if clause else ():
        if phrase.role in _ROLES:
            yield phrase.text[len(phrase.preposition or "") :].strip()


def _nested(tokens: Sequence[Token], material: Material) -> Iterator[str]:
    """Noun phrases anywhere with what follows and restricts them."""
    kept = {token.i for token in tokens}
    words = {place: item.text for place, item in material.replaced.items()}
    for chunk in noun_chunks(tokens[0].doc) if tokens else ():
        if chunk.root.pos_ not in ("NOUN", "PROPN") or chunk.root.i not in kept:
            continue
        try:
            inside = [token for token in kept_tokens(chunk.root) if token.i in kept]
        except BrokenPhrase:
            continue
        if any(
            token.pos_ in ("VERB", "AUX") and token.tag_ not in _PARTICIPLES for token in inside
        ):
            continue
        whole = inside[-1].i - inside[0].i + 1 == len(inside)
        if whole and len(inside) <= LONGEST + 1 and inside[0].pos_ not in ("ADP", "CCONJ"):
            yield realise(inside, words).words
