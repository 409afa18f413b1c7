"""Numbers and dates moved plausibly: they keep unit, rounding, precision and range."""

import random
import re
from decimal import Decimal

from quizgen.lang.base.values import DateValue
from quizgen.lang.en.dates import parse_date, show
from quizgen.lang.en.numbers import parse_amount, rounding_step
from quizgen.model import Fact, Slot

WANTED = 3
"""How many distractors a multiple choice has: more add length, not difficulty (Rodriguez 2005)."""

PRESENT = 2026
"""The year from which the age of an event is told: old ones are known less exactly. It is fixed,
so that a deck built again in another year is the same deck."""

FAR = 5
"""Years by which a false date misses at least."""

_YEAR = re.compile(r"\b\d{3,4}\b")


def years_in(text: str) -> list[int]:
    """The numbers of three or four digits in `text`."""
    return [int(found) for found in _YEAR.findall(text)]


def moved_dates(key: Slot, fact: Fact, rng: random.Random, end: int) -> list[str]:
    """Up to `WANTED` other dates of the same precision, years around the key or days near it.

    No year is later than `end`, where the key is told by its year alone.
    """
    value = parse_date(key.text)
    if value is None or value.year is None:
        return []
    if value.precision == "year":
        years = _years(value.year, fact, rng, end)
        return [key.text.replace(str(abs(value.year)), str(abs(year))) for year in years]
    if value.precision in ("day", "month"):
        return _near_days(value, key.text, rng)
    if value.precision == "decade" and "~" not in value.iso:
        decades = [value.year + step for step in (-20, -10, 10, 20)]
        told = [decade for decade in decades if decade % 100]  # "the 1600s" hold the 1620s
        return [key.text.replace(str(value.year), str(decade)) for decade in told[:WANTED]]
    return []


def other_years(key: Slot, fact: Fact, rng: random.Random, end: int) -> list[str]:
    """The year of the key replaced by another: what is a little off is a trick, so by a far one."""
    value = parse_date(key.text)
    if value is None or value.year is None or value.precision not in ("year", "month", "day"):
        return []
    year = value.year
    step = max(FAR, min(abs(PRESENT - year) // 8, 40))
    low, high, taken = _room(year, fact)
    around = [year + sign * (step + rng.randrange(step)) for sign in (-1, 1)]
    far = [one for one in around if low < one < high and one <= end and one not in taken]
    rng.shuffle(far)
    texts = [key.text.replace(str(abs(year)), str(abs(other))) for other in far]
    return [text for text in texts if parse_date(text) is not None]  # no 29 February 2013


def _years(year: int, fact: Fact, rng: random.Random, end: int) -> list[int]:
    """Years around `year` that keep its place among the other dates of the fact."""
    low, high, taken = _room(year, fact)
    return [other for other in _near_years(year, taken, rng, end) if low < other < high]


def _room(year: int, fact: Fact) -> tuple[int, int, set[int]]:
    """The years of the fact next below and above `year`, and all years that it names."""
    dated = [parse_date(slot.text) for slot in fact.statement.slots if slot.type == "date"]
    taken = {value.year for value in dated if value is not None and value.year is not None}
    taken |= {year for piece in fact.evidence for year in years_in(piece.quote)}
    low = max((other for other in taken if other < year), default=-9999)
    high = min((other for other in taken if other > year), default=9999)
    return low, high, taken


def _near_years(year: int, taken: set[int], rng: random.Random, end: int) -> list[int]:
    """Three years around `year`, none of them another date of the fact, the key at any rank."""
    age = max(PRESENT - year, 0) if year > 0 else 2000
    step = 1 if age < 8 else 2 if age < 40 else 5 if age < 150 else 10 if age < 400 else 25
    room = [n for n in range(WANTED) if year + (WANTED - n) * step + 1 <= end]
    below = rng.choice([*room, WANTED])
    offsets = [-(number + 1) for number in range(below)] + [
        number + 1 for number in range(WANTED - below)
    ]
    jitter = [offset * step + (rng.choice([0, 1]) if step > 2 else 0) for offset in offsets]
    years = [year + offset for offset in jitter]
    return [other for other in years if other != year and other not in taken]


def _near_days(value: DateValue, text: str, rng: random.Random) -> list[str]:
    year, month, *day = (int(part) for part in value.iso.split("-"))
    found = []
    for step in rng.sample([-4, -3, -2, -1, 1, 2, 3, 4], WANTED):
        index = year * 12 + month - 1 + step
        iso = f"{index // 12}-{index % 12 + 1:02}"
        if day:
            moved = min(max(day[0] + step * 2, 1), 28)
            other = DateValue("day", f"{iso}-{moved:02}")
        else:
            other = DateValue("month", iso)
        found.append(_like(text, other))
    return found


def _like(text: str, value: DateValue) -> str:
    """The date in the order in which `text` writes day and month."""
    shown = show(value)
    if value.precision == "day" and text[:1].isalpha():
        day, month, year = shown.split()
        return f"{month} {day}, {year}"
    return shown


_FACTORS = ("0.5", "0.6", "0.75", "0.8", "1.2", "1.25", "1.5", "1.75", "2")


def moved_numbers(key: Slot, rng: random.Random) -> list[str]:
    """Numbers moved by a plausible factor, with the key's rounding, unit and range."""
    amount = parse_amount(key.text)
    if amount is None or amount.value <= 0 or amount.number not in key.text:
        return []
    step = rounding_step(amount.number)
    scale = _scale(amount.number)
    if amount.value == amount.value.to_integral_value() and amount.value <= 12:
        near = [amount.value + offset for offset in (-3, -2, -1, 1, 2, 3, 4)]
        values = [value for value in near if value >= 1]
    else:
        values = [
            (amount.value * Decimal(factor) / step).to_integral_value() * step
            for factor in _FACTORS
        ]
    if key.type == "percent" or (amount.unit or "").startswith("%"):
        values = [value for value in values if value < 100]
    values = [value for value in dict.fromkeys(values) if value != amount.value and value > 0]
    if len(values) < WANTED:
        return []
    chosen = rng.sample(values, WANTED)
    return [
        key.text.replace(amount.number, _written(value, amount.number, scale)) for value in chosen
    ]


def _scale(number: str) -> str:
    found = re.search(r"[ -](?:hundred|thousand|million|billion|trillion)$", number)
    return found[0] if found else ""


_SPELLED = "zero one two three four five six seven eight nine ten eleven twelve".split()


def _written(value: Decimal, like: str, scale: str) -> str:
    """`value` written as `like` is: grouped, with its decimals, its scale word, or in words."""
    sizes = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
    if not like[0].isdigit():
        words = value <= 12 and value == value.to_integral_value()
        return _SPELLED[int(value)] if words else f"{value:f}"
    if scale:
        value = value.scaleb(-sizes[scale.strip(" -")])
    mantissa = like[: len(like) - len(scale)]
    decimals = len(mantissa.split(".")[1]) if "." in mantissa else 0
    grouped = "," in mantissa or (value >= 10000 and not decimals)
    return f"{value:,.{decimals}f}{scale}" if grouped else f"{value:.{decimals}f}{scale}"
