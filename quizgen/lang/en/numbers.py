"""Numbers in English text: digits and words, scales, currencies and units."""

import re
from decimal import Decimal, InvalidOperation

from quizgen.lang.base.values import Amount

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: dict[str, int] = {word: number for number, word in enumerate(_ONES)} | {
    word: (number + 2) * 10 for number, word in enumerate(_TENS)
}
_ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
}
SCALES: dict[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_DIGITS = re.compile(r"^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$")


def word_number(words: str) -> Decimal | None:
    """The number that digits or English words mean ("26", "8,445", "thirty-two"); None if none."""
    text = words.strip().lower().replace("-", " ")
    if _DIGITS.match(words.strip()):
        return Decimal(words.strip().replace(",", ""))
    if text in _ORDINALS:
        return Decimal(_ORDINALS[text])
    total = current = Decimal(0)
    seen = False
    for word in text.split():
        if word == "and" and seen:
            continue
        if word in _WORDS:
            current += _WORDS[word]
        elif _DIGITS.match(word):
            current += Decimal(word.replace(",", ""))
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word in SCALES:
            total += (current or Decimal(1)) * SCALES[word]
            current = Decimal(0)
        elif word in ("a", "an") and not seen:
            current = Decimal(1)
            continue
        else:
            return None
        seen = True
    return _plain(total + current) if seen else None


def _plain(value: Decimal) -> Decimal:
    """`value` without zeros behind the point: 2500000.0 is 2500000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


_CURRENCY = r"(?:US\$|A\$|C\$|HK\$|NZ\$|[$€£¥₹])"
_NUMBER = (
    r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:[ -](?:hundred|thousand|million|billion|trillion))?"
)
_SPELLED = (
    r"(?:(?:" + "|".join([*_ONES, *_TENS, "hundred", "a hundred", "a thousand"]) + r")"
    r"(?:[ -](?:and )?(?:" + "|".join([*_ONES, *_TENS, *SCALES]) + r"))*)"
)
_AMOUNT = re.compile(
    rf"^(?P<about>(?:about|around|approximately|roughly|some|nearly|almost|over|more than|less than"
    rf"|fewer than|at least|at most|up to|an estimated|only|just|as many as|as much as) )*"
    rf"(?:a total of )?(?P<currency>{_CURRENCY})?\s?(?P<number>{_NUMBER}|{_SPELLED})"
    rf"(?P<unit>(?:[ -]?%|[ -](?!to\b|and\b|or\b)\S.*)?)$",
    re.IGNORECASE,
)


def parse_amount(phrase: str) -> Amount | None:
    """The amount that a phrase means ("US$41 billion", "8,445 km", "six goals"); None if none."""
    found = _AMOUNT.match(" ".join(phrase.split()))
    if not found:
        return None
    number = found["number"]
    try:
        value = word_number(number)
    except InvalidOperation:  # pragma: no cover - the pattern admits only numbers
        return None
    if value is None:
        return None
    unit = (found["unit"] or "").strip(" -") or None
    currency = found["currency"]
    if currency:
        unit = f"{currency} {unit}" if unit else currency
    return Amount(value, number, unit, approximate=bool(found["about"]))


def rounding_step(number: str) -> Decimal:
    """The unit of the last significant digit as written: 8,445 -> 1, 21.2 billion -> 10^8."""
    digits = re.match(r"[+-]?[\d,]*(?:\.(\d+))?", number)
    scale = Decimal(1)
    for word in re.findall(r"[a-z]+", number.lower()):
        scale *= SCALES.get(word, 1)
    if digits and digits[1]:
        return scale / Decimal(10) ** len(digits[1])
    if digits and digits[0]:
        whole = digits[0].replace(",", "")
        zeros = len(whole) - len(whole.rstrip("0"))
        return scale * Decimal(10) ** min(zeros, len(whole) - 1)
    return scale
