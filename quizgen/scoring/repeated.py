"""What stands several times among very many: found by numbers alone, eight bytes each."""

from array import array
from itertools import pairwise

_SHARES = 16
"""Parts of the numbers that are looked at one after another."""


def repeated(numbers: "array[int]") -> frozenset[int]:
    """Those of `numbers` that stand there more than once."""
    parts = _SHARES if len(numbers) > 1 << 16 else 1
    found: set[int] = set()
    for part in range(parts):
        alike = sorted(number for number in numbers if number % parts == part)
        found.update(one for one, other in pairwise(alike) if one == other)
    return frozenset(found)
