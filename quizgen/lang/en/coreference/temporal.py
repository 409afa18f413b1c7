""" "That year": the one year that the words before tell, within reach."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from quizgen.lang.en.analysis.document import Parsed, Reading
from quizgen.lang.en.dates import MONTHS

REACH = 5
"""Sentences: a year told longer ago is not the one that is meant."""

_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b(?!s)")
_MONTHS = frozenset(MONTHS)


def told_years(parsed: Parsed, reading: Reading) -> Iterator[tuple[list[Token], str, str]]:
    """For each "that year": its tokens, what to read instead, and the year alone."""
    doc = parsed.doc
    for token in doc[1:]:
        pointing = token.lower_ == "year" and token.nbor(-1).lower_ in ("that", "same")
        if not pointing or any(child.i > token.i for child in token.children):
            continue
        tokens = [token.nbor(-1), token]
        if tokens[0].lower_ == "same":
            if tokens[0].i == 0 or tokens[0].nbor(-1).lower_ != "the":
                continue
            tokens.insert(0, tokens[0].nbor(-1))
        year = _year_before(tokens[0], parsed, reading)
        if year:
            yield *_phrase(tokens, doc, year), year


def _phrase(tokens: list[Token], doc: Doc, year: str) -> tuple[list[Token], str]:
    """The tokens with those before them that are read with them, and the words instead."""
    first = tokens[0].i
    before = doc[first - 1] if first else None
    if before is None:
        return tokens, f"In {year}"
    if before.text in _MONTHS or before.dep_ == "prep":
        return tokens, year
    if before.lower_ in ("later", "earlier"):
        return [before, *tokens], f"in {year}"
    return tokens, f"in {year}"


def _year_before(token: Token, parsed: Parsed, reading: Reading) -> str | None:
    """The only year of the nearest words before `token` that tell one; None where they differ."""
    own = set(_YEAR.findall(parsed.doc[: token.i].text))
    if own:
        return own.pop() if len(own) == 1 else None
    for number in range(parsed.number - 1, max(parsed.number - 1 - REACH, -1), -1):
        years = set(_YEAR.findall(reading.sentences[number].text))
        if years:
            return years.pop() if len(years) == 1 else None
    return None
