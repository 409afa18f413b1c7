"""Blanks that the author set in notes: `{{c1::Paris}} is the capital of France`."""

import re
from collections.abc import Iterator, Sequence

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
    marks = [mark.span for mark in outline.document.marks if mark.kind == "highlight"]
    for number, block in enumerate(outline.document.blocks):
        within = [one for one in marks if block.span.start <= one.start < block.span.end]
        if not within or not isinstance(block, Paragraph | ListItem):
            continue
        for span in outline.sentences_of(number):
            highlight = _asked_in(span, within, outline)
            if highlight is not None:
                trace.reach(Stage.EXERCISES)
                asked = _with_blank(highlight, span, outline.document.text)
                evidence = outline.evidence(span, number)
                yield review_question(asked, outline.flat(highlight), evidence)


def _asked_in(sentence: Span, marks: Sequence[Span], outline: Outline) -> Span | None:
    """The one highlight of a sentence, where it can be asked for."""
    found = [one for one in marks if sentence.start <= one.start and one.end <= sentence.end]
    return found[0] if len(found) == 1 and _can_be_asked(found[0], sentence, outline) else None


def _with_blank(highlight: Span, sentence: Span, text: str) -> str:
    """The words of a sentence, a blank in the place of what is highlighted."""
    before = text[sentence.start : highlight.start]
    after = text[highlight.end : sentence.end]
    return " ".join(f"{before}{BLANK}{after}".split())


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
