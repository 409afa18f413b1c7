"""`quizgen build --watch`: building again whenever something that is read has changed."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import ModuleType

from quizgen.cli.building import Build, Built
from quizgen.cli.failing import fail, told_of
from quizgen.errors import Interrupted, QuizgenError, UsageError
from quizgen.jobs.changes import Inputs
from quizgen.jobs.decks import make
from quizgen.jobs.session import Effort, Session
from quizgen.jobs.sources import Job
from quizgen.report import ListReporter

_SETTLED = 100  # milliseconds without a change after which what was saved is taken to be whole
_AT_LEAST = 5_000  # milliseconds after which is looked anyhow: a change in between is not told
_NAMED = 3
"""How many changed files are named."""

Await = Callable[[frozenset[Path]], None]
"""Waits until something may have changed in some folders."""


def watch(build: Build) -> int:
    """Build, and build again at every change until Ctrl-C; gives 0.

    What fails is told, and the watch goes on. Raises what is wrong with the call itself: a flag, a
    source that is not there.
    """
    try:
        Watch(build, _awaiting()).run()
    except KeyboardInterrupt:
        build.session.console.clear()
    return 0


class Watch:
    """A build that is watched: what it read last, and what came of it."""

    def __init__(self, build: Build, wait: Await) -> None:
        self._build = build
        self._wait = wait
        self._built: Built | None = None
        self._inputs = Inputs()

    def run(self) -> None:
        """Build at once, and at every change, without end."""
        if "-" in self._build.sources:
            raise UsageError("--watch does not go with standard input", hint="name a file")
        jobs = self._build.jobs()
        self._inputs = self._seen()
        self._rebuild()
        _warm(jobs, self._build.session)
        say = self._build.session.console.say
        say(f"watching {_counted(len(self._inputs.files), 'file')}; Ctrl-C ends")
        while True:
            self.look()
            self._wait(self._inputs.folders)

    def look(self) -> None:
        """Build again where something has changed, and say what came of it."""
        inputs = self._seen()
        changed = inputs.changed_since(self._inputs)
        self._inputs = inputs
        if changed:
            before, started = self._built, time.monotonic()
            self._build.session.console.begin()
            if self._rebuild():
                took = time.monotonic() - started
                came = _came_and_went(before, self._built)
                self._build.session.console.say(f"{_names(changed)}: {came} ({took:.1f} s)")

    def _rebuild(self) -> bool:
        """Whether a build could be made; why not is told."""
        try:
            self._built = self._build.run()
        except Interrupted:
            raise
        except Exception as error:
            self._build.session.console.clear()
            if self._built is None and isinstance(error, UsageError):
                raise
            message, code = told_of(error)
            fail(message, code, in_json=self._build.json_notes)
            return False
        return True

    def _seen(self) -> Inputs:
        """What is read now; of sources that cannot be told apart now, the sources alone."""
        written = self._built.files if self._built else frozenset[Path]()
        jobs: list[Job] = []
        with suppress(QuizgenError, OSError):
            jobs = self._build.jobs()
        return Inputs.of(self._build.sources, jobs, written)


def _warm(jobs: Iterable[Job], session: Session) -> None:
    """Load what a build may have found no need of, since all it read was known: the parser.

    The smallest document is built for that; what is wrong with it was told by the build itself.
    """
    documents = [
        (item.path.stat().st_size, item, job)
        for job in jobs
        for item in job.items
        if not item.is_deck and item.path.is_file()
    ]
    if documents:
        _, item, job = min(documents, key=lambda one: one[0])
        unheard = replace(session, reporter=ListReporter(), effort=Effort())
        with suppress(QuizgenError, OSError):
            make(replace(job, items=(item,)), unheard)


def _awaiting() -> Await:
    """What waits for the system to tell of changes."""
    watchfiles = _watchfiles()

    def wait(folders: frozenset[Path]) -> None:
        if not folders:  # all of them are gone, and may come back
            time.sleep(1)
            return
        with suppress(FileNotFoundError):  # one is gone since
            next(
                watchfiles.watch(
                    *folders,
                    recursive=False,
                    step=_SETTLED,
                    rust_timeout=_AT_LEAST,
                    yield_on_timeout=True,
                    watch_filter=None,
                )
            )

    return wait


def _watchfiles() -> ModuleType:
    try:
        import watchfiles
    except ImportError:
        raise UsageError(
            "--watch needs the package watchfiles", hint="pip install 'quizgen[watch]'"
        ) from None
    return watchfiles


def _came_and_went(before: Built | None, after: Built | None) -> str:
    """How many questions are new, and how many are gone."""
    old = before.questions if before else frozenset[tuple[str, str]]()
    new = after.questions if after else frozenset[tuple[str, str]]()
    came, went = len(new - old), len(old - new)
    if not came and not went:
        return "the same questions"
    return f"{_counted(came, 'question')} came, {went} went"


def _names(changed: list[str]) -> str:
    """The names of the files that have changed, of many the first few."""
    more = len(changed) - _NAMED
    named = ", ".join(changed[:_NAMED])
    return f"{named} and {more} more" if more > 0 else named


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
