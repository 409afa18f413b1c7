"""The line front end: shows what the session says, reads a line, hands it to the session."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from quizgen.plugin import OutputError, Question, QuizgenError
from quizgen.plugin.study import (
    JUDGE,
    Feedback,
    Rating,
    Session,
    asked,
    now_ms,
    span,
    summary,
    told,
)
from quizgen_console.commands import HELP, Command, parse
from quizgen_console.face import Face

T = TypeVar("T")
Edit = Callable[[Question], Question | None]

_RATINGS = {
    "1": Rating.AGAIN, "2": Rating.HARD, "3": Rating.GOOD, "4": Rating.EASY,
    "n": Rating.AGAIN, "y": Rating.GOOD, "no": Rating.AGAIN, "yes": Rating.GOOD,
}  # fmt: skip


def run(
    session: Session, face: Face, *, several_decks: bool = False, edit: Edit | None = None
) -> int:
    """Play `session` to its end, or to the end of the input; returns the exit code.

    `edit` lets the user change a question, and returns its new form (None: unchanged).
    """
    face.show("tip", "Type ? for help, :q to quit.")
    playing = _Playing(session, face, several_decks=several_decks, edit=edit)
    while playing.step():
        pass
    face.show("text", summary(session))
    return 0


def next_time(feedback: Feedback) -> str:
    """When the question comes next, as a sentence after a blank; nothing in practice."""
    return "" if feedback.due is None else f" Next time in {span(feedback.due - now_ms())}."


@dataclass
class _Playing:
    """The dialogue.

    `shown` says that the question asked now stands on the screen, `prepared` that the session has
    loaded what answers need: while the first question is read, nobody waits for that.
    """

    session: Session
    face: Face
    several_decks: bool = False
    edit: Edit | None = None
    shown: bool = False
    prepared: bool = False

    def step(self) -> bool:
        """One line of dialogue; False when the session is over."""
        prompt = self.session.next()
        if prompt is None:
            return self._end()
        if not self.shown:
            self.face.show("text", "")
            for role, text in asked(prompt, several_decks=self.several_decks):
                self.face.show(role, text)
            self.shown = True
        if not self.prepared:
            self.session.prepare()
            self.prepared = True
        line = self.face.read()
        if line is None:
            return False
        if prompt.judge:
            return self._judge(line)
        typed = parse(line, prompt.question)
        if typed.command:
            return self._obey(typed.command)
        self._tell(lambda: self.session.answer(typed.text))
        return True

    def _judge(self, line: str) -> bool:
        rating = _RATINGS.get(line.strip().casefold())
        if rating is not None:
            self._tell(lambda: self.session.judge(rating), judged=True)
            return True
        typed = parse(line, None)
        if typed.command:
            return self._obey(typed.command)
        self.face.show("tip", JUDGE)
        return True

    def _end(self) -> bool:
        if not self.session.answered:
            return False
        self.face.show("text", "")
        self.face.show("tip", "That was the last one. Enter ends, u takes the last answer back.")
        line = self.face.read()
        typed = parse(line or "", None)
        if line is None or typed.command not in ("undo", "right", "easy", "help"):
            return False
        return self._obey(typed.command)

    def _obey(self, command: Command) -> bool:
        match command:
            case "help":
                self.face.show("text", HELP)
            case "quit":
                return False
            case "undo":
                self._undo()
            case "right" | "easy":
                self._amend(command)
            case "hint" | "skip" | "flag" | "edit":
                self._on_question(command)
        return True

    def _on_question(self, command: Command) -> None:
        match command:
            case "hint":
                hint = self.session.hint()
                self.face.show("tip", f"Hint: {hint}" if hint else "There is no other hint.")
            case "skip":
                self.session.skip()
                self.face.show("tip", "Skipped; it comes back at the end.")
                self.shown = False
            case "flag":
                on = self._saved(self.session.flag)
                self.face.show("tip", "Flagged for a second look." if on else "No longer flagged.")
            case _:
                self._edit()

    def _undo(self) -> None:
        if self._saved(self.session.undo):
            self.face.show("tip", "Taken back.")
            self.shown = False
        else:
            self.face.show("tip", "There is nothing to take back.")

    def _amend(self, command: Command) -> None:
        change = self.session.was_right if command == "right" else self.session.was_easy
        feedback = self._saved(change)
        if feedback is None:
            lacking = "wrong" if command == "right" else "right"
            self.face.show("tip", f"The last answer was not {lacking}.")
            return
        word = "right" if command == "right" else "easy"
        self.face.show("tip", f"Your last answer counts as {word}.{next_time(feedback)}")
        self.shown = self.shown and self.session.next() is not None

    def _edit(self) -> None:
        prompt = self.session.next()
        if prompt is None:
            return
        if self.edit is None:
            self.face.show("tip", "Only questions of a deck file can be edited here.")
            return
        try:
            changed = self.edit(prompt.question)
        except QuizgenError as error:
            self.face.show("wrong", f"The edit was not taken over: {error}")
            return
        if changed is not None:
            self.session.replace(changed)
            self.shown = False

    def _tell(self, act: Callable[[], Feedback], *, judged: bool = False) -> None:
        feedback = self._saved(act)
        for role, text in told(feedback, now_ms(), judged=judged):
            self.face.show(role, text)
        self.shown = feedback.open

    def _saved(self, act: Callable[[], T]) -> T:
        """What `act` returns; where its result cannot be saved, asks whether to try again."""
        while True:
            try:
                return act()
            except OutputError as error:
                self.face.show("wrong", str(error))
                self.face.show("tip", "Press Enter to try again, or q to quit without it.")
                line = self.face.read()
                if line is None or line.strip().casefold() in ("q", ":q", "quit"):
                    raise
