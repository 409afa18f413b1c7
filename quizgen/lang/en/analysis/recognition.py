"""Names and dates that the recogniser cut wrongly: "323 B.C.", "Thence Alexander".

`recognition` is a component of the spaCy pipeline: components alone may write into a parse.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon

_ERAS = lexicon.words("eras")
_RANGE_WORDS = lexicon.words("range_words")
_OPENERS = lexicon.words("opening_adverbs")

COMPONENT = "quizgen_recognition"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, assigns=["doc.ents"])
def recognition(doc: Doc) -> Doc:
    """`doc`, a year and its era one date, and no word that opens a sentence a part of a name.

    The recogniser sees a number and a name in "323 B.C."; both years of "431 to 404 B.C." are one
    date.
    """
    repaired = list(_dated(doc))
    if doc.ents and _opens_with_an_adverb(doc.ents[0]):
        opening = doc.ents[0]
        repaired.append(Span(doc, opening.start + 1, opening.end, label=opening.label))
    if repaired:
        inside = {token.i for span in repaired for token in span}
        rest = [span for span in doc.ents if inside.isdisjoint(range(span.start, span.end))]
        doc.ents = (*rest, *repaired)
    return doc


def _opens_with_an_adverb(name: Span) -> bool:
    return name.start == 0 and len(name) > 1 and name[0].lower_ in _OPENERS


def _dated(doc: Doc) -> Iterator[Span]:
    for era in doc:
        if era.text in _ERAS and era.i and _is_year(doc[era.i - 1]):
            yield Span(doc, _start(doc, era.i - 1), era.i + 1, label="DATE")


def _start(doc: Doc, year: int) -> int:
    """The place of the first year of a range that ends in the one at `year`, else `year`."""
    ranges = year >= 2 and doc[year - 1].lower_ in _RANGE_WORDS
    return year - 2 if ranges and _is_year(doc[year - 2]) else year


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= 4
