"""Cards for Quizlet's import by pasting: a term, a tab, a definition, and a line for each card."""

from quizgen.plugin import Context, Deck, Question
from quizgen_sheets.cards import card
from quizgen_sheets.lines import front_line, joined, safe
from quizgen_sheets.losses import note_card, note_losses


def table(deck: Deck, context: Context, delimiter: str) -> str:
    """`deck` as lines that Quizlet takes apart at the tab, without quotes around a text.

    No text holds a tab or the end of a line.
    """
    return "".join(f"{_row(question, context, delimiter)}\n" for question in deck.questions)


def _row(question: Question, context: Context, delimiter: str) -> str:
    made = card(question)
    note_card(question, context)
    note_losses(
        question, (*made.front, *made.back), context, "Quizlet", held=frozenset({"correction"})
    )
    return delimiter.join(safe(question, [front_line(made.front), joined(made.back)], context))
