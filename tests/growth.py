"""How much more work a longer input is: counted, not timed, so that a busy machine changes nothing.

Work is every call of a function, and the size of each text, list or tuple that it is given: what is
handed on whole, again and again, is copied or searched again and again.
"""

import inspect
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from tests.shared_parses import PARSES

LINEAR = 2.4
"""The most by which work grows where the input doubles, if it is linear."""


def work(call: Callable[[], object]) -> int:
    """How much work `call` is."""
    count = 0

    def hear(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        if event in ("call", "c_call"):
            count += 1
        # A generator that goes on is called anew, but is given nothing anew.
        if event == "call" and not frame.f_code.co_flags & inspect.CO_GENERATOR:
            count += sum(map(_size, _given(frame)))

    before = sys.getprofile()
    with PARSES.forgotten():
        sys.setprofile(hear)
        try:
            call()
        finally:
            sys.setprofile(before)
    return count


def growth(call: Callable[[int], object], size: int) -> float:
    """How many times as much work `call` is for twice the `size`."""
    call(1)  # what is made once is made now
    return work(lambda: call(2 * size)) / work(lambda: call(size))


def _given(frame: FrameType) -> list[object]:
    names = frame.f_code.co_varnames[: frame.f_code.co_argcount]
    return [frame.f_locals[name] for name in names if name in frame.f_locals]


def _size(value: object) -> int:
    return len(value) if isinstance(value, str | bytes | list | tuple) else 0
