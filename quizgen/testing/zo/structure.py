"""How Zo marks structure: a summary is `Sumo`, a series is `muro, tala ge pen`."""

import re

from quizgen.plugin import Slot
from quizgen.plugin.language import NothingMarked, SectionRole, Structure
from quizgen.testing.zo.values import DATE, NUMBER, read_amount, read_date

_SECTIONS: dict[str, SectionRole] = {"sumo": "summary", "bukiki": "references"}


class _Marked(NothingMarked):
    """The sections, series and values of Zo; nothing else is marked."""

    def section(self, heading: str) -> SectionRole | None:
        """A summary or references."""
        return _SECTIONS.get(heading.lower())

    def series(self, text: str) -> tuple[str, ...]:
        """What commas and `ge` part."""
        members = re.split(r", | ge ", text.strip())
        return tuple(members) if len(members) > 1 and all(members) else ()

    def value(self, text: str) -> Slot:
        """A date or a number where all of it is one."""
        if re.fullmatch(DATE, text, re.ASCII) and (date := read_date(text)):
            return Slot(type="date", text=text, value=date.iso, date=date)
        if re.fullmatch(NUMBER, text, re.ASCII):
            amount = read_amount(text)
            return Slot(type="number", text=text, value=f"{amount.value:f}", amount=amount)
        return super().value(text)


STRUCTURE: Structure = _Marked()
