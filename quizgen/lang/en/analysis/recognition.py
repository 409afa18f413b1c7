"""Names and dates that the recogniser cut wrongly: "431 to 404 B.C.", "Thence Alexander".

`recognition` is a component of the spaCy pipeline: components alone may write into a parse.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon

_ERAS = lexicon.words("eras")
_RANGE_WORDS = lexicon.words("range_words")
_NO_GIVEN_NAMES = (
    lexicon.words("honorifics")
    | lexicon.words("forms_of_address")
    | lexicon.words("titles_of_office")
)
_GIVEN_NAMES = lexicon.words("feminine_given_names") | lexicon.words("masculine_given_names")
_OPENERS = lexicon.words("opening_adverbs") | lexicon.words("rhetorical_imperatives")

YEAR = 4
"""Digits of a year that needs no era."""

COMPONENT = "quizgen_recognition"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, assigns=["doc.ents"])
def recognition(doc: Doc) -> Doc:
    """`doc`, its ranges of years whole, its persons with their given names and no other words."""
    repaired = list(_ranges(doc))
    if doc.ents and _opens_with_an_adverb(doc.ents[0]):
        opening = doc.ents[0]
        repaired.append(Span(doc, opening.start + 1, opening.end, label=opening.label))
    repaired += [Span(doc, one.start - 1, one.end, label=one.label) for one in _without_given(doc)]
    if repaired:
        inside = {token.i for span in repaired for token in span}
        rest = [span for span in doc.ents if inside.isdisjoint(range(span.start, span.end))]
        doc.ents = (*rest, *repaired)
    return doc


def _opens_with_an_adverb(name: Span) -> bool:
    return name.start == 0 and len(name) > 1 and name[0].lower_ in _OPENERS


def _without_given(doc: Doc) -> Iterator[Span]:
    """The persons of whom less is seen than their name: "P. Lim" of "Tuva P. Lim", or "Lim"."""
    for name in doc.ents:
        if name.label_ != "PERSON" or name.start == 0:
            continue
        before = doc[name.start - 1]
        named = before.pos_ == "PROPN" and before.is_title and not before.ent_type_
        if named and _is_given(before, name):
            yield name


def _is_given(word: Token, name: Span) -> bool:
    """Whether a word is the given name before a surname, or before a second name's initial."""
    if _INITIAL.fullmatch(name[0].text) is not None:
        return word.lower_.rstrip(".") not in _NO_GIVEN_NAMES
    return len(name) == 1 and word.text in _GIVEN_NAMES


_INITIAL = re.compile(r"[A-Z]\.")


def _ranges(doc: Doc) -> Iterator[Span]:
    """The dates of the form "431 to 404 B.C." or "from 1931 to 1935", which are seen in halves."""
    for date in doc.ents:
        start = date.start - 2
        if date[-1].lower_ in _ERAS and start >= 0 and _is_range(doc[start : date.start + 1]):
            yield Span(doc, start, date.end, label="DATE")
    for opener in doc[:-3]:
        if opener.lower_ != "from":
            continue
        years = doc[opener.i + 1 : opener.i + 4]
        if _is_range(years) and _are_years(years):
            yield Span(doc, years.start, years.end, label="DATE")


def _are_years(words: Span) -> bool:
    return len(words[0].text) == len(words[-1].text) == YEAR


def _is_range(words: Span) -> bool:
    first, word, last = words
    return first.text.isdigit() and last.text.isdigit() and word.lower_ in _RANGE_WORDS
