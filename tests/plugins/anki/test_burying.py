"""Questions of one sentence leave the real Anki's queue together, and look as they do alone."""

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest
from anki.deck_config_pb2 import DeckConfig

from quizgen_anki.identity import guid

from .siblings import LENGTH, RIVERS, card_of, edited, in_review, only, siblings_of

Build = Callable[..., bytes]
BURIED = {"siblings": "buried"}
NEW, LEARNING, REVIEW, LEARNING_BY_DAY, BURIED_QUEUE = 0, 1, 2, 3, -2


def answered(anki: Any, ids: Collection[str]) -> str:
    """Answer the card that Anki asks next, and say which of these questions it is."""
    anki.col.decks.select(anki.col.decks.id("Rivers"))
    shown = anki.col.sched.getCard()
    anki.col.sched.answerCard(shown, 3)
    return next(one for one in ids if card_of(anki, one).id == shown.id)


def waiting(anki: Any) -> set[int]:
    """The cards that are still to be asked today."""
    return {one.card.id for one in anki.col.sched.get_queued_cards(fetch_limit=20).cards}


def queues(anki: Any, *questions: str) -> list[int]:
    return [card_of(anki, question).queue for question in questions]


def test_of_the_questions_of_a_sentence_one_is_asked_a_day(anki: Any, build: Build) -> None:
    assert anki.load(build(RIVERS, options=BURIED), presets=True) == {"new": 3}
    assert set(siblings_of(anki, "card")) == set(LENGTH)
    anki.check()
    assert answered(anki, LENGTH) == "card"
    first, *others = queues(anki, *LENGTH)
    assert first in (LEARNING, LEARNING_BY_DAY)  # the latter shortly before Anki's day ends
    assert others == [BURIED_QUEUE] * 3
    assert queues(anki, "katun", "choice") == [NEW, NEW]
    assert not waiting(anki) & {card_of(anki, one).id for one in ("short", "number", "blank")}


def test_in_review_siblings_are_buried(anki: Any, build: Build) -> None:
    anki.load(build(only(*LENGTH), options=BURIED), presets=True)
    in_review(anki, "short", "number", "blank")
    asked = answered(anki, LENGTH)
    others = [one for one in LENGTH if one != asked]
    assert queues(anki, *others) == [BURIED_QUEUE] * 3
    assert (card_of(anki, asked).queue, card_of(anki, asked).reps) == (REVIEW, 6)
    assert not waiting(anki)
    anki.col.sched.unbury_deck(anki.col.decks.id("Rivers"))  # as the next day does
    assert len(waiting(anki)) == 1  # of the three left one, as they are siblings still


def test_in_learning_over_days_siblings_are_buried(anki: Any, build: Build) -> None:
    anki.load(build(only("short", "number"), options=BURIED), presets=True)
    in_review(anki, "short")
    card = card_of(anki, "number")
    card.type, card.queue, card.due, card.left = LEARNING, LEARNING_BY_DAY, anki.col.sched.today, 1
    anki.col.update_card(card)
    asked = answered(anki, ("short", "number"))
    (other,) = {"short", "number"} - {asked}
    assert queues(anki, other) == [BURIED_QUEUE]


def test_apart_nothing_is_buried(anki: Any, build: Build) -> None:
    anki.load(build(only(*LENGTH), options={"retention": 0.9}), presets=True)
    in_review(anki, *LENGTH)
    asked = answered(anki, LENGTH)
    assert queues(anki, *(one for one in LENGTH if one != asked)) == [REVIEW] * 3


def test_the_preset_buries_in_learning_over_days_as_well(anki: Any, build: Build) -> None:
    anki.load(build(RIVERS, options=BURIED), presets=True)
    preset = anki.col.decks.config_dict_for_deck_id(card_of(anki, "card").did)
    assert preset["name"] == "quizgen Rivers"
    assert (preset["new"]["bury"], preset["rev"]["bury"]) == (True, True)
    assert preset["buryInterdayLearning"] is True
    order = DeckConfig.Config.NewCardSortOrder.NEW_CARD_SORT_ORDER_NO_SORT
    assert preset["newSortOrder"] == order


def test_without_the_preset_siblings_come_apart_all_the_same(anki: Any, build: Build) -> None:
    anki.load(build(RIVERS, options=BURIED))
    ids = [one.id for one in RIVERS.questions]
    order = sorted(ids, key=lambda one: int(card_of(anki, one).due))
    assert order == ["card", "katun", "short", "altai", "number", "blank", "choice"]


def shown(anki: Any, question: str) -> tuple[str, str, list[str]]:
    """What the card shows and has read aloud, without the numbers that tell its place."""
    card = card_of(anki, question)
    pages = (re.sub(r"\s*\n\s*", "\n", page).strip() for page in (card.question(), card.answer()))
    front, back = (
        re.sub(r'data-ordinal="\d"|\[\[type:\w+( \d)?\]\]', "", page).replace("\n", "")
        for page in pages
    )
    return front, back, [tag.field_text for tag in card.question_av_tags()]


def test_a_shared_card_is_as_one_alone(fresh_anki: Callable[[], Any], build: Build) -> None:
    with fresh_anki() as one, fresh_anki() as other:
        one.load(build(RIVERS, options={"speech": True}))
        other.load(build(RIVERS, options={"speech": True, **BURIED}))
        for question in (*LENGTH, "katun", "altai"):
            assert shown(one, question) == shown(other, question)
        assert "[[type:Typed" in card_of(other, "short").question()
        assert 'class="cloze" data-cloze' in card_of(other, "blank").question()


def test_questions_with_notes_of_their_own_keep_them(
    anki: Any, build: Build, tmp_path: Path
) -> None:
    anki.load(build(only("card", "short", "altai"), state=tmp_path))
    in_review(anki, "card")
    assert anki.load(build(RIVERS, state=tmp_path, days=1, options=BURIED)) == {
        "new": 3,
        "duplicate": 3,
    }
    assert set(siblings_of(anki, "number")) == {"number", "blank"}
    assert card_of(anki, "card").ivl == 30
    assert anki.note(guid("rivers", "katun"))["Id"] == "katun"
    anki.check()


@pytest.mark.parametrize("remembers", ["lock", "package"])
def test_history_stays_with_its_question(
    anki: Any, build: Build, tmp_path: Path, remembers: str
) -> None:
    package = tmp_path / "rivers.apkg"

    def later(*ids: str, days: int) -> bytes:
        deck = only(*ids) if ids else RIVERS
        memory = {"state": tmp_path} if remembers == "lock" else {"previous": package}
        made = build(deck, days=days, options=BURIED, **memory)
        package.write_bytes(made)
        return made

    anki.load(later("card", "short", "blank", days=0), presets=True)
    in_review(anki, "blank", "card", "short")
    assert anki.load(later("number", "short", "blank", days=1)) == {"updated": 1}
    held = siblings_of(anki, "blank")
    assert {one: card.ivl for one, card in held.items()} == {
        "blank": 30,
        "card": 31,
        "short": 32,
        "number": 0,
    }
    assert "no longer in the deck" in held["card"].question()
    assert held["card"].note()["Question 2"] == ""

    back = later("card", "number", "short", "blank", days=2)
    assert anki.load(back) == {"updated": 1}
    assert "What joins the Ob?" in card_of(anki, "card").question()
    assert card_of(anki, "card").ivl == 31
    anki.check()


def test_a_corrected_value_keeps_its_place(anki: Any, build: Build, tmp_path: Path) -> None:
    anki.load(build(RIVERS, state=tmp_path, options=BURIED), presets=True)
    in_review(anki, "number", "short")
    corrected = {"value": 4250, "answer": "4,250", "family": "length-corrected"}
    deck = edited({"number": corrected, "short": {"family": "length-corrected"}})
    again = build(deck, state=tmp_path, days=1, options=BURIED)
    assert anki.load(again) == {"updated": 1, "duplicate": 2}
    assert set(siblings_of(anki, "number")) == set(LENGTH)
    assert (card_of(anki, "number").ivl, card_of(anki, "short").ivl) == (30, 31)
    assert "4,250" in card_of(anki, "number").answer()
