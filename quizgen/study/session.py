"""A quiz without an interface: asks, grades, schedules, and takes back.

    while prompt := session.next():
        feedback = session.answer(text)

Pure but for the clock and the store that it is given: interfaces (lines, a screen) only show and
read. Every answer is on disk before its feedback is returned.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quizgen import grading
from quizgen.grading import Grade, grade
from quizgen.model import Flashcard, Question
from quizgen.study import memory
from quizgen.study.items import Item
from quizgen.study.memory import Memory, Rating, rating_of
from quizgen.study.store import Review, Store

_GIVEN_LENGTH = 1_000


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is asked now.

    `number` counts from 1, of `total` in this session; `again` says that it was asked before in
    it. With `judge`, the back of a flashcard is shown and the learner rates the answer.
    """

    item: Item
    number: int
    total: int
    again: bool
    hints: tuple[str, ...]
    flagged: bool
    judge: bool

    @property
    def question(self) -> Question:
        """The question."""
        return self.item.question


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came of an answer.

    `rating` is None while the question is still open: the answer could not be read, or the learner
    has to judge. `due` is when it comes next (ms), None in practice; `back` says that it comes
    again in this session.
    """

    item: Item
    given: str
    grade: Grade
    rating: Rating | None = None
    due: int | None = None
    back: bool = False
    review: int | None = None

    @property
    def open(self) -> bool:
        """Whether the same question is still to be answered."""
        return self.rating is None


@dataclass(frozen=True, slots=True)
class _State:
    """All that undo has to bring back; `queue` holds item numbers, the one asked now first."""

    queue: tuple[int, ...]
    answered: tuple[Feedback, ...] = ()
    hints: int = 0
    given: str | None = None


class Session:
    """One sitting over `items`, in order; wrong ones come back at the end until they are right.

    `clock` returns milliseconds since 1970. Without `counted` nothing changes the schedule;
    without `repeat` every question comes once.
    """

    def __init__(
        self,
        items: Sequence[Item],
        store: Store,
        clock: Callable[[], int],
        *,
        counted: bool = True,
        repeat: bool = True,
    ) -> None:
        self._items = list(items)
        self._store = store
        self._clock = clock
        self._counted = counted
        self._repeat = repeat
        self._state = _State(tuple(range(len(items))))
        self._history: list[_State] = []
        self._flagged = store.flagged([item.key for item in items])
        self._started = clock()

    @property
    def answered(self) -> tuple[Feedback, ...]:
        """The answers given and not undone, in order."""
        return self._state.answered

    @property
    def left(self) -> int:
        """How many questions are still to be asked."""
        return len(self._state.queue)

    def next(self) -> Prompt | None:
        """What is asked now, the same until it is answered or skipped; None at the end."""
        state = self._state
        if not state.queue:
            return None
        item = self._items[state.queue[0]]
        return Prompt(
            item=item,
            number=len(state.answered) + 1,
            total=len(state.answered) + len(state.queue),
            again=any(done.item.key == item.key for done in state.answered),
            hints=hints_of(item.question)[: state.hints],
            flagged=item.key in self._flagged,
            judge=state.given is not None,
        )

    def prepare(self) -> None:
        """Load what the first answer needs; best done while the first question is read."""
        for policy in {item.policy for item in self._items}:
            grading.prepare(policy)
        memory.prepare()

    def answer(self, text: str) -> Feedback:
        """Grade `text`; blank text gives up (and shows a flashcard's back)."""
        item, state = self._now()
        found = grade(item.question, text, item.policy)
        if isinstance(item.question, Flashcard) and not found.accepted:
            self._move(replace(state, given=text))
            return Feedback(item, text, Grade(0.0, "unjudged"))
        if not found.final:
            return Feedback(item, text, found)
        return self._record(text, found, rating_of(found, state.hints))

    def judge(self, rating: Rating) -> Feedback:
        """Record the learner's own rating of a flashcard whose back is shown."""
        _, state = self._now()
        if state.given is None:
            raise ValueError("no flashcard is waiting to be judged")
        knew = rating > Rating.AGAIN
        found = Grade(float(knew), "correct" if knew else "wrong", (knew,))
        return self._record(state.given, found, rating)

    def hint(self) -> str | None:
        """One more hint for the question asked now; None where there is no other."""
        item, state = self._now()
        hints = hints_of(item.question)
        if state.hints >= len(hints):
            return None
        self._state = replace(state, hints=state.hints + 1)
        return hints[state.hints]

    def skip(self) -> None:
        """Leave the question for later in this session, without recording anything."""
        _, state = self._now()
        self._move(replace(state, queue=(*state.queue[1:], state.queue[0]), hints=0, given=None))

    def flag(self) -> bool:
        """Flag the question asked now, or unflag it; returns whether it is flagged."""
        item, _ = self._now()
        on = item.key not in self._flagged
        self._store.flag(item, on=on)
        self._flagged ^= {item.key}
        return on

    def undo(self) -> bool:
        """Take back the last answer or skip, at the end too; False where there is none.

        An amendment since then is taken back with it.
        """
        if not self._history:
            return False
        before = self._history.pop()
        now, was = self._last(), before.answered[-1] if before.answered else None
        if now and len(before.answered) < len(self._state.answered):
            self._store.undo(_recorded(now)[0])
        elif was and now != was:
            self._amend_review(was)
        self._state = before
        self._started = self._clock()
        return True

    def was_right(self) -> Feedback | None:
        """Count the last answer as right after all; None where there is none that was wrong."""
        last = self._last()
        if last is None or last.grade.accepted:
            return None
        return self._amend(last, Grade(1.0, "correct", (True,)), Rating.GOOD)

    def was_easy(self) -> Feedback | None:
        """Rate the last answer, which was right, as easy; None where there is none."""
        last = self._last()
        if last is None or not last.grade.accepted:
            return None
        return self._amend(last, last.grade, Rating.EASY)

    def replace(self, question: Question) -> None:
        """Ask `question`, an edited form of the one asked now, in its stead."""
        item, state = self._now()
        if question.id != item.question.id:
            raise ValueError("an edited question keeps its id")
        self._items[state.queue[0]] = replace(item, question=question)

    def _now(self) -> tuple[Item, _State]:
        if not self._state.queue:
            raise ValueError("the session is over")
        return self._items[self._state.queue[0]], self._state

    def _last(self) -> Feedback | None:
        return self._state.answered[-1] if self._state.answered else None

    def _move(self, state: _State) -> None:
        self._history.append(self._state)
        self._state = state

    def _record(self, text: str, found: Grade, rating: Rating) -> Feedback:
        item, state = self._now()
        now = self._clock()
        review = Review(
            at=now,
            rating=rating,
            verdict=found.verdict,
            score=found.score,
            answer=text[:_GIVEN_LENGTH],
            hints=state.hints,
            took=max(0, now - self._started),
            counted=self._counted,
        )
        number, memory = self._store.record(item, review)
        back = self._repeat and rating is Rating.AGAIN
        feedback = Feedback(item, text, found, rating, self._due(memory), back, number)
        rest = (*state.queue[1:], state.queue[0]) if back else state.queue[1:]
        self._move(_State(rest, (*state.answered, feedback)))
        self._started = now
        return feedback

    def _amend(self, last: Feedback, found: Grade, rating: Rating) -> Feedback:
        amended = replace(last, grade=found, rating=rating, back=False)
        feedback = replace(amended, due=self._due(self._amend_review(amended)))
        answered = (*self._state.answered[:-1], feedback)
        self._state = replace(self._without(last) if last.back else self._state, answered=answered)
        return feedback

    def _amend_review(self, done: Feedback) -> Memory | None:
        """Judge the review of `done` as `done` does; returns the state of its question then."""
        review, rating = _recorded(done)
        return self._store.amend(review, rating, done.grade.verdict, done.grade.score)

    def _without(self, last: Feedback) -> _State:
        """The state in which the question of `last` does not come back."""
        state = self._state
        places = [i for i, n in enumerate(state.queue) if self._items[n].key == last.item.key]
        if not places:
            return state
        at = places[-1]
        queue = state.queue[:at] + state.queue[at + 1 :]
        return (
            replace(state, queue=queue, hints=0, given=None)
            if at == 0
            else replace(state, queue=queue)
        )

    def _due(self, memory: Memory | None) -> int | None:
        return memory.due if memory and self._counted else None


def _recorded(done: Feedback) -> tuple[int, Rating]:
    """The number of the review of `done`, an answer of a session, and its rating."""
    if done.review is None or done.rating is None:
        raise AssertionError("every answer in a session has its review")
    return done.review, done.rating


def hints_of(question: Question) -> tuple[str, ...]:
    """The hints that can be asked for, in order; those of blanks are in the sentence anyway."""
    return tuple(hint.plain for hint in question.hints)
