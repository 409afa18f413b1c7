"""What of a document is asked: not what repeats it, points out of it, or says nothing alone."""

from bisect import bisect_right
from collections.abc import Iterator

from quizgen.model import Fact, Span
from quizgen.structure.clozes import BLANKED
from quizgen.structure.lists import dependent_items
from quizgen.structure.outline import Outline

_NO_CLAIMS = frozenset({"objective"})
"""Roles of blocks whose sentences say what is to be learnt, and nothing about the world."""


class Content:
    """The sentences that the language may make facts of; a fact from another one is not kept."""

    def __init__(self, outline: Outline) -> None:
        spans = sorted(_left_out(outline), key=lambda span: (span.start, span.end))
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in spans:
            self._starts.append(span.start)
            self._ends.append(max(span.end, self._ends[-1] if self._ends else 0))

    def holds(self, fact: Fact) -> bool:
        """Whether the first evidence of `fact` is in a part of the document that is asked."""
        start = fact.evidence[0].start
        before = bisect_right(self._starts, start)
        return not before or self._ends[before - 1] <= start


def _left_out(outline: Outline) -> Iterator[Span]:
    document = outline.document
    yield from dependent_items(outline)
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        words = outline.flat(sentence.span)
        if (
            block.role in _NO_CLAIMS
            or BLANKED.search(words)
            or outline.words.points_elsewhere(words)
        ):
            yield sentence.span
