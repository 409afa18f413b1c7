"""In which order things stand on a paper: options, partners, and the questions of a variant."""

import random
import re
from collections.abc import Sequence
from typing import TypeVar

from quizgen.plugin import Option
from quizgen.plugin.language import Flaws

T = TypeVar("T")

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def varied(items: Sequence[T], rng: random.Random, variant: int) -> list[T]:
    """`items` in the order of a variant: the first has them as they are, each other its own."""
    found = list(items)
    if variant:
        rng.shuffle(found)
    if variant and len(found) > 1 and found == list(items):
        found.append(found.pop(0))
    return found


def mixed(items: Sequence[T], rng: random.Random) -> list[T]:
    """`items` by chance; of three or more never in the order given, which may be the answer."""
    found = list(items)
    rng.shuffle(found)
    return found if len(found) < 3 or found != list(items) else [*found[1:], found[0]]


def options_in_order(
    options: Sequence[Option], rng: random.Random, variant: int, flaws: Flaws
) -> Sequence[Option]:
    """The options of a variant; those that keep their places stay.

    They are numbers in a row, or one of them speaks of the others ("all of the above").
    """
    texts = [option.text.plain for option in options]
    if any(_speaks_of_others(text, flaws) for text in texts):
        return options
    return options if _is_row(texts) else varied(options, rng, variant)


def _is_row(texts: Sequence[str]) -> bool:
    found = [number for text in texts if (number := _NUMBER.match(text))]
    numbers = [float(number[0].replace(",", "")) for number in found]
    in_a_row = numbers in (sorted(numbers), sorted(numbers, reverse=True))
    return len(numbers) == len(texts) and in_a_row


def _speaks_of_others(text: str, flaws: Flaws) -> bool:
    others = flaws.speaks_of_others(text) or flaws.says_all(text) or flaws.says_none(text)
    return others or flaws.combines_labels(text)
