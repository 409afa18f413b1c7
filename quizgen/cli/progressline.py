"""The line that says how far the work is, how long it has taken, and about how long it will."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TextIO

_PAUSE: Final = 0.1
"""Seconds between two times that the line is written, at least."""

_TICK: Final = 0.5
"""Seconds after which it is written again where nothing is heard, so that it is seen to move."""

_SURE: Final = 2.0
"""Seconds of a stage after which the rest of it is estimated."""


@dataclass(slots=True)
class _Stage:
    """A kind of work: when it began, from which step on, and how far it is."""

    name: str
    began: float
    first: int
    done: int
    total: int | None


class ProgressLine:
    """Shows one line on `stream`, a terminal, until it is cleared."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._began = clock()
        self._stage: _Stage | None = None
        self._next = 0.0
        self._drawn = False
        self._lock = threading.Lock()
        self._ticker: threading.Thread | None = None

    def show(self, name: str, done: int, total: int | None) -> None:
        """Show that `done` of `total` steps of the work called `name` are finished."""
        now = self._clock()
        stage = self._stage
        if stage is None or stage.name != name or done < stage.done:
            self._stage = stage = _Stage(name, now, done, done, total)
        stage.done, stage.total = done, total
        if self._ticker is None:
            self._ticker = threading.Thread(target=self._tick, daemon=True)
            self._ticker.start()
        if now >= self._next:
            self._write(now)

    def clear(self) -> None:
        """Take the line away, where there is one, and wait for the next step."""
        with self._lock:
            self._stage = None
            if self._drawn:
                self._stream.write("\r\x1b[K")
                self._stream.flush()
                self._drawn = False

    def _tick(self) -> None:
        while True:
            time.sleep(_TICK)
            now = self._clock()
            if now >= self._next:
                self._write(now)

    def _write(self, now: float) -> None:
        with self._lock:
            if self._stage is None:
                return
            self._next = now + _PAUSE
            line = told(self._stage, now - self._began, now)
            self._stream.write(f"\r\x1b[K{line}")
            self._stream.flush()
            self._drawn = True


def told(stage: _Stage, took: float, now: float) -> str:
    """The line: "sentences 120 of 900, 0:12 so far, about 1:18 left"."""
    share = f"{stage.done:,}" if stage.total is None else f"{stage.done:,} of {stage.total:,}"
    line = f"{stage.name} {share}, {_clock_time(took)} so far"
    made, spent = stage.done - stage.first, now - stage.began
    if stage.total is None or made <= 0 or spent < _SURE:
        return line
    return f"{line}, about {_clock_time(spent / made * (stage.total - stage.done))} left"


def _clock_time(seconds: float) -> str:
    """Seconds as minutes and seconds: "1:05"."""
    whole = round(max(0.0, seconds))
    return f"{whole // 60}:{whole % 60:02}"
