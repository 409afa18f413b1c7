"""The full-screen quiz: shows what the session says, and hands it what is typed or clicked."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import App, ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import ProgressBar, Static

from quizgen.plugin import Flashcard, OutputError, Question, QuizgenError
from quizgen.plugin.study import (
    Feedback,
    Prompt,
    Rating,
    Role,
    Session,
    Store,
    asked,
    harmless,
    now_ms,
    told,
)
from quizgen_tui.answers import AnswerBox, Answered, NextBox, answer_box
from quizgen_tui.footer import KeyFooter
from quizgen_tui.review import ReviewScreen

T = TypeVar("T")
Edit = Callable[[Question], Question | None]

HELP = """\
Choose with the mouse, the arrows or the digits; Enter submits. An empty answer shows the key.
F2 hint   F3 skip   F4 flag   F5 I was right   F6 it was easy   F7 edit   Ctrl+Z undo   Ctrl+C quit
Every answer is saved at once."""


class QuizApp(App[None]):
    """One sitting. After each answer its feedback stands until Enter."""

    TITLE = "quizgen"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #page { padding: 1 2; }
    OptionList, SelectionList, Static, Input, DataTable { min-width: 16; }
    #page Static { height: auto; }
    .stem { text-style: bold; margin: 1 0; }
    .progress, .tip, .source { color: $text-muted; }
    .right { color: $text-success; text-style: bold; }
    .wrong { color: $text-error; text-style: bold; }
    .near { color: $text-warning; text-style: bold; }
    ProgressBar { margin: 0 2; } ProgressBar Bar { width: 1fr; }
    AnswerBox { height: auto; margin: 1 0; }
    AnswerBox OptionList, AnswerBox SelectionList { height: auto; max-height: 16; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help"),
        Binding("f2", "hint", "Hint"),
        Binding("f3", "skip", "Skip"),
        Binding("f4", "flag", "Flag"),
        Binding("f5", "was_right", "I was right"),
        Binding("f6", "easy", "Easy"),
        Binding("f7", "edit", "Edit"),
        Binding("ctrl+z", "undo", "Undo", priority=True),
        Binding("ctrl+c", "quit", "Quit", priority=True),
    ]

    def __init__(
        self, session: Session, store: Store, *, message: str = "", edit: Edit | None = None
    ) -> None:
        super().__init__()
        self._edit = edit
        self._session = session
        self._store = store
        self._message = message

    def compose(self) -> ComposeResult:
        """The progress bar, the page, the keys."""
        yield ProgressBar(show_eta=False, show_percentage=False, id="bar")
        yield VerticalScroll(id="page", can_focus=False)
        yield KeyFooter()

    async def on_mount(self) -> None:
        """Ask the first question."""
        await self._ask(self._message)
        self.call_after_refresh(self._session.prepare)

    async def on_answered(self, event: Answered) -> None:
        """Take what the answer box gives."""
        prompt = self._session.next()
        if event.text is None or prompt is None:
            await self._ask()
        elif prompt.judge:
            rating = Rating(int(event.text))
            await self._tell(lambda: self._session.judge(rating), judged=True)
        else:
            await self._tell(lambda: self._session.answer(event.text or ""))

    async def action_undo(self) -> None:
        """Take back the last answer or skip, at the end too."""
        done = self._saved(self._session.undo)
        if done and isinstance(self.screen, ReviewScreen):
            await self.pop_screen()
        if done is not None:
            await self._ask("Taken back." if done else "There is nothing to take back.")

    async def action_hint(self) -> None:
        """Show one more hint."""
        if self._asking:
            hint = self._session.hint()
            await self._ask("" if hint else "There is no other hint.")

    async def action_skip(self) -> None:
        """Ask this question later."""
        if self._asking:
            self._session.skip()
            await self._ask("Skipped; it comes back at the end.")

    async def action_flag(self) -> None:
        """Flag the question for a second look."""
        if self._asking:
            on = self._saved(self._session.flag)
            if on is not None:
                await self._ask("Flagged for a second look." if on else "No longer flagged.")

    async def action_was_right(self) -> None:
        """Count the last answer as right."""
        await self._amend(self._session.was_right, "Your last answer counts as right.")

    async def action_easy(self) -> None:
        """Count the last answer as easy."""
        await self._amend(self._session.was_easy, "Your last answer counts as easy.")

    async def action_edit(self) -> None:
        """Let the user edit the question in an editor of their own."""
        prompt = self._session.next()
        if not self._asking or prompt is None:
            return
        if self._edit is None:
            self.notify("Only questions of a deck file can be edited here.", markup=False)
            return
        try:
            with self.suspend():
                changed = self._edit(prompt.question)
        except (QuizgenError, SuspendNotSupported) as error:
            self.notify(harmless(str(error)), title="Not edited", severity="error", markup=False)
            return
        if changed is not None:
            self._session.replace(changed)
            await self._ask("Edited.")

    def action_help(self) -> None:
        """Say which keys there are."""
        self.notify(HELP, title="Keys", timeout=12, markup=False)

    @property
    def _asking(self) -> bool:
        return bool(self.query(AnswerBox)) and not self.query(NextBox)

    async def _amend(self, change: Callable[[], Feedback | None], words: str) -> None:
        if self._saved(change) is None:
            self.notify("The last answer cannot be changed so.", markup=False)
        elif isinstance(self.screen, ReviewScreen):
            await self.pop_screen()
            await self._ask(words)
        else:
            self.notify(words, markup=False)
            if self._session.next() is None:
                await self._ask(words)

    async def _ask(self, note: str = "") -> None:
        prompt = self._session.next()
        self._measure(prompt)
        if prompt is None:
            await self.push_screen(ReviewScreen(self._session, self._store))
            return
        lines = list(asked(prompt))
        if note:
            lines.insert(0, ("near", note))
        await self._show(lines, answer_box(prompt))

    async def _tell(self, act: Callable[[], Feedback], *, judged: bool = False) -> None:
        feedback = self._saved(act)
        if feedback is None:
            return
        if feedback.open:
            unread = feedback.grade.verdict == "unreadable"
            await self._ask(feedback.grade.message if unread else "")
            return
        self._measure(self._session.next())
        question: list[tuple[Role, str]] = [("stem", feedback.item.title)]
        if feedback.given and not isinstance(feedback.item.question, Flashcard):
            question.append(("text", f"You said: {feedback.given}"))
        lines = [*question, *told(feedback, now_ms(), judged=judged)]
        await self._show(lines, NextBox())

    async def _show(self, lines: list[tuple[Role, str]], box: AnswerBox) -> None:
        page = self.query_one("#page", VerticalScroll)
        shown = [line for line in lines if not (line[0] == "option" and box.shows_options)]
        with self.batch_update():
            await page.remove_children()
            texts = [Static(harmless(text), markup=False, classes=role) for role, text in shown]
            await page.mount(*texts, box)
        box.take_focus()

    def _measure(self, prompt: Prompt | None) -> None:
        done = len(self._session.answered)
        total = prompt.total if prompt else max(1, done)
        self.screen_stack[0].query_one("#bar", ProgressBar).update(total=total, progress=done)

    def _saved(self, act: Callable[[], T]) -> T | None:
        """What `act` returns; None, with a message, where its result could not be saved."""
        try:
            return act()
        except OutputError as error:
            self.notify(harmless(str(error)), title="Not saved", severity="error", markup=False)
            return None
