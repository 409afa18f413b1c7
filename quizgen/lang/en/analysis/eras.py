"""Years with their era, as one date: the recogniser sees a number and a name in "323 B.C."

`eras` is a component of the spaCy pipeline: components alone may write into a parse.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from quizgen.lang.en import lexicon

_ERAS = lexicon.words("eras")
_RANGE_WORDS = lexicon.words("range_words")

COMPONENT = "quizgen_eras"
"""The name under which spaCy knows the component."""


@Language.component(COMPONENT, assigns=["doc.ents"])
def eras(doc: Doc) -> Doc:
    """`doc`, each year with the era after it a date, and both years of "431 to 404 B.C." one."""
    dates = list(_dated(doc))
    if dates:
        inside = {token.i for date in dates for token in date}
        rest = [span for span in doc.ents if inside.isdisjoint(range(span.start, span.end))]
        doc.ents = (*rest, *dates)
    return doc


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
