"""Numbers in English text: digits and words, scales, currencies and units."""

import re
from decimal import Decimal
from functools import lru_cache

from quizgen.lang.base.numerals import CURRENCY
from quizgen.lang.base.values import Amount
from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import MOST_WORDS, NUMBERS, ORDINALS, SCALES, term, total

_WORD = "|".join(sorted(NUMBERS, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_DIGITS = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_ALL_DIGITS = re.compile(_DIGITS)
_IMPLIED_ONE = re.compile(rf"^(?:an? )?(?=(?:{_SCALE})\b)")
_JOINT = re.compile(r"(?<=\w)(?:-| and (?=\w))")


@lru_cache(maxsize=1 << 12)
def word_number(words: str) -> Decimal | None:
    """The number that digits or English words mean ("26", "8,445", "thirty-two"); None if none."""
    text = words.strip().lower()
    if _ALL_DIGITS.fullmatch(text):
        return _digits(text)
    if text in ORDINALS:
        return Decimal(ORDINALS[text])
    parts = _JOINT.sub(" ", _IMPLIED_ONE.sub("one ", text)).split()
    terms = [found for part in parts[:MOST_WORDS] if (found := _term(part)) is not None]
    if not terms or len(terms) < len(parts) or isinstance(terms[0], str):
        return None
    return _plain(total(terms))


def _term(word: str) -> Decimal | str | None:
    """The number that `word` is, in digits too, or `word` itself where it is a scale."""
    return _digits(word) if _ALL_DIGITS.fullmatch(word) else term(word)


def _digits(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _plain(value: Decimal) -> Decimal:
    """`value` without zeros behind the point: 2500000.0 is 2500000."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


_NUMBER = rf"{_DIGITS}(?:[ -](?:{_SCALE}))?"
_SPELLED = rf"(?:(?:{_WORD}|hundred|a hundred|a thousand)(?:[ -](?:and )?(?:{_WORD}|{_SCALE}))*)"
_APPROXIMATE = lexicon.alternatives("estimates", "limits", "restrictives")
_AMOUNT = re.compile(
    rf"^(?P<about>(?:(?:an )?(?:{_APPROXIMATE}) )*)"
    rf"(?:a total of )?(?P<currency>{CURRENCY})?\s?(?P<number>{_NUMBER}|{_SPELLED})"
    rf"(?P<unit>(?:[ -]?%|[ -](?!to\b|and\b|or\b)\S.*)?)$",
    re.IGNORECASE,
)


_POWER = re.compile(r"\s*[×x·*]\s*\$?10\b|\s*[×x·*]\s*\$?10[⁰¹²³⁴-⁹⁻]")
"""What makes of the number before it a part of one: "1.8 × 10⁻⁵"."""


def parse_amount(phrase: str) -> Amount | None:
    """The amount that a phrase means ("US$41 billion", "8,445 km", "six goals"); None if none."""
    found = _AMOUNT.match(" ".join(phrase.split()))
    value = word_number(found["number"]) if found else None
    if found is None or value is None or _POWER.match(found["unit"]):
        return None
    currency, unit = found["currency"], found["unit"].strip(" -")
    measured = " ".join(part for part in (currency, unit) if part)
    return Amount(value, found["number"], measured or None, approximate=bool(found["about"]))


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
