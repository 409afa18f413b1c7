"""What of a family gives its answers away is new on other days, as the real Anki asks it."""

from collections.abc import Callable
from typing import Any

from quizgen.model import Deck
from quizgen_anki.identity import guid


def test_of_a_family_one_is_asked_before_the_next_of_any(
    anki: Any, build: Callable[..., bytes], nine: Deck
) -> None:
    families = "aabbccdde"
    questions = tuple(
        question.model_copy(update={"family": family})
        for question, family in zip(nine.questions, families, strict=True)
    )
    deck = nine.model_copy(update={"questions": questions})
    anki.load(build(deck))
    family = {guid(deck.namespace, one.id): one.family for one in questions}
    anki.col.decks.select(anki.col.decks.id(deck.title))
    shown = anki.col.sched.get_queued_cards(fetch_limit=20).cards
    notes = list(dict.fromkeys(one.card.note_id for one in shown))
    asked = [family[anki.col.get_note(number).guid] for number in notes]
    assert asked == [*"abcde", *"abcd"]
