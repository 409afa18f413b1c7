"""The end of a session: how it went, answer by answer, and what is to come."""

import datetime
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Sparkline, Static

from quizgen.plugin.study import Session, Store, harmless, now_ms, stats_of, summary, verdict
from quizgen_tui.footer import KeyFooter

_AHEAD = 30


class ReviewScreen(Screen[None]):
    """All answers as a table, and the questions due in the days to come as a plot."""

    CSS = """
    ReviewScreen { padding: 1 2; }
    .title { text-style: bold; margin-bottom: 1; }
    DataTable { height: 1fr; } Sparkline { height: 4; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "app.quit", "End", priority=True)]

    def __init__(self, session: Session, store: Store) -> None:
        super().__init__()
        self._session = session
        self._store = store

    def compose(self) -> ComposeResult:
        """The summary, the table, the plot, the keys."""
        yield Static(summary(self._session), markup=False, classes="title")
        yield DataTable(cursor_type="row", zebra_stripes=True)
        zone = datetime.datetime.now().astimezone().tzinfo or datetime.UTC
        forecast = stats_of(self._store, now_ms(), zone, ahead=_AHEAD, back=1).forecast
        yield Static(f"Due in the next {_AHEAD} days (at most {max(forecast)} a day)", markup=False)
        yield Sparkline(forecast, summary_function=max)
        yield KeyFooter()

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(DataTable)
        table.add_columns("Verdict", "Question", "You said", "Key")
        for done in self._session.answered:
            question = done.item.question
            cells = (
                verdict(done.grade)[1].split(".")[0],
                done.item.title,
                done.given,
                "; ".join(question.answer_texts),
            )
            table.add_row(*(Text(harmless(" ".join(cell.split()))) for cell in cells))
        table.focus()
