"""What is asked of a value whatever its language."""

from quizgen.model import Slot


def is_petty(slot: Slot) -> bool:
    """Whether a value is too small a number to be learned, or to be changed without a trick."""
    return slot.type == "number" and slot.value in ("1", "2")
