"""Names and dates that the recogniser cut wrongly: "431 to 404 B.C.", "Thence Alexander".

`recognition` is a component of the spaCy pipeline: components alone may write into a parse.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon

_ERAS = lexicon.words("eras")
_RANGE_WORDS = lexicon.words("range_words")
_OPENERS = lexicon.words("opening_adverbs") | lexicon.words("rhetorical_imperatives")

YEAR = 4
"""Digits of a year that needs no era."""

COMPONENT = "quizgen_recognition"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, assigns=["doc.ents"])
def recognition(doc: Doc) -> Doc:
    """`doc`, both years of a range one date, and no word that opens a sentence a part of a name."""
    repaired = list(_ranges(doc))
    if doc.ents and _opens_with_an_adverb(doc.ents[0]):
        opening = doc.ents[0]
        repaired.append(Span(doc, opening.start + 1, opening.end, label=opening.label))
    repaired += _initialled(doc)
    if repaired:
        inside = {token.i for span in repaired for token in span}
        rest = [span for span in doc.ents if inside.isdisjoint(range(span.start, span.end))]
        doc.ents = (*rest, *repaired)
    return doc


def _opens_with_an_adverb(name: Span) -> bool:
    return name.start == 0 and len(name) > 1 and name[0].lower_ in _OPENERS


def _initialled(doc: Doc) -> list[Span]:
    """The persons whose initials are seen as the first of the name: "Ana | P. Souza"."""
    found = []
    for name in doc.ents:
        start = name.start
        while start and _is_initial(doc[start]) and _goes_before(doc[start - 1], name):
            start -= 1
        if start < name.start and name.label_ == "PERSON":
            found.append(Span(doc, start, name.end, label="PERSON"))
    return found


def _is_initial(token: Token) -> bool:
    return len(token.text) == len("P.") and token.text[0].isupper() and token.text[1] == "."


def _goes_before(token: Token, name: Span) -> bool:
    """Whether a word with a capital depends on a name, and no name of its own ends there."""
    named = token.text[:1].isupper() and token.dep_ == "compound" and token.head.i == name.root.i
    return named and token.ent_type_ in ("", "PERSON")


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
