"""What stands several times among very many: found by numbers alone, eight bytes each."""

from array import array
from itertools import pairwise


def repeated(numbers: "array[int]") -> frozenset[int]:
    """Those of `numbers` that stand there more than once."""
    return frozenset(one for one, other in pairwise(sorted(numbers)) if one == other)
