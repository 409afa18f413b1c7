"""Numbers as people type them: digits in any grouping, fractions, powers, scales and words."""

import re
from dataclasses import dataclass
from decimal import Decimal, DecimalException, localcontext

_MAX_LENGTH = 200
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SUPERSCRIPTS = re.compile(r"(?<=10)[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5",
    "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
_SIGNS = str.maketrans({"−": "-", "–": "-", "‒": "-", "’": "'", "＋": "+"})
_SCALES = {
    "hundred": 2, "thousand": 3, "million": 6, "millions": 6, "mn": 6, "mio": 6, "billion": 9,
    "billions": 9, "bn": 9, "trillion": 12, "trillions": 12, "tn": 12, "quadrillion": 15,
}  # fmt: skip
_ATTACHED = {"k": 3, "K": 3, "M": 6, "B": 9, "T": 12}
_CURRENCY = re.compile(r"^(?:(?:US|A|C|NZ|HK)?\$|€|£|¥|₹|USD|EUR|GBP)\s*")
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_MULTIPLIERS = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip

NUMBER_WORDS: frozenset[str] = frozenset({*_WORDS, *_SCALES})
"""Words that are numbers, in lower case: a slip in one of them makes another number."""

_DIGITS = r"\d{1,3}(?:[ ',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<digits>{_DIGITS})"
    r"(?:\s*(?:[eE]|(?:[x×*·]\s*)10\s*\^?)\s*(?P<power>[+-]?\d{1,4})(?![\d.,]))?"
    r"(?:\s*/\s*(?P<under>\d+)|\s+(?P<top>\d+)\s*/\s*(?P<bottom>\d+))?"
)


_SECOND_NUMBER = re.compile(r"(?<![A-Za-z])\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the words after it; `other` is the number if its comma is the decimal sign."""

    value: Decimal
    rest: str = ""
    other: Decimal | None = None


def read_amount(text: str, *, decimal_comma: bool = False, unit: str = "") -> Amount | None:
    """The number that `text` begins with, and what follows it; None where it begins with none.

    Reads `8,445 km`, `8 445`, `3,14`, `-1.5e3`, `4.1 × 10^10`, `3 1/2`, `41 billion`, `$5M` and
    `forty-one billion`. With `decimal_comma` the comma is the decimal sign and the dot groups.
    `unit` is a unit to expect, so that `300K` may be kelvins. A second number makes no number.
    """
    if len(text) > _MAX_LENGTH:
        return None
    flat = _CURRENCY.sub("", _levelled(text)).strip()
    match = _NUMBER.match(flat)
    try:
        with localcontext(prec=_MAX_LENGTH):
            if match is None:
                return _spelled(flat)
            return _amount(match, flat[match.end() :], decimal_comma, unit)
    except (DecimalException, ZeroDivisionError):
        return None


def _levelled(text: str) -> str:
    flat = _SUPERSCRIPTS.sub(lambda found: "^" + found[0].translate(_SUPERSCRIPT), text)
    for sign, fraction in _VULGAR.items():
        flat = flat.replace(sign, f" {fraction}")
    return flat.replace("⁄", "/").translate(_BLANKS).translate(_SIGNS).strip()


def _amount(match: re.Match[str], rest: str, decimal_comma: bool, unit: str) -> Amount | None:
    if _SECOND_NUMBER.search(rest):
        return None
    scale, rest = (0, rest) if unit and rest.strip() == unit else _scale(rest)
    main, other = _digits(match["digits"], decimal_comma=decimal_comma)

    def whole(number: Decimal) -> Decimal:
        if match["under"]:
            number /= Decimal(match["under"])
        elif match["bottom"]:
            number += Decimal(match["top"]) / Decimal(match["bottom"])
        power = int(match["power"] or 0) + scale
        return number.scaleb(power) * (-1 if match["sign"] == "-" else 1)

    return Amount(whole(main), rest.strip(), None if other is None else whole(other))


def _scale(rest: str) -> tuple[int, str]:
    if rest[:1] in _ATTACHED and not rest[1:2].isalpha():
        return _ATTACHED[rest[0]], rest[1:]
    power = 0
    while found := re.match(r"\s*-?([A-Za-z]+)\.?(?![\w])", rest):
        step = _SCALES.get(found[1].casefold())
        if step is None:
            break
        power += step
        rest = rest[found.end() :]
    return power, rest


def _digits(text: str, *, decimal_comma: bool) -> tuple[Decimal, Decimal | None]:
    """The number written as `text`, and the other reading where one comma or dot is ambiguous."""
    decimal, grouping = (",", ".") if decimal_comma else (".", ",")
    bare = text.replace(" ", "").replace("'", "")
    signs = [char for char in bare if char in ",."]
    if len(set(signs)) == 2:
        last = signs[-1]
        first = "," if last == "." else "."
        return Decimal(bare.replace(first, "").replace(last, ".")), None
    if len(signs) > 1:
        return Decimal(bare.replace(signs[0], "")), None
    if signs == [decimal]:
        return Decimal(bare.replace(decimal, ".")), None
    if signs == [grouping]:
        grouped = Decimal(bare.replace(grouping, ""))
        cut = Decimal(bare.replace(grouping, "."))
        whole, _, after = bare.partition(grouping)
        may_group = len(after) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
        return (grouped, cut) if may_group else (cut, None)
    return Decimal(bare), None


def _spelled(text: str) -> Amount | None:
    """The number that `text` spells out in English words ("forty-one billion"), if it does."""
    tokens = re.findall(r"[A-Za-z]+|[^A-Za-z\s-]+", text)
    total, current, used = 0, 0, 0
    for index, token in enumerate(tokens):
        word = token.casefold()
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "hundred" and used:
            current *= 100
        elif word in _MULTIPLIERS and used:
            total += current * _MULTIPLIERS[word]
            current = 0
        elif word == "and" and used and _continues(tokens, index + 1):
            continue
        else:
            break
        used = index + 1
    return Amount(Decimal(total + current), " ".join(tokens[used:])) if used else None


def _continues(tokens: list[str], index: int) -> bool:
    return index < len(tokens) and tokens[index].casefold() in _WORDS
