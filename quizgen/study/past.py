"""What was learned of single questions, for programs that go on with it elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.study.items import Key
from quizgen.study.memory import DAY, Memory, Rating, reviewed
from quizgen.study.place import default_path
from quizgen.study.store import Store


@dataclass(frozen=True, slots=True)
class Step:
    """One review and the state after it; `interval` and `before` are in days, `took` in ms."""

    at: int
    rating: Rating
    took: int
    interval: int
    before: int
    state: Memory


@dataclass(frozen=True, slots=True)
class Past:
    """All counted reviews of a question, in order; there is at least one."""

    steps: tuple[Step, ...]

    @property
    def state(self) -> Memory:
        """The state after the last review."""
        return self.steps[-1].state

    @property
    def lapses(self) -> int:
        """How often it was forgotten after it had been known."""
        return sum(step.rating is Rating.AGAIN for step in self.steps[1:])


def pasts(namespace: str, names: Sequence[str], path: Path | None = None) -> dict[str, Past]:
    """The pasts of the questions `names` of `namespace` that were ever answered.

    Read from the progress file at `path`, or the user's own; empty where there is none. Raises
    `InputError` where it cannot be read.
    """
    place = path or default_path()
    if not place.exists():
        return {}
    store = Store.open(place)
    try:
        log = store.log([Key(namespace, name) for name in names])
    finally:
        store.close()
    return {key.name: _past(reviews) for key, reviews in log.items()}


def _past(reviews: Sequence[tuple[int, Rating, int]]) -> Past:
    steps: list[Step] = []
    for at, rating, took in reviews:
        state = reviewed(steps[-1].state if steps else None, rating, at)
        before = steps[-1].interval if steps else 0
        steps.append(Step(state.last, rating, took, (state.due - state.last) // DAY, before, state))
    return Past(tuple(steps))
