"""Numbers as people type them: digits in any grouping, fractions, powers, scales and words."""

import re
from dataclasses import dataclass
from decimal import Decimal, DecimalException, localcontext

from quizgen.grading.result import DEFAULT_LANGUAGE
from quizgen.lang.base import Language
from quizgen.lang.base.numerals import CURRENCY, Numerals

_MAX_LENGTH = 200
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SUPERSCRIPTS = re.compile(r"(?<=10)[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5",
    "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
}  # fmt: skip
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))
_SIGNS = str.maketrans({"−": "-", "–": "-", "‒": "-", "’": "'", "＋": "+"})
_CURRENCY = re.compile(rf"^(?:{CURRENCY}|USD|EUR|GBP)\s*")

_DIGITS = r"\d{1,3}(?:[ ',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<digits>{_DIGITS})"
    r"(?:\s*(?:[eE]|(?:[x×*·]\s*)10\s*\^?)\s*(?P<power>[+-]?\d{1,4})(?![\d.,]))?"
    r"(?:\s*/\s*(?P<under>\d+)|\s+(?P<top>\d+)\s*/\s*(?P<bottom>\d+))?"
)
_WORD = re.compile(r"\s*-?([^\W\d_]+)\.?(?!\w)")
_PIECES = re.compile(r"[^\W\d_]+|(?:[\d_]|[^\w\s-])+")
_SECOND_NUMBER = re.compile(r"(?<![A-Za-z])\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the words after it; `other` is the number if its comma is the decimal sign."""

    value: Decimal
    rest: str = ""
    other: Decimal | None = None


def read_amount(
    text: str,
    language: Language = DEFAULT_LANGUAGE,
    *,
    decimal_comma: bool = False,
    unit: str = "",
) -> Amount | None:
    """The number that `text` begins with, and what follows it; None where it begins with none.

    Reads `8,445 km`, `8 445`, `3,14`, `-1.5e3`, `4.1 × 10^10`, `3 1/2`, `41 billion`, `$5M` and
    `forty-one billion`, words as `language` means them. With `decimal_comma` the comma is the
    decimal sign and the dot groups. `unit` is a unit to expect, so that `300K` may be kelvins. A
    second number makes no number.
    """
    if len(text) > _MAX_LENGTH:
        return None
    flat = _CURRENCY.sub("", _levelled(text)).strip()
    numerals = language.numerals
    try:
        with localcontext(prec=_MAX_LENGTH):
            found = _NUMBER.match(flat)
            if found is None:
                return _spelled(flat, numerals)
            return _written(found, flat[found.end() :], decimal_comma, unit, numerals)
    except (DecimalException, ZeroDivisionError):
        return None


def _levelled(text: str) -> str:
    flat = _SUPERSCRIPTS.sub(lambda found: "^" + found[0].translate(_SUPERSCRIPT), text)
    for sign, fraction in _VULGAR.items():
        flat = flat.replace(sign, f" {fraction}")
    return flat.replace("⁄", "/").translate(_BLANKS).translate(_SIGNS).strip()


def _written(
    match: re.Match[str], rest: str, decimal_comma: bool, unit: str, numerals: Numerals
) -> Amount | None:
    if _SECOND_NUMBER.search(rest):
        return None
    scale, rest = (0, rest) if unit and rest.strip() == unit else _scale(rest, numerals)
    main, other = _digits(match["digits"], decimal_comma=decimal_comma)

    def whole(number: Decimal) -> Decimal:
        if match["under"]:
            number /= Decimal(match["under"])
        elif match["bottom"]:
            number += Decimal(match["top"]) / Decimal(match["bottom"])
        power = int(match["power"] or 0) + scale
        return number.scaleb(power) * (-1 if match["sign"] == "-" else 1)

    return Amount(whole(main), rest.strip(), None if other is None else whole(other))


def _scale(rest: str, numerals: Numerals) -> tuple[int, str]:
    """The power of ten at the beginning of what follows the digits, and the rest."""
    attached = None if rest[1:2].isalpha() else numerals.scale_letter(rest[:1])
    if attached is not None:
        return attached, rest[1:]
    power = 0
    while found := _WORD.match(rest):
        step = numerals.scale(found[1].casefold())
        if step is None:
            break
        power += step
        rest = rest[found.end() :]
    return power, rest


def _digits(text: str, *, decimal_comma: bool) -> tuple[Decimal, Decimal | None]:
    """The number written as `text`, and the other reading where one comma or dot is ambiguous."""
    bare = text.replace(" ", "").replace("'", "")
    signs = [char for char in bare if char in ",."]
    if len(signs) == 1:
        return _with_one_sign(bare, signs[0], is_decimal=(signs[0] == ",") == decimal_comma)
    decimal = signs[-1] if len(set(signs)) == 2 else None
    return _with_decimal(bare, decimal), None


def _with_one_sign(bare: str, sign: str, *, is_decimal: bool) -> tuple[Decimal, Decimal | None]:
    """As `_digits`; a sign that should group is the decimal sign where no group follows it."""
    cut = _with_decimal(bare, sign)
    whole, _, after = bare.partition(sign)
    may_group = len(after) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
    return (cut, None) if is_decimal or not may_group else (_with_decimal(bare, None), cut)


def _with_decimal(bare: str, decimal: str | None) -> Decimal:
    """The number that is `bare` when `decimal` is its decimal sign; other signs group."""
    return Decimal("".join("." if char == decimal else char.strip(",.") for char in bare))


def _spelled(text: str, numerals: Numerals) -> Amount | None:
    """The number that `text` spells out ("forty-one billion"), if it does."""
    pieces = _PIECES.findall(text)
    found = numerals.spelled([piece.casefold() for piece in pieces])
    return Amount(Decimal(found[0]), " ".join(pieces[found[1] :])) if found else None
