"""How well a question is remembered: the FSRS state, and how a review changes it.

The state is a function of the review log (`replay`); whatever stores it keeps a cache. FSRS is
the `fsrs` package's; it is loaded at the first review. There are no learning steps, so that a new
question comes again after days, and a wrong answer again in the same session.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from quizgen.grading import Grade

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

RETENTION = 0.9
"""The share of answers that is to be right when a question comes due."""

SCHEDULER = f"FSRS-6, default parameters, no steps, retention {RETENTION}"
"""What cached states are computed with: states of any other name are replayed."""

DAY = 86_400_000
"""Milliseconds of a day; all times are milliseconds since 1970, UTC."""


class Rating(IntEnum):
    """How an answer went, in FSRS's numbers; all but AGAIN are a pass."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """The FSRS state of one question: stability in days, difficulty 1 to 10, times in ms."""

    stability: float
    difficulty: float
    due: int
    last: int


def rating_of(grade: Grade, hints: int) -> Rating:
    """The rating of a graded answer; never by the time it took, and never EASY."""
    if not grade.accepted:
        return Rating.AGAIN
    return Rating.HARD if hints or grade.verdict == "mistyped" else Rating.GOOD


def reviewed(before: Memory | None, rating: Rating, at: int) -> Memory:
    """The state after a review at `at`; a clock that went back counts as standing still."""
    from fsrs import Rating as Fsrs

    at = max(at, before.last) if before else at
    card, _ = _scheduler().review_card(_card(before, at), Fsrs(int(rating)), _moment(at))
    if card.stability is None or card.difficulty is None:
        raise AssertionError("FSRS leaves no reviewed card without stability")
    return Memory(card.stability, card.difficulty, _millis(card.due), at)


def replay(log: Iterable[tuple[Rating, int]]) -> Memory | None:
    """The state after all of `log`, ratings and times in order; None where it is empty."""
    state: Memory | None = None
    for rating, at in log:
        state = reviewed(state, rating, at)
    return state


def prepare() -> None:
    """Load FSRS now, so that the first review does not wait for it."""
    _scheduler()


def retrievability(state: Memory, at: int) -> float:
    """The probability that the answer is known at `at` (0 to 1)."""
    moment = _moment(max(at, state.last))
    return float(_scheduler().get_card_retrievability(_card(state, at), moment))


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _card(state: Memory | None, at: int) -> "Card":
    from fsrs import Card, State

    if state is None:
        return Card(card_id=1, due=_moment(at))
    return Card(
        card_id=1,
        state=State.Review,
        stability=state.stability,
        difficulty=state.difficulty,
        due=_moment(state.due),
        last_review=_moment(state.last),
    )


_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def _moment(millis: int) -> datetime.datetime:
    return _EPOCH + datetime.timedelta(milliseconds=millis)


def _millis(moment: datetime.datetime) -> int:
    return round((moment - _EPOCH) / datetime.timedelta(milliseconds=1))
