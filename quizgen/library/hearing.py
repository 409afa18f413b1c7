"""Who hears of notes: the caller's reporter, or else the serious ones become warnings."""

import types
import warnings
from collections import Counter
from typing import Self

from quizgen.errors import QuizgenWarning
from quizgen.jobs.session import Session, open_session
from quizgen.report import ListReporter, Recorder, Reporter


class Hearing:
    """The session of one call, as a context: `with Hearing(reporter) as call: call.session`.

    Without a reporter, what `--strict` would count is a warning at the line that called the
    function which holds the context.
    """

    def __init__(self, reporter: Reporter | None) -> None:
        self._silent = reporter is not None
        self._notes = Recorder(reporter or ListReporter())
        self.session: Session = open_session(self._notes)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: types.TracebackType | None,
    ) -> None:
        """Warn, unless an error says more."""
        if self._silent or error is not None:
            return
        serious = Counter(str(note) for note in self._notes.notes if note.serious)
        for line, times in serious.items():
            often = f" ({times} times)" if times > 1 else ""
            warnings.warn(f"{line}{often}", QuizgenWarning, stacklevel=3)
