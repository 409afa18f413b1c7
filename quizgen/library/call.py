"""The session of one call: notes go to the caller's reporter, or else become warnings."""

import types
import warnings
from collections import Counter
from typing import Self

from quizgen.errors import QuizgenWarning
from quizgen.jobs.session import Session, open_session
from quizgen.report import ListReporter, Recorder, Reporter


class Call:
    """One call of a public function, as a context: `with Call(reporter) as call: call.session`.

    Without a reporter, each note that `--strict` counts becomes a warning at the line that called
    the function.
    """

    def __init__(self, reporter: Reporter | None) -> None:
        self._reported = reporter is not None
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
        if self._reported or error is not None:
            return
        serious = Counter(str(note) for note in self._notes.notes if note.serious)
        for line, times in serious.items():
            often = f" ({times} times)" if times > 1 else ""
            warnings.warn(f"{line}{often}", QuizgenWarning, stacklevel=3)
