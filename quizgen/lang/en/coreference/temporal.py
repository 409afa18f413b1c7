"""Times that depend on the text around them: "last year", "that year"."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.replacements import Replacement, Substitution
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.analysis.tree import token_before
from quizgen.lang.en.dates import MONTHS, Resolved, is_vague, resolve_relative
from quizgen.lang.en.labels import FINITE_TAGS, SUBJECTS

_TIME_COMPARISONS = lexicon.words("time_comparisons")

REACH = 5
"""Sentences: a year named longer ago is not the one that is meant."""

_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b(?!s)")
_MONTHS = frozenset(MONTHS)


def relative_dates(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """Dates counted from the day on which the document speaks: "last year"."""
    if reading.date is None:
        return
    for span in parsed.doc.ents:
        resolved = resolve_relative(span.text, reading.date) if span.label_ == "DATE" else None
        before = token_before(span[0])
        vague = before is not None and is_vague(before.text)
        if resolved is not None and not vague:
            yield _resolved(span, before, resolved)


def dates_before_speaking(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """ "In the year before the speech" for "last year" in a speech whose day is not known."""
    if reading.date is not None or reading.speaker is None:
        return
    for span in parsed.doc.ents:
        text = _before_speaking(span.text, reading.speech) if span.label_ == "DATE" else None
        before = token_before(span[0])
        alone = before is None or not (before.dep_ == "prep" or is_vague(before.text))
        if text is not None and alone and not _is_told_of(span):
            yield list(span), Replacement(text[0].upper() + text[1:] if not span[0].i else text)


def _is_told_of(span: Span) -> bool:
    """Whether a time does not tell when, or may not: "last year was good", "last year's trade"."""
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    leads = behind is not None and behind.tag_ in FINITE_TAGS
    return leads or span.root.dep_ in SUBJECTS | {"attr", "dobj", "poss"}


def _before_speaking(words: str, speech: str) -> str | None:
    """A time counted back from a speech, as others count it; None of any other."""
    if words.lower() == "last year":
        return f"in the year before {speech}"
    ago = _AGO.fullmatch(words)
    return f"{ago['many'].lower()} years before {speech}" if ago is not None else None


_AGO = re.compile(r"(?P<many>\d{1,3}|[a-z]+(?:-[a-z]+)?) years ago", re.IGNORECASE)


def _resolved(span: Span, before: Token | None, resolved: Resolved) -> Substitution:
    """The date with its own preposition instead of the one that the sentence has."""
    governed = before is not None and before.dep_ == "prep"
    tokens = [before, *span] if before is not None and governed else list(span)
    preposition, _, _ = resolved.words.partition(" ")
    text = resolved.words
    if tokens[0].i == 0:
        text = text[0].upper() + text[1:]
    return tokens, Replacement(text, "date", resolved.value.iso, start=len(preposition) + 1)


def same_year(parsed: Parsed, reading: Reading) -> Iterator[Substitution]:
    """ "That year" and "the same year", where the words before name one year only."""
    for token in parsed.doc if "year" in parsed.words else ():
        tokens = _same_year(token)
        year = _year_before(tokens[0], parsed, reading) if tokens else None
        if year:
            tokens, text = _phrase(tokens, year)
            yield tokens, Replacement(text, "date", year, start=len(text) - len(year))


def _same_year(year: Token) -> list[Token]:
    """The tokens of "that year" or "the same year", where nothing else follows; else none."""
    if year.lower_ != "year" or any(child.i > year.i for child in year.children):
        return []
    words = [token.lower_ for token in year.doc[max(year.i - 2, 0) : year.i]]
    if words[-1:] == ["that"]:
        return [year.nbor(-1), year]
    return list(year.doc[year.i - 2 : year.i + 1]) if words == ["the", "same"] else []


def _phrase(tokens: list[Token], year: str) -> tuple[list[Token], str]:
    """The tokens with those before them that are read with them, and the words instead."""
    before = token_before(tokens[0])
    if before is None:
        return tokens, f"In {year}"
    if before.text in _MONTHS or before.dep_ == "prep":
        return tokens, year
    compared = [before] if before.lower_ in _TIME_COMPARISONS else []
    return [*compared, *tokens], f"in {year}"


def _year_before(token: Token, parsed: Parsed, reading: Reading) -> str | None:
    """The only year of the nearest words before `token` that name one; None where they differ."""
    before = reading.sentences[max(parsed.number - REACH, 0) : parsed.number]
    earlier = [sentence for sentence in before if sentence.kind != "caption"]
    texts = [parsed.doc[: token.i].text, *(sentence.text for sentence in reversed(earlier))]
    years = next(filter(None, (set(_YEAR.findall(text)) for text in texts)), set[str]())
    return years.pop() if len(years) == 1 else None
