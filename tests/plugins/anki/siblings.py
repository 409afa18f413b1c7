"""A deck of two families, and what the tests of shared notes ask of packages and of Anki."""

from typing import Any

from quizgen.model import Deck

LENGTH = ("card", "short", "number", "blank")
"""The questions of the first sentence that share a note; a choice cannot."""


def _source(quote: str) -> dict[str, Any]:
    return {"document": "rivers.md", "quote": quote, "start": 0, "end": len(quote)}


def _questions() -> list[dict[str, Any]]:
    first = {"family": "length", "source": _source("The Irtysh, 4,248 km long, joins the Ob.")}
    second = {"family": "altai", "source": _source("The Altai feeds the Katun.")}
    blank = [
        {"kind": "plain", "text": "The Irtysh joins the "},
        {"kind": "gap", "answer": "Ob", "hint": "a river", "accepted": ["River Ob"]},
        {"kind": "plain", "text": "."},
    ]
    options = [{"text": "The Ob", "correct": True}, {"text": "The Lena"}, {"text": "The Volga"}]
    return [
        first
        | {"kind": "flashcard", "id": "card", "stem": "What joins the Ob?", "back": "The Irtysh"}
        | {"hints": ["It is long."], "explanation": "It comes from the Altai.", "tags": ["joins"]},
        second
        | {
            "kind": "flashcard",
            "id": "katun",
            "stem": "What feeds the Katun?",
            "back": "The Altai",
        },
        first
        | {"kind": "short_answer", "id": "short", "stem": "What does the Irtysh join?"}
        | {"answers": ["the Ob", "the river Ob"], "explanation": "At Khanty-Mansiysk."},
        first
        | {"kind": "numerical", "id": "number", "stem": "How long is the Irtysh?", "unit": "km"}
        | {"value": "4248", "tolerance": "50", "answer": "4,248", "tags": ["figures", "joins"]},
        first | {"kind": "cloze", "id": "blank", "parts": blank},
        second
        | {"kind": "short_answer", "id": "altai", "stem": "Altai feeds?", "answers": ["Katun"]},
        first
        | {"kind": "multiple_choice", "id": "choice", "stem": "Which one?", "options": options},
    ]


RIVERS = Deck.model_validate(
    {"title": "Rivers", "namespace": "rivers", "tags": ["asia"], "questions": _questions()}
)


def only(*ids: str, deck: Deck = RIVERS) -> Deck:
    """The deck with the questions of these ids, in the deck's order."""
    kept = tuple(one for one in deck.questions if one.id in ids)
    return deck.model_copy(update={"questions": kept})


def edited(changes: dict[str, dict[str, Any]], deck: Deck = RIVERS) -> Deck:
    """The deck with these fields of the questions of these ids changed."""
    made = (one.model_copy(update=changes.get(one.id, {})) for one in deck.questions)
    return deck.model_copy(update={"questions": tuple(made)})


def card_of(anki: Any, question: str) -> Any:
    """The one card of a question, wherever it is."""
    for number in range(1, 7):
        found = anki.col.find_cards(f'"Id {number}:{question}" card:{number}')
        if found:
            return anki.col.get_card(found[0])
    (found,) = anki.col.find_cards(f'"Id:{question}"')
    return anki.col.get_card(found)


def siblings_of(anki: Any, question: str) -> dict[str, Any]:
    """The cards of the note in which the question is, by the ids of their questions."""
    note = card_of(anki, question).note()
    return {note[f"Id {card.ord + 1}"]: card for card in note.cards()}


def in_review(anki: Any, *questions: str) -> None:
    """Have the cards of these questions due for review today."""
    for days, question in enumerate(questions):
        card = card_of(anki, question)
        card.type, card.queue, card.ivl, card.reps = 2, 2, 30 + days, 5
        card.due = anki.col.sched.today
        anki.col.update_card(card)
