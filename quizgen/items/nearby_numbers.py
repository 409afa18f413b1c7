"""Numbers moved plausibly: they keep the key's unit, rounding and range."""

import random
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from quizgen.items.request import WANTED, Request
from quizgen.lang.base.values import Amount, Values
from quizgen.model import Slot

_COUNTABLE = 12
"""Up to here a number is counted, and others near it are mistaken for it; above, it is measured."""
_OFFSETS = (-3, -2, -1, 1, 2, 3, 4)
_FACTORS = ("0.5", "0.6", "0.75", "0.8", "1.2", "1.25", "1.5", "1.75", "2")


def moved_numbers(request: Request, rng: random.Random) -> list[Slot]:
    """`WANTED` numbers near a counted one or as large as a measured one; [] where too few fit."""
    key, amount = request.key, request.key.amount
    if amount is None or amount.value <= 0 or amount.number not in key.text:
        return []
    values = request.language.values
    fitting = [value for value in _around(amount, values) if _fits(value, key, amount)]
    if len(fitting) < WANTED:
        return []
    return [_moved(key, amount, value, values) for value in rng.sample(fitting, WANTED)]


def _around(amount: Amount, values: Values) -> Iterable[Decimal]:
    """The numbers that could be mistaken for one, each once."""
    if amount.value == amount.value.to_integral_value() and amount.value <= _COUNTABLE:
        near = [amount.value + offset for offset in _OFFSETS]
        return [value for value in near if value >= 1]
    step = values.rounding_step(amount.number)
    scaled = (amount.value * Decimal(factor) / step for factor in _FACTORS)
    return dict.fromkeys(steps.to_integral_value() * step for steps in scaled)


def _fits(value: Decimal, key: Slot, amount: Amount) -> bool:
    """Whether a number is another than the key, and no share of more than all."""
    share = key.type == "percent" or (amount.unit or "").startswith("%")
    return 0 < value != amount.value and (value < 100 or not share)


def _moved(key: Slot, amount: Amount, value: Decimal, values: Values) -> Slot:
    number = values.write_number(value, like=amount.number)
    text = key.text.replace(amount.number, number)
    other = replace(amount, value=value, number=number)
    return key.model_copy(update={"text": text, "value": f"{value:f}", "amount": other})
