"""Where what waits is put: in memory, or wherever else it takes no room."""

from collections.abc import Callable

Filed = Callable[[], bytes]
"""Gives what was filed, as often as it is called."""

File = Callable[[bytes], Filed]
"""Puts bytes away."""


def hold(data: bytes) -> Filed:
    """`data`, held in memory."""
    return lambda: data
