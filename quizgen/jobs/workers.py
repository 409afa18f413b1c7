"""Work on documents by worker processes: in order, one task a worker, none waits for a lost one.

A worker that dies, or does not end in time, is replaced; what it had is tried again, a document at
a time, and the document at fault becomes an error of its own.
"""

import collections
import concurrent.futures
import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from quizgen.errors import Fault, InputError
from quizgen.jobs.worker import Setup, get_ready, prepare

_START = 120.0
"""Seconds in which a worker must have started."""

Work = Callable[[Setup, Sequence[Any]], Sequence[Any]]
"""What a worker does with some documents, which have names: it gives something for each."""


@dataclass(slots=True)
class _Task:
    """Documents, the place of the first among all, and what is to be done with them."""

    place: int
    items: Sequence[Any]
    work: Work

    def apart(self) -> list["_Task"]:
        """A task for each of its documents."""
        return [_Task(self.place + n, [item], self.work) for n, item in enumerate(self.items)]


class Crew:
    """Some worker processes, which stay for one piece of work after another."""

    def __init__(self, jobs: int, setup: Setup) -> None:
        self._workers = [_Worker(setup) for _ in range(jobs)]
        for worker in self._workers:
            worker.launch()
        self._timeout = setup.timeout

    def do(self, work: Work, chunks: Iterable[Sequence[Any]]) -> Iterator[Any]:
        """What `work` gives for each document of `chunks`, in their order.

        It is an `InputError` for one whose process died, or had to be ended.
        """
        return _Round(self._workers, _numbered(chunks, work), self._timeout).results()

    def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.end()


class _Round:
    """What waits for the workers, and what is done but waits for its turn."""

    def __init__(
        self, workers: "Sequence[_Worker]", left: Iterator[_Task], timeout: float | None
    ) -> None:
        self._workers, self._left, self._timeout = workers, left, timeout
        self._again: collections.deque[_Task] = collections.deque()
        self._done: dict[int, Any] = {}

    def results(self) -> Iterator[Any]:
        """What comes of each document, in order."""
        place = 0
        while self._hand_out() or self._done:
            while place in self._done:
                yield self._done.pop(place)
                place += 1
            busy = [worker for worker in self._workers if worker.task]
            if busy:
                _wait(busy)
            for worker in busy:
                self._look_at(worker)

    def _hand_out(self) -> bool:
        """Give every idle worker a task; whether any worker has one."""
        for worker in self._workers:
            if worker.task is None:
                task = self._again.popleft() if self._again else next(self._left, None)
                if task is not None:
                    worker.start(task, self._timeout)
        return any(worker.task for worker in self._workers)

    def _look_at(self, worker: "_Worker") -> None:
        task = worker.task
        if task is None or not worker.is_over:
            return
        try:
            found = worker.results()
        except InputError as error:
            if len(task.items) > 1:
                self._again.extendleft(reversed(task.apart()))
                return
            error.where = task.items[0].name
            found = [error]
        self._done.update(enumerate(found, task.place))


@dataclass(slots=True)
class _Worker:
    """A process with at most one task, begun anew where it was lost."""

    setup: Setup
    task: _Task | None = None
    _pool: ProcessPoolExecutor | None = None
    _process: Future[int] = field(default_factory=Future)
    _ready: Future[None] = field(default_factory=Future)
    _future: Future[Sequence[Any]] = field(default_factory=Future)
    _deadline: float | None = None

    def start(self, task: _Task, timeout: float | None) -> None:
        """Let the worker do `task`, within `timeout` for each of its documents."""
        pool = self._opened()
        self.task = task
        self._future = pool.submit(task.work, self.setup, tuple(task.items))
        self._deadline = time.monotonic() + timeout * len(task.items) if timeout else None

    @property
    def future(self) -> Future[Sequence[Any]]:
        """The task that it does."""
        return self._future

    @property
    def remaining(self) -> float | None:
        """The seconds until it must be done; None where it may take as long as it takes."""
        return None if self._deadline is None else max(0.0, self._deadline - time.monotonic())

    @property
    def is_over(self) -> bool:
        """Whether the task is done, or has had its time."""
        return self._future.done() or self.remaining == 0.0

    def results(self) -> Sequence[Any]:
        """What came of the task; `InputError` where the process was lost or had to be ended."""
        self.task = None
        if not self._future.done():
            self.end()
            raise InputError("not read in the time that --timeout gives", hint="give it more")
        try:
            return self._future.result()
        except concurrent.futures.BrokenExecutor as error:
            self.end()
            raise InputError(
                "the process that read it died", hint="it may want more memory than there is"
            ) from error

    def end(self) -> None:
        """End the process, whatever it does."""
        if self._pool is None:
            return
        with contextlib.suppress(ProcessLookupError, concurrent.futures.BrokenExecutor):
            os.kill(self._process.result(_START), getattr(signal, "SIGKILL", signal.SIGTERM))
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None

    def launch(self) -> ProcessPoolExecutor:
        """Begin the process; it makes itself ready while others do."""
        context = multiprocessing.get_context("spawn")
        pool = self._pool = ProcessPoolExecutor(1, context, prepare)
        with _deaf_to_interrupts():
            self._process = pool.submit(os.getpid)
        self._ready = pool.submit(get_ready, self.setup)
        return pool

    def _opened(self) -> ProcessPoolExecutor:
        """The pool of the process, once that is ready."""
        pool = self._pool or self.launch()
        try:
            self._ready.result(_START)
        except (concurrent.futures.BrokenExecutor, TimeoutError) as error:
            raise Fault("no worker process can be started", hint="--jobs 1 needs none") from error
        return pool


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let a process that begins now ignore Ctrl-C from its first moment, as its parent hears it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _wait(busy: Sequence[_Worker]) -> None:
    """Wait until one is done, or has had its time."""
    times = [worker.remaining for worker in busy if worker.remaining is not None]
    concurrent.futures.wait(
        [worker.future for worker in busy],
        timeout=min(times, default=None),
        return_when=concurrent.futures.FIRST_COMPLETED,
    )


def _numbered(chunks: Iterable[Sequence[Any]], work: Work) -> Iterator[_Task]:
    place = 0
    for items in chunks:
        yield _Task(place, items, work)
        place += len(items)
