"""What a language says of dates and amounts: what they mean, and how they are written."""

from decimal import Decimal
from typing import Protocol

from quizgen.model.values import Amount, DateValue, Precision

__all__ = ["Amount", "DateValue", "Precision", "Values"]


class Values(Protocol):
    """How a language writes dates and numbers."""

    def show_date(self, date: DateValue, like: str) -> str:
        """A day or month in words, in the order in which `like` writes one."""

    def write_number(self, value: Decimal, like: str) -> str:
        """`value` written as `like` is: grouped, with its decimals, its scale, or in words."""

    def rounding_step(self, number: str) -> Decimal:
        """The unit of the last significant digit of a number as written."""

    def years(self, text: str) -> list[int]:
        """The numbers in `text` that may be years, in order."""
