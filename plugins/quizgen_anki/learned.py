"""What was learned in the terminal, as Anki keeps it: a card's schedule, and its review log."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizgen.plugin.study import Past

_DECAY = 0.1542  # FSRS-6's default: Anki needs it to tell how much is still remembered
_RETENTION = 0.9
_EASE = 2500
_DAY = 86_400
_LEARN, _REVIEW = 0, 1
_LONGEST_MS = 60_000


@dataclass(frozen=True, slots=True)
class Schedule:
    """The columns of a card from its type on: type, queue, due, ivl, factor, reps, lapses, data."""

    type: int
    queue: int
    due: int
    interval: int
    ease: int
    reps: int
    lapses: int
    data: str

    @property
    def columns(self) -> tuple[int | str, ...]:
        """The columns in the order in which they are stored."""
        shown = (self.type, self.queue, self.due, self.interval, self.ease, self.reps, self.lapses)
        return (*shown, self.data)


def schedule(past: Past | None, place: int, begun: int) -> Schedule:
    """The schedule of a card: in review after `past`, or new and at `place` among the new ones.

    `begun` is when the collection was made (s since 1970): Anki counts days from there.
    """
    if past is None:
        return Schedule(0, 0, place, 0, 0, 0, 0, "")
    state, last = past.state, past.steps[-1]
    data = {
        "s": round(state.stability, 4),
        "d": round(state.difficulty, 3),
        "dr": _RETENTION,
        "decay": _DECAY,
        "lrt": state.last // 1000,
    }
    return Schedule(
        type=2,
        queue=2,
        due=(state.due // 1000 - begun) // _DAY,
        interval=last.interval,
        ease=_EASE,
        reps=len(past.steps),
        lapses=past.lapses,
        data=json.dumps(data),
    )


def review_rows(past: Past, card: int, used: set[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of the review log of `card`; their ids, times in ms, are put into `used`."""
    for number, step in enumerate(past.steps):
        at = step.at
        while at in used:
            at += 1
        used.add(at)
        difficulty = round(((step.state.difficulty - 1) / 9 + 0.1) * 1000)
        kind = _REVIEW if number else _LEARN
        took = min(step.took, _LONGEST_MS)
        yield at, card, -1, int(step.rating), step.interval, step.before, difficulty, took, kind
