"""A session asks everything, loses nothing, and takes back anything."""

import dataclasses
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading import key_line
from quizgen.model import (
    Cloze,
    Deck,
    Flashcard,
    Gap,
    Numerical,
    Plain,
    Question,
    RichText,
    ShortAnswer,
)
from quizgen.study import DAY, Item, Rating, Session, Store, items_of
from quizgen.testing import questions

START = 1_700_000_000_000


def short(name: str, *hints: str) -> ShortAnswer:
    return ShortAnswer(
        id=name,
        family=name,
        stem=RichText.of(f"What is {name}?"),
        answers=("photosynthesis",),
        hints=tuple(RichText.of(hint) for hint in hints),
    )


KEYS = [Item(short(name), "n", "deck").key for name in ("a", "b")]


class Clock:
    """A minute later each time."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        self.now += 60_000
        return self.now


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.open(None)
    yield store
    store.close()


def session(store: Store, *asked: Question, **more: Any) -> Session:
    return Session([Item(one, "n", "deck") for one in asked], store, Clock(), **more)


def log(store: Store) -> list[tuple[str, int, int]]:
    return store.connection.execute(
        "SELECT name, rating, hints FROM review JOIN question ON question.id = question"
        " ORDER BY review.id"
    ).fetchall()


def test_wrong_answers_come_back_until_they_are_right(store: Store) -> None:
    playing = session(store, short("a"), short("b"))
    assert playing.answer("no").back
    assert not playing.answer("photosynthesis").back
    prompt = playing.next()
    assert prompt is not None
    assert (prompt.question.id, prompt.again, prompt.number, prompt.total) == ("a", True, 3, 3)
    playing.answer("photosynthesis")
    assert playing.next() is None
    assert [row[:2] for row in log(store)] == [("a", 1), ("b", 3), ("a", 3)]


def test_a_hint_and_a_slip_cost_a_little(store: Store) -> None:
    playing = session(store, short("a", "green"), short("b"))
    assert playing.hint() == "green"
    assert playing.hint() is None
    assert playing.answer("photosynthesis").rating is Rating.HARD
    assert playing.answer("photosyntesis").rating is Rating.HARD
    assert log(store) == [("a", 2, 1), ("b", 2, 0)]


def test_a_skipped_question_comes_back_unrecorded(store: Store) -> None:
    playing = session(store, short("a"), short("b"))
    playing.skip()
    assert playing.answer("photosynthesis").item.question.id == "b"
    assert playing.answer("photosynthesis").item.question.id == "a"
    assert playing.next() is None


def test_i_was_right_and_it_was_easy(store: Store) -> None:
    playing = session(store, short("a"), short("b"))
    assert playing.was_right() is None
    playing.answer("leaf magic")
    assert playing.was_easy() is None
    playing.skip()
    found = playing.was_right()
    assert found is not None
    assert (found.rating, found.back) == (Rating.GOOD, False)
    assert playing.was_right() is None
    easy = playing.was_easy()
    assert easy is not None
    assert easy.due is not None
    assert easy.due > (found.due or 0)
    assert playing.answer("photosynthesis").item.question.id == "b"
    assert playing.next() is None
    assert [row[:2] for row in log(store)] == [("a", 4), ("b", 3)]


@pytest.mark.parametrize("amend", [Session.was_right, Session.was_easy])
def test_undoing_a_skip_undoes_what_was_amended_after_it(
    store: Store, amend: Callable[[Session], object]
) -> None:
    playing = session(store, short("a"), short("b"))
    playing.answer("no" if amend is Session.was_right else "photosynthesis")
    before = playing.answered, playing.next(), log(store), store.states(KEYS)
    playing.skip()
    assert amend(playing)
    assert (playing.answered, log(store), store.states(KEYS)) != (before[0], *before[2:])
    assert playing.undo()
    assert (playing.answered, playing.next(), log(store), store.states(KEYS)) == before


def test_a_flashcard_is_shown_and_judged(store: Store) -> None:
    card = Flashcard(id="c", family="c", stem=RichText.of("Front"), back=RichText.of("The back"))
    playing = session(store, card)
    assert playing.answer("").open
    prompt = playing.next()
    assert prompt is not None
    assert prompt.judge
    assert playing.undo()
    assert playing.answer("back").rating is Rating.GOOD
    assert playing.undo()
    playing.answer("")
    assert playing.judge(Rating.AGAIN).back
    with pytest.raises(ValueError, match="judged"):
        playing.judge(Rating.GOOD)


def test_an_answer_that_cannot_be_read_is_not_recorded(store: Store) -> None:
    cloze = Cloze(
        id="c",
        family="c",
        parts=(Gap(answer="a", hint="first"), Plain(text=" and "), Gap(group=2, answer="b")),
    )
    playing = session(store, cloze)
    assert playing.answer("only one").open
    assert log(store) == []
    assert playing.hint() is None


def test_flags_stay(store: Store) -> None:
    assert session(store, short("a")).flag()
    prompt = session(store, short("a")).next()
    assert prompt is not None
    assert prompt.flagged


def test_an_edited_question_is_asked_in_its_new_form(store: Store) -> None:
    playing = session(store, short("a"))
    playing.replace(short("a").model_copy(update={"answers": ("respiration",)}))
    assert playing.answer("respiration").rating is Rating.GOOD
    with pytest.raises(ValueError, match="over"):
        playing.skip()


def test_practice_schedules_nothing(store: Store) -> None:
    playing = session(store, short("a"), counted=False)
    assert playing.answer("photosynthesis").due is None
    assert store.states([Item(short("a"), "n", "deck").key]) == {}


def test_nothing_comes_twice_without_repeat(store: Store) -> None:
    playing = session(store, short("a"), repeat=False)
    playing.answer("no")
    assert playing.next() is None


def test_the_next_time_is_the_due_date(store: Store) -> None:
    feedback = session(store, short("a")).answer("photosynthesis")
    assert feedback.due is not None
    assert feedback.due - START >= DAY


def test_numbers_are_read_as_the_language_of_the_deck_writes_them(store: Store) -> None:
    number = Numerical(id="n", family="n", stem=RichText.of("?"), value=Decimal("1.5"))
    for language, verdict in (("en", "wrong"), ("de", "correct")):
        deck = Deck(title="T", language=language, questions=(number,))
        playing = Session(items_of([deck]), store, Clock())
        assert playing.answer("1,500").grade.verdict == verdict


steps = st.lists(
    st.sampled_from(["right", "wrong", "empty", "hint", "skip", "judge", "y", "easy", "undo"]),
    max_size=25,
)


@given(st.lists(questions(), min_size=1, max_size=4, unique_by=lambda one: one.id), steps)
def test_undo_brings_back_everything(  # noqa: C901 - one case a step
    asked: list[Question], todo: list[str]
) -> None:
    store = Store.open(None)
    playing = session(store, *asked)
    keys = [Item(one, "n", "deck").key for one in asked]

    def picture() -> tuple[object, ...]:
        prompt = playing.next()
        shown = prompt and dataclasses.replace(prompt, hints=())
        rows = store.connection.execute("SELECT question, rating, at FROM review").fetchall()
        return shown, rows, store.states(keys)

    past: list[tuple[object, ...]] = []
    for step in todo:
        prompt, before = playing.next(), picture()
        if step == "undo":
            done = playing.undo()
            assert done == bool(past)
            if past:
                assert picture() == past.pop()
            continue
        if step in ("y", "easy"):
            # An amendment is no step of its own: it is undone with the step before it.
            playing.was_right() if step == "y" else playing.was_easy()
            continue
        if prompt is None:
            continue
        if step == "hint":
            playing.hint()
        elif step == "skip":
            playing.skip()
            past.append(before)
        elif prompt.judge:
            playing.judge(Rating.AGAIN if step == "wrong" else Rating.GOOD)
            past.append(before)
        else:
            line = {"right": key_line(prompt.question), "wrong": "\x00 no"}.get(step, "")
            if not playing.answer(line).open or playing.next() != prompt:
                past.append(before)
    while past:
        assert playing.undo()
        assert picture() == past.pop()
    assert not playing.undo()
    assert store.connection.execute("SELECT count(*) FROM review").fetchone() == (0,)
    assert store.states(keys) == {}
    store.close()
