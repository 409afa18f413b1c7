"""Numbers as question banks read them: digits and a point, kept to 15 digits."""

import re
from decimal import Decimal

NUMBER_FORM = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?")
"""How a number is written."""

MOST_DIGITS = 15
"""As many digits as a bank keeps of a number."""

_LARGEST = 300
_PLAIN_EXPONENT = 15


def fits(number: Decimal) -> bool:
    """Whether a float holds `number` to the last digit."""
    digits_of = number.normalize().as_tuple().digits
    return len(digits_of) <= MOST_DIGITS and abs(number.adjusted()) <= _LARGEST


def digits(number: Decimal) -> str:
    """`number` as every bank reads it: a point, no groups."""
    exponent = number.as_tuple().exponent
    small = isinstance(exponent, int) and -_PLAIN_EXPONENT <= exponent <= _PLAIN_EXPONENT
    return f"{number:f}" if small else f"{number:e}"
