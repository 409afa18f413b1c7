"""A deck as dialog cards: a front that is turned."""

from typing import Any

from quizgen.plugin import Deck, Flashcard
from quizgen.plugin.bank import exact
from quizgen_h5p.writing import Writing


def dialog_cards(writing: Writing, deck: Deck) -> dict[str, Any]:
    """The parameters of dialog cards for the flashcards of `deck`; the rest is left out, noted."""
    cards = []
    for question in deck.questions:
        if isinstance(question, Flashcard):
            cards.append(_card(writing, question))
        else:
            writing.note("left_out", "dialog cards hold flashcards only", question)
    return {
        "mode": "normal",
        "dialogs": cards,
        "behaviour": {
            "enableRetry": True,
            "disableBackwardsNavigation": False,
            "scaleTextNotCard": False,
            "randomCards": writing.options.shuffle,
        },
    }


def _card(writing: Writing, question: Flashcard) -> dict[str, Any]:
    found = writing.picture(question.stem, question)
    image = None if found is None else found[0]
    card: dict[str, Any] = {
        "text": f"<p>{writing.html(question.stem, question, shown=image)}</p>",
        "answer": f"<p>{writing.html(question.back, question)}</p>",
        "tips": {},
    }
    if found is not None:
        card |= {"image": found[1], "imageAltText": found[0].alt}
    if question.hints:
        card["tips"] = {"front": writing.plain(question.hints[0], question)}
    if question.hints[1:]:
        writing.lose("hints after the first", question)
    if question.explanation is not None:
        explained = writing.html(question.explanation, question)
        card["answer"] += f"<p>{explained}</p>"
    if source := writing.source(question):
        card["answer"] += f"<p>{exact(source)}</p>"
    writing.unfile(question)
    return card
