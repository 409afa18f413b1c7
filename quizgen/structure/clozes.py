"""Blanks that the author set in notes: `{{c1::Paris}} is the capital of France`."""

import re
from collections.abc import Iterator

from quizgen.model import BLANK, Fact, ListItem, Paragraph, Span
from quizgen.structure.exercises import review_question
from quizgen.structure.outline import Outline
from quizgen.trace import Stage, Trace

BLANKED = re.compile(r"\{\{c(?P<group>\d{1,2})::(?P<words>[^{}]{1,200}?)(?:::[^{}]{0,100})?\}\}")
_MOST = 10  # blanks of one block


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
