"""Dates moved plausibly: they keep precision, wording and their place among the others."""

import datetime
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.items.request import WANTED, Request
from quizgen.lang.base.values import DateValue, Precision
from quizgen.model import Slot

PRESENT = 2026
"""The year from which the age of an event is counted: old ones are known less exactly. It is fixed,
so that a deck built again in another year is the same deck."""

FAR = 5
"""Years by which a false date misses at least."""

_STEPS = ((8, 1), (40, 2), (150, 5), (400, 10))
"""Ages in years, and how far apart the years before them are that could be mistaken."""
_WIDEST_STEP = 25
_BEFORE_OUR_ERA = 2000
"""The age of whatever has a year before our era."""
_EARLIEST = 100
"""No year has fewer than three digits: it would read as a number."""

Move = Callable[[Request, DateValue, random.Random, int], list[Slot]]


def moved_dates(request: Request, rng: random.Random, end: int) -> list[Slot]:
    """Up to `WANTED` other dates of the key's precision, years around it or days near it.

    No year is later than `end`, where the key is a year.
    """
    date = request.key.date
    move = _MOVES.get(date.precision) if date else None
    return move(request, date, rng, end) if move and date else []


def other_years(request: Request, rng: random.Random, end: int) -> list[Slot]:
    """The key in another year, a far one: what is a little off is a trick."""
    date = request.key.date
    if date is None or date.year is None or date.precision not in ("year", "month", "day"):
        return []
    room = _room(request, date.year)
    step = max(FAR, min(abs(PRESENT - date.year) // 8, 40))
    around = [date.year + sign * (step + rng.randrange(step)) for sign in (-1, 1)]
    far = [year for year in around if year <= end and room.admits(year)]
    rng.shuffle(far)
    return [_in_year(request.key, date, year) for year in far if _is_date(date, year)]


@dataclass(frozen=True, slots=True)
class _Room:
    """The years that a false date may have: between the nearest of its fact, and none of them."""

    low: int
    high: int
    taken: frozenset[int]

    def admits(self, year: int) -> bool:
        """Whether a false date may be in `year`."""
        return self.low < year < self.high and year not in self.taken


def _room(request: Request, year: int) -> _Room:
    """The room around `year` among all years that the fact and its evidence name."""
    taken = frozenset(_named_years(request))
    low = max((other for other in taken if other < year), default=-9999)
    high = min((other for other in taken if other > year), default=9999)
    return _Room(low, high, taken)


def _named_years(request: Request) -> Iterator[int]:
    for slot in request.fact.statement.slots:
        if slot.type == "date" and slot.date and slot.date.year is not None:
            yield slot.date.year
    for piece in request.fact.evidence:
        yield from request.language.values.years(piece.quote)


def _near_years(request: Request, date: DateValue, rng: random.Random, end: int) -> list[Slot]:
    """Up to `WANTED` years around the key that keep its place among the other dates of the fact."""
    if date.year is None:
        return []
    room = _room(request, date.year)
    years = [date.year + offset for offset in _offsets(date.year, rng, end)]
    return [_in_year(request.key, date, year) for year in years if room.admits(year)]


def _offsets(year: int, rng: random.Random, end: int) -> list[int]:
    """How far `WANTED` years around `year` are off, so that the key may have any rank."""
    age = max(PRESENT - year, 0) if year > 0 else _BEFORE_OUR_ERA
    step = next((step for younger, step in _STEPS if age < younger), _WIDEST_STEP)
    ranks = [n for n in range(WANTED) if year + (WANTED - n) * step + 1 <= end]
    below = rng.choice([*ranks, WANTED])
    steps = [*range(-1, -below - 1, -1), *range(1, WANTED - below + 1)]
    return [number * step + (rng.choice([0, 1]) if step > 2 else 0) for number in steps]


def _near_days(request: Request, date: DateValue, rng: random.Random, end: int) -> list[Slot]:
    """The key some months and days off, each months by another number."""
    if date.year is None or date.month is None:
        return []
    found = []
    for step in rng.sample([-4, -3, -2, -1, 1, 2, 3, 4], WANTED):
        year, month = divmod(date.year * 12 + date.month - 1 + step, 12)
        iso = f"{year}-{month + 1:02}"
        if date.day:
            iso += f"-{min(max(date.day + step * 2, 1), 28):02}"
        other = DateValue(date.precision, iso)
        text = request.language.values.show_date(other, like=request.key.text)
        found.append(_dated(request.key, text, other))
    return found


def _near_decades(request: Request, date: DateValue, rng: random.Random, end: int) -> list[Slot]:
    """The decades around a whole one, but for the first of a century, which reads as all of it."""
    if date.year is None or date.part:
        return []
    near = [date.year + step for step in (-20, -10, 10, 20)]
    decades = [decade for decade in near if decade % 100][:WANTED]
    return [
        _dated(
            request.key,
            request.key.text.replace(str(date.year), str(decade)),
            DateValue("decade", f"{decade // 10}X"),
        )
        for decade in decades
    ]


_MOVES: dict[Precision, Move] = {
    "year": _near_years,
    "month": _near_days,
    "day": _near_days,
    "decade": _near_decades,
}


def _in_year(key: Slot, date: DateValue, year: int) -> Slot:
    """The key with another year in its text."""
    text = key.text.replace(str(abs(date.year or 0)), str(abs(year)))
    return _dated(key, text, DateValue(date.precision, f"{year}{date.iso[len(str(date.year)) :]}"))


def _is_date(date: DateValue, year: int) -> bool:
    """Whether `date` can be in another year: not 29 February 2013, nor a year of two digits."""
    try:
        datetime.date(max(year, 1), date.month or 1, date.day or 1)
    except ValueError:
        return False
    return abs(year) >= _EARLIEST


def _dated(key: Slot, text: str, date: DateValue) -> Slot:
    return key.model_copy(update={"text": text, "value": date.iso, "date": date})
