"""The key, in paragraphs of Word."""

from typing import TYPE_CHECKING

from quizgen.plugin.interface import Interface
from quizgen_paper.content import Answered
from quizgen_paper.word.layout import add_points, indented, keep_together, question_paragraph
from quizgen_paper.word.runs import Runs

if TYPE_CHECKING:
    from docx.document import Document


def add_answer(document: "Document", answered: Answered, runs: Runs, words: Interface) -> None:
    """Add what is right, why, and where it stands."""
    first = question_paragraph(document, answered.number)
    made = [first]
    if not any(one.letter for one in answered.full) and answered.short:
        first.add_run(f"{answered.short}  ").bold = True
    is_list = answered.question.kind == "ordering"
    for place, one in enumerate(answered.full):
        if is_list:
            made.append(runs.add(indented(document), one.text.parts, small=True))
            continue
        apart, name = "   " if place else "", f"{one.letter} " if one.letter else ""
        first.add_run(apart + name).bold = True
        runs.add(first, one.text.parts, small=True)
    add_points(first, answered.points)
    for reason in answered.reasons:
        paragraph = indented(document)
        paragraph.add_run(f"{reason.letter}  ").bold = True
        made.append(runs.add(paragraph, reason.text.parts))
    if answered.explanation:
        made.append(runs.add(indented(document), answered.explanation.parts))
    hint = f"{words.say('Hint')}: "
    made += [runs.add(indented(document, hint), one.parts) for one in answered.question.hints]
    if answered.tags:
        tags = words.say("Tags: {tags}", tags=", ".join(answered.tags))
        made.append(indented(document, tags))
    if answered.source:
        quote = " ".join(answered.source.quote.split())
        made.append(indented(document, f"“{quote}” {answered.place}", italic=True))
    keep_together(made)
