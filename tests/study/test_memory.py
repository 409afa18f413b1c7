"""Schedules are those of the `fsrs` package, and the log gives the states again."""

import datetime

from fsrs import Card, Scheduler
from fsrs import Rating as Fsrs
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading import Grade
from quizgen.study import DAY, Memory, Rating, rating_of
from quizgen.study.memory import replay, retrievability, reviewed

START = 1_700_000_000_000
logs = st.lists(
    st.tuples(st.sampled_from(list(Rating)), st.integers(0, 200 * DAY)), min_size=1, max_size=8
)


def _moment(millis: int) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(millis / 1000, datetime.UTC)


@given(logs)
def test_schedules_are_those_of_fsrs(log: list[tuple[Rating, int]]) -> None:
    scheduler = Scheduler(
        desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    card, state, at = Card(card_id=1), None, START
    for rating, wait in log:
        at += wait
        card, _ = scheduler.review_card(card, Fsrs(int(rating)), _moment(at))
        state = reviewed(state, rating, at)
    assert state is not None
    assert (state.stability, state.difficulty) == (card.stability, card.difficulty)
    assert _moment(state.due) == card.due
    assert retrievability(state, at + DAY) == scheduler.get_card_retrievability(
        card, _moment(at + DAY)
    )


@given(logs)
def test_a_replay_gives_the_state_again(log: list[tuple[Rating, int]]) -> None:
    state: Memory | None = None
    told: list[tuple[Rating, int]] = []
    for rating, at in log:
        told.append((rating, max(at, state.last) if state else at))
        state = reviewed(state, rating, at)
    assert replay(told) == state


def test_a_first_right_answer_comes_back_after_days_and_then_later() -> None:
    first = reviewed(None, Rating.GOOD, START)
    second = reviewed(first, Rating.GOOD, first.due)
    assert first.due - START >= DAY
    assert second.due - second.last > first.due - first.last


def test_a_clock_that_goes_back_stands_still() -> None:
    first = reviewed(None, Rating.GOOD, START)
    assert reviewed(first, Rating.GOOD, START - DAY) == reviewed(first, Rating.GOOD, START)
    assert retrievability(first, START - DAY) == 1.0


def test_no_answer_is_easy_by_itself() -> None:
    right, mistyped = Grade(1.0, "correct"), Grade(0.9, "mistyped")
    assert rating_of(right, 0) is Rating.GOOD
    assert rating_of(right, 1) is Rating.HARD
    assert rating_of(mistyped, 0) is Rating.HARD
    for grade in (Grade(0.5, "partial"), Grade(0.0, "wrong"), Grade(0.0, "unanswered")):
        assert rating_of(grade, 0) is Rating.AGAIN
