"""Blanks that the author set in notes: `{{c1::Paris}} is the capital of France`."""

import re
from collections.abc import Iterator

from quizgen.model import BLANK, Fact, ListItem, Paragraph, Span
from quizgen.structure.exercises import review_question
from quizgen.structure.outline import Outline
from quizgen.trace import Stage, Trace

BLANKED = re.compile(r"\{\{c(?P<group>\d{1,2})::(?P<words>[^{}]{1,200}?)(?:::[^{}]{0,100})?\}\}")
_MOST = 10  # blanks of one block


_MOST_WORDS = 6  # of a highlight that can be asked for
_SHARE = 2  # how many times as long its sentence is at least


def highlight_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sentences in which the author highlighted a few words, which are what is asked for."""
    text = outline.document.text
    marks = [mark.span for mark in outline.document.marks if mark.kind == "highlight"]
    for number, block in enumerate(outline.document.blocks):
        within = [one for one in marks if block.span.start <= one.start < block.span.end]
        if not within or not isinstance(block, Paragraph | ListItem):
            continue
        for span in outline.sentences_of(number):
            found = [one for one in within if span.start <= one.start and one.end <= span.end]
            if len(found) != 1 or not _can_be_asked(found[0], span, outline):
                continue
            before = text[span.start : found[0].start]
            after = text[found[0].end : span.end]
            asked = " ".join(f"{before}{BLANK}{after}".split())
            trace.reach(Stage.EXERCISES)
            evidence = outline.evidence(span, number)
            yield review_question(asked, outline.flat(found[0]), evidence)


def _can_be_asked(highlight: Span, sentence: Span, outline: Outline) -> bool:
    """Whether a highlight is a small part of a sentence that names what it is about."""
    words, whole = (outline.flat(one).split() for one in (highlight, sentence))
    short = len(words) <= _MOST_WORDS and len(words) * _SHARE < len(whole)
    return short and not outline.words.leans(" ".join(whole))


def cloze_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The sentences whose author set blanks, a question for each blank that has one answer."""
    for number, block in enumerate(outline.document.blocks):
        if not isinstance(block, Paragraph | ListItem):
            continue
        for span in outline.sentences_of(number):
            yield from _of_sentence(span, number, outline, trace)


def _of_sentence(span: Span, block: int, outline: Outline, trace: Trace) -> Iterator[Fact]:
    text = outline.flat(span)
    found = list(BLANKED.finditer(text))
    for group in dict.fromkeys(one["group"] for one in found[:_MOST]):
        own = [one["words"] for one in found if one["group"] == group]
        if len(own) != 1:
            continue

        def shown(one: re.Match[str], group: str = group) -> str:
            return BLANK if one["group"] == group else one["words"]

        trace.reach(Stage.EXERCISES)
        evidence = outline.evidence(span, block)
        yield review_question(BLANKED.sub(shown, text), own[0].strip(), evidence)
