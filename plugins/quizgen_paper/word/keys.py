"""The key, in paragraphs of Word."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.plugin.interface import Interface
from quizgen_paper.content import Answered
from quizgen_paper.word.layout import add_points, indented, keep_together, question_paragraph
from quizgen_paper.word.runs import Runs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def add_answer(document: "Document", answered: Answered, runs: Runs, words: Interface) -> None:
    """Add what is right, why, and where it stands."""
    made = [
        *_right(document, answered, runs),
        *_reasons(document, answered, runs),
        *_beside(document, answered, runs, words),
    ]
    keep_together(made)


def _right(document: "Document", answered: Answered, runs: Runs) -> Iterator["Paragraph"]:
    """Add what is right: on one line, or a list of what is put in order."""
    first = question_paragraph(document, answered.number)
    yield first
    if not any(one.letter for one in answered.full) and answered.short:
        first.add_run(f"{answered.short}  ").bold = True
    is_list = answered.question.kind == "ordering"
    for place, one in enumerate(answered.full):
        if is_list:
            yield runs.add(indented(document), one.text.parts, small=True)
            continue
        apart, name = "   " if place else "", f"{one.letter} " if one.letter else ""
        first.add_run(apart + name).bold = True
        runs.add(first, one.text.parts, small=True)
    add_points(first, answered.points)


def _reasons(document: "Document", answered: Answered, runs: Runs) -> Iterator["Paragraph"]:
    """Add why that is right, and what is said of each option."""
    for reason in answered.reasons:
        paragraph = indented(document)
        paragraph.add_run(f"{reason.letter}  ").bold = True
        yield runs.add(paragraph, reason.text.parts)
    if answered.explanation:
        yield runs.add(indented(document), answered.explanation.parts)


def _beside(
    document: "Document", answered: Answered, runs: Runs, words: Interface
) -> Iterator["Paragraph"]:
    """Add the hints, the tags, and the passage that the answer stands in."""
    hint = f"{words.say('Hint')}: "
    for one in answered.question.hints:
        yield runs.add(indented(document, hint), one.parts)
    if answered.tags:
        yield indented(document, words.say("Tags: {tags}", tags=", ".join(answered.tags)))
    if answered.source:
        quote = " ".join(answered.source.quote.split())
        yield indented(document, f"“{quote}” {answered.place}", italic=True)
