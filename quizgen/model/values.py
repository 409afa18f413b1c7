"""What a date or an amount in a text means, however it is written there."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Precision = Literal["day", "month", "year", "decade", "century", "range", "partial"]

_ISO = re.compile(r"(?P<year>-?\d{3,4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?")


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date phrase means: ISO 8601 with the precision it has (`1931`, `1931-05`, `193X`).

    Years before our era have a minus sign; a decade is `193X`, a century `19XX`, a range
    `1983/1984`; a partial date has no year (`--07-01`); a part of a decade or century follows a
    tilde (`193X~early`).
    """

    precision: Precision
    iso: str

    @property
    def year(self) -> int | None:
        """The year it falls in or begins with."""
        return self._number("year")

    @property
    def month(self) -> int | None:
        """The month it falls in or begins with, where it says one."""
        return self._number("month")

    @property
    def day(self) -> int | None:
        """The day of the month, where it says one."""
        return self._number("day")

    @property
    def part(self) -> str:
        """The part of a decade or century that is meant ("early"); empty where it is the whole."""
        return self.iso.partition("~")[2]

    def _number(self, name: str) -> int | None:
        found = None if self.precision == "partial" else _ISO.match(self.iso.replace("X", "0"))
        return int(found[name]) if found and found[name] else None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: `number` as written ("41 billion"), `unit` as written ("km")."""

    value: Decimal
    number: str
    unit: str | None
    approximate: bool = False
