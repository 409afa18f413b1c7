"""The questions that the document asks itself and solves."""

from collections.abc import Iterator, Sequence

from quizgen.model import (
    Evidence,
    Exercise,
    Fact,
    FactId,
    ReviewQuestion,
    Statement,
    Words,
    digest,
    fold,
)
from quizgen.structure.outline import Outline
from quizgen.structure.reasons import NotAsked
from quizgen.trace import Filter, Stage, Trace

LONGEST_QUESTION = 80
LONGEST_ANSWER = 80
"""Words: a longer question is a case to work on, a longer answer an essay."""


def exercise_facts(outline: Outline, trace: Trace) -> Iterator[Fact]:
    """The exercises of the document that have a solution and can be asked by themselves."""
    dropped: dict[str, int] = {}
    for number, block in enumerate(outline.document.blocks):
        if not isinstance(block, Exercise):
            continue
        fault = _fault(block, outline)
        if fault:
            trace.lose(Filter.EXERCISE, fault)
            dropped[fault] = dropped.get(fault, 0) + 1
            continue
        trace.reach(Stage.EXERCISES)
        yield _fact(number, block, outline)
    for fault, count in dropped.items():
        outline.notes.append(f"{count} exercise(s) not asked: {fault}")


def _fault(block: Exercise, outline: Outline) -> str | None:
    question = outline.flat(block.question)
    options = [outline.flat(option) for option in block.options]
    answer = outline.flat(block.answer) if block.answer else None
    if not block.right and not answer:
        return NotAsked.NO_SOLUTION
    fault = _fault_of_options(options, block.right)
    if fault is not None:
        return fault
    if len(question.split()) > LONGEST_QUESTION or len((answer or "").split()) > LONGEST_ANSWER:
        return NotAsked.LONG_EXERCISE
    return outline.words.exercise_fault(question, options, answer)


def _fault_of_options(options: Sequence[str], right: Sequence[int]) -> NotAsked | None:
    if options and not right:
        return NotAsked.NO_RIGHT_OPTION
    distinct = all(options) and len(set(options)) == len(options)
    return None if distinct else NotAsked.SAME_OPTIONS


def _fact(number: int, block: Exercise, outline: Outline) -> ReviewQuestion:
    return review_question(
        outline.flat(block.question),
        outline.flat(block.answer) if block.answer else None,
        outline.evidence(block.span, number),
        options=tuple(outline.flat(option) for option in block.options),
        right=block.right,
    )


def review_question(
    question: str,
    answer: str | None,
    evidence: Evidence,
    *,
    options: tuple[str, ...] = (),
    right: tuple[int, ...] = (),
) -> ReviewQuestion:
    """The fact that the document asks `question`, and solves it by `right` options or `answer`."""
    solution = answer or "; ".join(options[place] for place in right)
    return ReviewQuestion(
        id=FactId(digest("exercise", fold(question), *map(fold, sorted(options)))),
        statement=Statement(parts=(Words(text=f"{question} {solution}"),)),
        evidence=(evidence,),
        origin="exercise",
        question=question,
        options=options,
        right=right,
        answer=answer,
    )
