"""The amount with which the words of a phrase begin: a count, a share, a fraction or a sum."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from quizgen.lang.base.numerals import CURRENCY
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.numerals import NUMBERS, SCALES

LEAST: Final = 2
"""One of something is seldom counted."""

_BOUND = (
    rf"(?:an? )?(?:approximate|{lexicon.alternatives('estimates', 'limits', 'restrictives')}"
    r"|no (?:more|less|fewer) than|a total of|between)"
)
_SCALE = "|".join(SCALES)
_DIGITS = rf"\d[\d,]*(?:\.\d+)?(?: (?:{_SCALE}))?"
_WORD = "|".join((*sorted(NUMBERS, key=len, reverse=True), *SCALES))
_NUMBER = rf"(?:{CURRENCY})?(?:{_DIGITS}|(?:{_WORD})(?:[ -](?:{_WORD}))*)\b"
_AMOUNT = re.compile(
    rf"(?P<amount>(?:{_BOUND} )*(?P<number>{_NUMBER})"
    rf"(?P<range> ?[-–] ?{_NUMBER}| (?:or|to|and) {_NUMBER})?"
    r"(?P<share> ?%| per ?cent\b| percent\b)?)(?: (?P<rest>[^,]+))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<amount>(?:{_BOUND} )*(?:half|(?:an?|one|two|three|four|nine)[ -]"
    r"(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?)) (?P<rest>of [^,]+)",
    re.IGNORECASE,
)

Kind = Literal["count", "share", "fraction", "money"]


@dataclass(frozen=True, slots=True)
class ToldAmount:
    """An amount as it reads, with its bounds, and the words behind it ("eggs a year")."""

    kind: Kind
    amount: str
    rest: str

    @property
    def unit(self) -> str:
        """The first word behind it in small letters; empty where there is none."""
        return self.rest.split()[0].lower() if self.rest else ""


def told_amount(text: str) -> ToldAmount | None:
    """The amount with which words begin; None where they begin with none, or with a lone one."""
    text = text.strip(" .,")
    if fraction := _FRACTION.fullmatch(text):
        return ToldAmount("fraction", fraction["amount"], fraction["rest"])
    found = _AMOUNT.fullmatch(text)
    if found is None or _is_one(found):
        return None
    return ToldAmount(_kind(found), found["amount"].strip(), found["rest"] or "")


def _kind(found: re.Match[str]) -> Kind:
    if found["share"]:
        return "share"
    return "money" if re.match(CURRENCY, found["number"]) else "count"


def _is_one(found: re.Match[str]) -> bool:
    """Whether an amount is one thing, and no range or share."""
    value = word_number(found["number"])
    whole = value is not None and "." not in found["number"]
    single = whole and value is not None and value < LEAST
    return single and not found["share"] and not found["range"]
