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
_IN_WORDS = rf"(?:an? (?=(?:{_SCALE})\b))?(?:{_WORD})(?:[ -](?:{_WORD}))*"
_NUMBER = rf"(?:{CURRENCY})?(?:{_DIGITS}|{_IN_WORDS})\b"
_AMOUNT = re.compile(
    rf"(?P<amount>(?:{_BOUND} )*(?P<number>{_NUMBER})"
    rf"(?P<range> ?[-–] ?{_NUMBER}| (?:or|to|and) {_NUMBER})?"
    r"(?P<share> ?%| per ?cent\b| percent\b)?)(?: (?P<rest>[^,]+))?",
    re.IGNORECASE,
)
_PARTS = ("half", "third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth")
_FRACTION = re.compile(
    rf"(?P<amount>(?:{_BOUND} )*(?:half|(?:an?|one|two|three|four|nine)[ -]"
    rf"(?:{'|'.join(_PARTS)})s?)) (?P<rest>of [^,]+)",
    re.IGNORECASE,
)
_TELLING = frozenset({*NUMBERS, *SCALES, *_PARTS, *(f"{part}s" for part in _PARTS)})
_DIGIT = re.compile(r"\d")

NEAR = 40
"""Letters of a phrase among which its number is, if it begins with one: "as many as four"."""

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
    if not _may_tell_one(text):
        return None
    text = text.strip(" .,")
    if fraction := _FRACTION.fullmatch(text):
        return ToldAmount("fraction", fraction["amount"], fraction["rest"])
    found = _AMOUNT.fullmatch(text)
    if found is None or _is_one(found):
        return None
    return ToldAmount(_kind(found), found["amount"].strip(), found["rest"] or "")


def _may_tell_one(text: str) -> bool:
    """Whether a number is near the start: of most phrases it is seen by the words."""
    if _DIGIT.search(text, 0, NEAR) is not None:
        return True
    return not _TELLING.isdisjoint(text[:NEAR].lower().replace("-", " ").split())


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
