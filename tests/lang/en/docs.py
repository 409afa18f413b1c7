"""Parsed sentences for tests: by the real pipeline, or made by hand where parsing blurs the rule.

A sentence made by hand is a line of tokens `word/TAG/dependency/head`, the head by its place; a
lemma may follow where it matters, and the word itself is the lemma where none does:

    the/DT/det/1 bands/NNS/nsubj/2/band played/VBD/ROOT/2/play
"""

from functools import cache

from spacy.lang.en import English
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en.analysis.parsing import parse

_POS = {
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "DET",
    "EX": "PRON",
    "IN": "ADP",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "MD": "AUX",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "POS": "PART",
    "PRP": "PRON",
    "PRP$": "PRON",
    "RB": "ADV",
    "RBR": "ADV",
    "RP": "ADP",
    "TO": "PART",
    "WDT": "PRON",
    "WP": "PRON",
    "WRB": "SCONJ",
}
"""The coarse tag that goes with a fine one; verbs are `VERB`, auxiliaries by their dependency."""

_VOCAB = English().vocab


def made(line: str, **entities: str) -> Doc:
    """The sentence of `line`; `entities` names its entities by label: `ORG="the Royal Mint"`."""
    rows = [word.split("/") for word in line.split()]
    words = [row[0] for row in rows]
    doc = Doc(
        _VOCAB,
        words=words,
        spaces=[not _is_mark(word) for word in [*words[1:], "."]],
        tags=[row[1] for row in rows],
        pos=[_pos(row[1], row[2]) for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
    )
    doc.set_ents([_span(doc, label, text) for label, text in entities.items()])
    return doc


def _is_mark(word: str) -> bool:
    return word in {",", ".", ";", ":", "'s", "!", "?"}


def _pos(tag: str, dependency: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if dependency in ("aux", "auxpass") else "VERB"
    return _POS.get(tag, "PUNCT")


def _span(doc: Doc, label: str, text: str) -> Span:
    start = doc.text.index(text)
    span = doc.char_span(start, start + len(text), label=label)
    assert span is not None, f"{text!r} does not begin and end with tokens of {doc.text!r}"
    return span


@cache
def parsed(sentence: str) -> Doc:
    """`sentence` as the real pipeline parses it, once for all tests."""
    (doc,) = parse([sentence])
    return doc


def token(doc: Doc, word: str) -> Token:
    """The first token of `doc` that is written so."""
    return next(one for one in doc if one.text == word)


def words(tokens: list[Token] | Span) -> str:
    """The texts of `tokens`, parted by blanks."""
    return " ".join(one.text for one in tokens)
