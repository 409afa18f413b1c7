"""The key, in paragraphs of Word."""

from typing import TYPE_CHECKING

from quizgen_paper.content import Answered
from quizgen_paper.word.layout import indented, keep_together, question_paragraph
from quizgen_paper.word.runs import Runs

if TYPE_CHECKING:
    from docx.document import Document


def add_answer(document: "Document", answered: Answered, runs: Runs) -> None:
    """Add what is right, why, and where it stands."""
    first = question_paragraph(document, answered.number, answered.points)
    first.add_run(answered.short).bold = True
    made = [first]
    if len(answered.full) == 1:
        first.add_run("  ")
        runs.add(first, answered.full[0].parts, small=True)
    else:
        made += [runs.add(indented(document), text.parts, small=True) for text in answered.full]
    for reason in answered.reasons:
        paragraph = indented(document)
        paragraph.add_run(f"{reason.letter}  ").bold = True
        made.append(runs.add(paragraph, reason.text.parts))
    if answered.explanation:
        made.append(runs.add(indented(document), answered.explanation.parts))
    for hint in answered.question.hints:
        made.append(runs.add(indented(document, "Hint: "), hint.parts))
    if answered.question.tags:
        made.append(indented(document, f"Tags: {', '.join(answered.question.tags)}"))
    if answered.source:
        quote = " ".join(answered.source.quote.split())
        made.append(indented(document, f"“{quote}” {answered.place}", italic=True))
    keep_together(made)
