"""Slots that recognised entities fill, without the words before the value: "about 40 km"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.openers import is_part_of_what_opens
from quizgen.lang.en.statements.marks import Marked, Wording
from quizgen.lang.en.statements.values import value_of

_ARTICLES = lexicon.alternatives("articles")
_WORDS_BEFORE_VALUES = lexicon.alternatives(
    "estimates", "limits", "restrictives", "words_before_values"
)

_ARTICLE = re.compile(rf"^(?:{_ARTICLES})\s+", re.IGNORECASE)
_BEFORE_VALUE = re.compile(rf"^(?:(?:{_WORDS_BEFORE_VALUES})\s+)+", re.IGNORECASE)

_TITLED = frozenset({"PERSON", "WORK_OF_ART", "ORG"})
"""Classes of names that can begin with any word: "Around the World"."""


def entity_marks(wording: Wording, names: Sequence[Marked], reading: Reading) -> Iterator[Marked]:
    """The slots of the entities that are read as they are written.

    None is a part of one of `names`: of "The Composer" the recogniser sees the composer.
    """
    for span in wording.tokens[0].doc.ents if wording.tokens else ():
        places = {token.i for token in span}
        if wording.has(list(span)) and not any(places < set(name.tokens) for name in names):
            mark = _entity_mark(span, wording, reading)
            if mark is not None:
                yield mark


def _entity_mark(span: Span, wording: Wording, reading: Reading) -> Marked | None:
    if span.start == 0 and is_part_of_what_opens(span[0], reading):
        return None
    start, end = wording.span(list(span))
    if span[-1].tag_ == "POS":
        end -= len(span[-1].text)
    text = wording.text.words[start:end]
    text = text.rstrip() if span[-1].tag_ == "POS" else text
    end = start + len(text)
    text = _without_lead(span, text)
    if not text.strip() or text != text.strip("'\" \n") or "\n" in text:
        return None
    slot = value_of(span, text, reading)
    places = tuple(token.i for token in span)
    return Marked(slot, end - len(text), end, places) if slot is not None else None


def _without_lead(span: Span, text: str) -> str:
    """`text` without an article, and without the words before a value: "more than 40" is 40."""
    leads = []
    if span.start == 0 or not text.startswith("The "):  # "the film The Composer"
        leads.append(_ARTICLE)
    if span.label_ not in _TITLED:
        leads.append(_BEFORE_VALUE)
    for lead in leads:
        text = lead.sub("", text, count=1) or text
    return text
