"""The two countries that a document is about: what "the two countries" means in it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.tree import dependents
from quizgen.lang.en.gazetteer import place_class

LEAST = 3
"""How often the pair must be named together."""

_HYPHENATED = re.compile(r"\b([A-Z][a-z]+)-([A-Z][a-z]+)\b")


def country_pair(docs: Iterable[Doc], text: str) -> str | None:
    """The one pair of countries that a document names together, as it most often writes it.

    None where it names none often enough, or another pair more than once in ten times.
    """
    written = Counter(pair for doc in docs for pair in _coordinated(doc))
    if not written:
        return None
    pairs = Counter(map(frozenset, [*written.elements(), *_hyphenated(text)]))
    (pair, count), total = pairs.most_common(1)[0], pairs.total()
    usual = written.most_common(1)[0][0]
    sure = count >= LEAST and count * 10 >= total * 9 and pair == frozenset(usual)
    return " and ".join(usual) if sure else None


def _hyphenated(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of countries as "Portugal-Brazil"."""
    for first, second in _HYPHENATED.findall(text):
        if place_class(first) == place_class(second) == "country":
            yield first, second


def _coordinated(doc: Doc) -> Iterator[tuple[str, str]]:
    """Pairs of countries as "Portugal and Brazil"."""
    for token in doc:
        if token.dep_ == "conj" and _is_country(token) and _is_only_conjunct(token):
            yield token.head.text, token.text


def _is_country(token: Token) -> bool:
    return place_class(token.text) == "country"


def _is_only_conjunct(token: Token) -> bool:
    """Whether `token` and the country before it are all that is coordinated."""
    first = token.head
    only = first.dep_ != "conj" and len(dependents(first, ("conj",))) == 1
    return only and _is_country(first)
