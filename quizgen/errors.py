"""Errors that people see: one tree, each with a message, a place and a hint.

    QuizgenError                 exit code
    ├── UsageError               2   the call cannot be carried out as given
    │   └── OutputError          2   the output cannot be written where it was asked for
    ├── InputError               3   a document, deck file or setting cannot be read
    ├── PluginError              4   a plugin failed; names the plugin and its distribution
    │   └── Fault               70   one of quizgen's own did, or a room: a fault in quizgen itself
    └── Interrupted            130   the user stopped it

Only `quizgen.cli` prints them and turns them into exit codes. `QuizgenWarning` is no error: the
functions of `import quizgen` warn with it where `--strict` would find fault.
"""

from typing import ClassVar


class QuizgenError(Exception):
    """What went wrong (`message`), where (`where`: `deck.quiz.md:12`) and what to do (`hint`)."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """The error in one line: place, message, hint."""
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{advice}"


class UsageError(QuizgenError):
    """The call cannot be carried out as given: an unknown format, kind or option."""

    exit_code = 2


class OutputError(UsageError):
    """The output cannot be written where it was asked for."""


class InputError(QuizgenError):
    """A document, deck file or setting cannot be read."""

    exit_code = 3


class PluginError(QuizgenError):
    """A plugin failed while loading or working."""

    exit_code = 4


class Fault(PluginError):  # noqa: N818 - the word of docs/architecture.md and of messages
    """A fault in quizgen itself, in a room or in a plugin that comes with it."""

    exit_code = 70  # EX_SOFTWARE of sysexits.h

    @classmethod
    def of(cls, error: BaseException, what: str = "", *, where: str | None = None) -> "Fault":
        """The fault that `error` shows, in `what` of quizgen."""
        cause = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
        place = f"{what}: " if what else ""
        return cls(
            f"a fault in quizgen: {place}{cause}",
            where=where,
            hint="QUIZGEN_DEBUG=1 shows where; please report it",
        )


class Interrupted(QuizgenError):  # noqa: N818 - the user's wish is no error of anybody's
    """The user stopped the program; what was finished is kept."""

    exit_code = 130


class QuizgenWarning(UserWarning):
    """Something was left out, changed or in doubt that deserves a look."""
