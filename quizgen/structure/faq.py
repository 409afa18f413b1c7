"""Questions that are headings, or terms of a definition list, with the answer below them."""

from collections.abc import Iterator

from quizgen.model import Block, Entry, Fact, Heading, ListItem, Paragraph, ReviewQuestion, Span
from quizgen.structure.exercises import review_question
from quizgen.structure.outline import Outline
from quizgen.structure.reasons import NotAsked
from quizgen.trace import Filter, Stage, Trace

SHORT_ANSWER, LONGEST_ANSWER = 30, 60
"""Words: of a paragraph that is not short the first sentence answers, where it can be seen to."""


SHORTEST_QUESTION = 4
"""Words of a title that asks something: "Why use it?" leaves open what."""


def faq_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The questions that the document asks as titles, with their short answers."""
    blocks = outline.document.blocks
    for number, block in enumerate(blocks):
        if isinstance(block, Entry) and block.term.of(outline.document.text).endswith("?"):
            found = _asked(block.term, block.meaning, number, outline)
        elif isinstance(block, Heading) and block.span.of(outline.document.text).endswith("?"):
            below = blocks[number + 1] if number + 1 < len(blocks) else None
            if not isinstance(below, Paragraph):
                continue
            answer = _answer(block.span, number + 1, outline)
            found = _asked(block.span, answer, number + 1, outline) if answer else None
        else:
            continue
        if found is None:
            trace.lose(Filter.EXERCISE, NotAsked.NO_SOLUTION)
            continue
        trace.reach(Stage.EXERCISES)
        yield found


def _answer(question: Span, block: int, outline: Outline) -> Span | None:
    """The paragraph that answers a heading, or its first sentence where it is long."""
    whole = outline.document.blocks[block].span
    length = len(outline.flat(whole).split())
    first = next(iter(outline.sentences_of(block)), whole)
    if length > SHORT_ANSWER and outline.words.answers(outline.flat(question), outline.flat(first)):
        return first
    return whole if length <= LONGEST_ANSWER else None


def _after(block: int, outline: Outline) -> Block | None:
    """The block behind the one with this number."""
    return next(iter(outline.document.blocks[block + 1 : block + 2]), None)


def _asked(question: Span, answer: Span, block: int, outline: Outline) -> ReviewQuestion | None:
    asked, said = outline.flat(question), outline.flat(answer)
    short = len(asked.split()) < SHORTEST_QUESTION  # "Ready?" is asked of nobody
    if short or len(said.split()) > LONGEST_ANSWER or said.endswith(("?", ":")):
        return None
    if said[-1:].isalnum() and isinstance(_after(block, outline), ListItem):
        return None  # the list goes on with it
    if outline.words.exercise_fault(asked, (), said):
        return None
    return review_question(asked, said, outline.evidence(answer, block))
