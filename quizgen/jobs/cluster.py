"""Documents taken by the workers of a Dask cluster: in order, and each in the end, whoever dies.

The scheduler gives the task of a worker that died to another, a few times; then its documents are
tried one by one, and the one at fault becomes an error of its own. Documents go to the workers by
value, as these need not see our files, and what was taken of them comes back as bytes, as it does
from processes of our own (`jobs.workers`): the deck is the same.
"""

import contextlib
import logging
import queue
import re
import socket
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any

from quizgen.config import Settings
from quizgen.errors import Fault, InputError, Interrupted, QuizgenError, UsageError
from quizgen.jobs.entry import taken_from
from quizgen.jobs.reading import opened
from quizgen.jobs.session import Session
from quizgen.jobs.sources import Item
from quizgen.jobs.surroundings import Surroundings
from quizgen.jobs.taking import Outcome
from quizgen.jobs.worker import Result, Setup, take_there
from quizgen.model import Document
from quizgen.pipeline.filing import File

LOCAL = "local"
"""The address that begins a cluster on this machine, which ends with the build."""

_ADDRESS = re.compile(
    r"(?:[a-z]+://)?(?P<host>\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):(?P<port>\d{1,5})/?"
)

_ANSWER = 10.0  # seconds in which a scheduler must answer
_WORKERS = 60.0  # seconds that a cluster may be without any worker
_LOOK = 2.0  # seconds between two looks at the workers
_AHEAD = 3  # tasks for each worker that are on their way, or wait for their turn to be used

Chunked = Callable[[int], Iterator[list[Item]]]
"""Gives the documents in their order, so many at a time at most."""


def take_by_cluster(
    address: str,
    chunked: Chunked,
    total: int,
    session: Session,
    settings: Settings,
    file: File,
) -> Iterator[Outcome]:
    """What is taken of each of `total` documents, in their order, by the cluster at `address`.

    Raises `UsageError` where Dask is not installed, `InputError` where no cluster answers, or its
    workers are not like this quizgen, or all are lost.
    """
    here = Surroundings.of(session.plugins)
    with _connected(address, session) as client:
        workers = _looked_over(client, address, here)
        chunks = chunked(max(1, total // (4 * workers)))
        most = _AHEAD * workers
        run = _Run(client, address, chunks, total, session, settings, file, here, most)
        yield from run.outcomes()


@dataclass(frozen=True, slots=True)
class _Task:
    """Documents, and the place of the first among all."""

    place: int
    items: Sequence[Item]

    def apart(self) -> "list[_Task]":
        """A task for each of its documents."""
        return [_Task(self.place + n, [item]) for n, item in enumerate(self.items)]


@dataclass(slots=True)
class _Run:
    """The tasks of one job on a cluster: which wait, which are out, and what is done."""

    client: Any
    address: str
    chunks: Iterator[list[Item]]
    total: int
    session: Session
    settings: Settings
    file: File
    here: Surroundings
    most: int
    _given: int = 0
    _finished: int = 0
    _again: deque[_Task] = field(default_factory=deque)
    _out: dict[Any, _Task] = field(default_factory=dict)
    _over: "queue.SimpleQueue[Any]" = field(default_factory=queue.SimpleQueue)
    _done: dict[int, Outcome] = field(default_factory=dict)

    def outcomes(self) -> Iterator[Outcome]:
        """What is taken of each document, in order."""
        place = 0
        while self._hand_out() or self._done:
            while place in self._done:
                yield self._done.pop(place)
                place += 1
            for future in self._wait():
                self._take_in(self._out.pop(future), future)
            stage = f"reading on {len(_workers(self.client))} workers"
            self.session.reporter.progress(stage, self._finished, self.total)

    def _hand_out(self) -> bool:
        """Send tasks as long as few are on their way; whether any is."""
        while self._again or len(self._out) + len(self._done) < self.most:
            task = self._again.popleft() if self._again else self._next()
            if task is None:
                break
            setup = replace(Setup.of(self.session, self.settings), cache=None)
            future = self.client.submit(take_there, self.here, setup, tuple(task.items), pure=False)
            self._out[future] = task
            future.add_done_callback(self._over.put)
        return bool(self._out)

    def _next(self) -> _Task | None:
        """The next task whose documents could be loaded; those that could not are done."""
        for chunk in self.chunks:
            place, self._given = self._given, self._given + len(chunk)
            loaded = [_by_value(item) for item in chunk]
            if all(isinstance(one, Item) for one in loaded):
                return _Task(place, [one for one in loaded if isinstance(one, Item)])
            for number, one in enumerate(loaded, place):
                if isinstance(one, Item):
                    self._again.append(_Task(number, [one]))
                else:
                    self._finish(number, one)
            if self._again:
                return self._again.popleft()
        return None

    def _wait(self) -> list[Any]:
        """The next future that is over, none where none is out.

        Raises `InputError` where all workers are lost for long.
        """
        since = time.monotonic()
        while self._out:
            with contextlib.suppress(queue.Empty):
                return [self._over.get(timeout=_LOOK)]
            if _workers(self.client):
                since = time.monotonic()
            elif time.monotonic() - since > _WORKERS:
                raise _lost(self.address)
        return []

    def _take_in(self, task: _Task, future: Any) -> None:
        from distributed import KilledWorker

        if future.cancelled() or future.status == "lost":
            raise _lost(self.address)
        error = future.exception()
        if isinstance(error, KilledWorker):
            if len(task.items) > 1:
                self._again.extend(task.apart())
                return
            hint = "it may want more memory than there is"
            died = InputError("every process that read it died", hint=hint)
            died.where = task.items[0].name
            self._finish(task.place, died)
        elif isinstance(error, QuizgenError):
            raise error
        elif error is not None:
            raise Fault.of(error, "a worker of the cluster", where=self.address)
        else:
            for number, (item, result) in enumerate(
                zip(task.items, future.result(), strict=True), task.place
            ):
                self._finish(number, self._outcome(item, result))

    def _finish(self, place: int, outcome: Outcome) -> None:
        self._done[place] = outcome
        self._finished += 1

    def _outcome(self, item: Item, result: Result) -> Outcome:
        """What a worker sent, kept in our own cache."""
        if isinstance(result, QuizgenError):
            return result
        cache = self.session.effort.cache
        if cache is not None:
            result = cache.keep_entry(item, result, self.session, self.settings)
        return taken_from(result, item.name, self.file)


def _by_value(item: Item) -> Item | QuizgenError:
    """`item` with its bytes, or why it has none."""
    if isinstance(item.held, Document):
        return item
    try:
        return replace(item, held=opened(item))
    except Interrupted:
        raise
    except QuizgenError as error:
        return error


@contextlib.contextmanager
def _connected(address: str, session: Session) -> Iterator[Any]:
    """A client of the cluster at `address`, which is begun where it is to be local."""
    try:
        distributed = import_module("distributed")
    except ModuleNotFoundError as error:
        hint = "pip install 'quizgen[cluster]'"
        raise UsageError("--cluster needs Dask, which is not installed", hint=hint) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    patience = {"distributed.comm.timeouts.connect": f"{_ANSWER}s"}
    with contextlib.ExitStack() as stack, warnings.catch_warnings():
        stack.enter_context(import_module("dask").config.set(patience))
        warnings.simplefilter("ignore")  # of versions and of sizes: we look ourselves
        if address == LOCAL:
            jobs = session.effort.jobs or None
            cluster = distributed.LocalCluster(
                n_workers=jobs, threads_per_worker=1, dashboard_address=None, silence_logs=50
            )
            target = stack.enter_context(cluster)
        else:
            target = address
            _knock(address)
        try:
            client = distributed.Client(target, timeout=_ANSWER, set_as_default=False)
        except (OSError, ValueError, ImportError) as error:
            raise _absent(address) from error
        yield stack.enter_context(client)


def _knock(address: str) -> None:
    """Raise `UsageError` for what is no address, `InputError` where nobody is there."""
    parts = _ADDRESS.fullmatch(address)
    if parts is None:
        hint = "it is like tcp://10.0.0.5:8786, or local"
        raise UsageError(f"--cluster: '{address}' is not the address of a cluster", hint=hint)
    try:
        socket.create_connection((parts["host"].strip("[]"), int(parts["port"])), _ANSWER).close()
    except (OSError, OverflowError) as error:
        raise _absent(address) from error


def _absent(address: str) -> InputError:
    hint = "is its scheduler running? --cluster local begins one here"
    return InputError("no cluster answers at this address", where=address, hint=hint)


def _looked_over(client: Any, address: str, here: Surroundings) -> int:
    """How many workers the cluster has; `InputError` where there are none, or unlike ones."""
    try:
        client.wait_for_workers(1, timeout=_ANSWER)
    except TimeoutError as error:
        hint = "begin some: dask worker ADDRESS"
        raise InputError("the cluster has no workers", where=address, hint=hint) from error
    for worker, told in client.get_versions(packages=["quizgen"])["workers"].items():
        python = ".".join(told["host"]["python"].split(".")[:3])
        here.refuse({"Python": python, "quizgen": told["packages"]["quizgen"]}, worker)
    return len(_workers(client))


def _workers(client: Any) -> Sequence[str]:
    """The addresses of the workers that there are now."""
    return list(client.scheduler_info(n_workers=-1).get("workers", ()))


def _lost(address: str) -> InputError:
    hint = "what was read of documents is in the cache; build again when it is there"
    return InputError("the cluster was lost in the middle", where=address, hint=hint)
