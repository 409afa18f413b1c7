"""Exam mode: so many questions, a time limit, and all feedback at the end."""

import contextlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.plugin import Flashcard, Interrupted, OutputError, UsageError
from quizgen.plugin.study import (
    Answered,
    Choice,
    Feedback,
    Grade,
    Item,
    Options,
    Results,
    body,
    check_results,
    chosen,
    grade,
    how_to,
    key,
    now_ms,
    reasons,
    span,
    verdict,
    write_results,
)
from quizgen_console.commands import parse
from quizgen_console.face import Face

_HELP = """\
Enter  leave it out     b  back to the question before     :q  hand in
There is no feedback before the end."""


def sit_exam(
    items: Sequence[Item], choice: Choice, wanted: Options, face: Face, rng: random.Random
) -> int:
    """Hold an exam of `wanted.exam` questions; 0 if passed, 1 if not, 130 if it was interrupted.

    Flashcards are left out: nobody but the learner could grade them. The schedule is not touched.
    The results so far are written after each answer, so that an exam that is cut off leaves them.
    """
    if wanted.results:
        check_results(wanted.results)
    questions = _drawn(items, choice, wanted.exam, rng)
    if not questions:
        face.show("text", "There is no question for an exam: flashcards are left out.")
        return 0
    sitting = _Sitting(questions, face, now_ms(), wanted.time)
    face.show("text", _rules(len(questions), wanted))
    try:
        while sitting.step():
            if wanted.results:
                _save(sitting.results(wanted.pass_mark), wanted.results)
    except KeyboardInterrupt:
        so_far = f" The results so far: {wanted.results}" if wanted.results else ""
        face.show("text", f"\nStopped before the end of the exam.{so_far}")
        return Interrupted.exit_code
    results = sitting.results(wanted.pass_mark)
    _report(results, face)
    if wanted.results:
        _write(results, wanted.results, face)
    return 0 if results.passed else 1


def _drawn(
    items: Sequence[Item], choice: Choice, count: int | None, rng: random.Random
) -> list[Item]:
    """At most `count` of the chosen items that can be graded, in their order."""
    gradable = [item for item in items if not isinstance(item.question, Flashcard)]
    questions = chosen(gradable, {}, replace(choice, cram=True, limit=None), 0, rng)
    if count is None or count >= len(questions):
        return questions
    picked = sorted(rng.sample(range(len(questions)), count))
    return [questions[index] for index in picked]


def _save(results: Results, path: Path) -> None:
    """Write the results so far to `path`; the end of the exam reports where that fails."""
    with contextlib.suppress(OutputError):
        write_results(results, path)


def _rules(count: int, wanted: Options) -> str:
    limit = f" within {span(wanted.time * 1000)}" if wanted.time else ""
    return f"Exam: {count} questions{limit}; {wanted.pass_mark:g}% to pass. Type ? for help."


@dataclass
class _Sitting:
    questions: list[Item]
    face: Face
    started: int
    seconds: int | None
    given: dict[int, tuple[str, Grade]] = field(default_factory=dict)
    at: int = 0
    late: bool = False

    def step(self) -> bool:
        """One line; False when the exam is over."""
        if self.at >= len(self.questions) or self._over():
            return False
        item = self.questions[self.at]
        left = f", {span(self._left())} left" if self.seconds else ""
        self.face.show("text", "")
        self.face.show("progress", f"Question {self.at + 1} of {len(self.questions)}{left}")
        for role, text in body(item.question):
            self.face.show(role, text)
        self.face.show("tip", how_to(item.question))
        return self._take(item)

    def results(self, pass_mark: float) -> Results:
        """The answers of all questions; those not reached are unanswered."""
        none = ("", Grade(0.0, "unanswered"))
        rows = [
            Answered(item, *self.given.get(index, none))
            for index, item in enumerate(self.questions)
        ]
        return Results(tuple(rows), self.started, now_ms(), pass_mark)

    def _take(self, item: Item) -> bool:
        while True:
            line = self.face.read()
            if line is None:
                return False
            if self._over():
                self.late = True
                self.face.show("tip", "The time is over: this answer does not count.")
                return False
            typed = parse(line, item.question)
            if typed.command == "quit":
                return False
            if typed.command == "undo" or line.strip() in ("b", ":b"):
                self.at = max(0, self.at - 1)
                return True
            if typed.command:
                self.face.show("text", _HELP)
                continue
            found = grade(item.question, typed.text, item.policy)
            if found.verdict == "unreadable":
                self.face.show(*verdict(found))
                continue
            self.given[self.at] = (typed.text, found)
            self.at += 1
            return True

    def _left(self) -> int:
        return self.started + (self.seconds or 0) * 1000 - now_ms()

    def _over(self) -> bool:
        return self.seconds is not None and self._left() <= 0


def _report(results: Results, face: Face) -> None:
    for number, row in enumerate(results.rows, 1):
        face.show("text", "")
        face.show("stem", f"{number}. {row.item.title}")
        face.show(*verdict(row.grade))
        if row.given:
            face.show("text", f"You said: {row.given}")
        for role, text in (
            *key(row.item.question),
            *reasons(Feedback(row.item, row.given, row.grade)),
        ):
            face.show(role, text)
    face.show("text", "")
    word = "Passed" if results.passed else "Not passed"
    role = "right" if results.passed else "wrong"
    face.show(
        role, f"{word}: {results.points:g} of {len(results.rows)} points ({results.percent:.0f}%)."
    )


def _write(results: Results, path: Path, face: Face) -> None:
    """Write `results` to `path`; where that cannot be, to another file that the user names."""
    while True:
        try:
            write_results(results, path)
        except (OutputError, UsageError) as error:
            face.show("wrong", str(error))
            face.show("tip", "Name another file for the results, or press Enter to go without.")
            line = face.read()
            if not line or not line.strip():
                raise
            path = Path(line.strip())
        else:
            face.show("text", f"Results: {path}")
            return
