"""Accents that a page sets over letters as characters of their own: "F¨arber" is "Färber"."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from quizgen_pdf.fonts import Char

_COMBINING: Final = {
    "´": "\u0301",
    "`": "\u0300",
    "¨": "\u0308",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¸": "\u0327",
    "˚": "\u030a",
    "˘": "\u0306",
    "ˇ": "\u030c",
}
_DOTLESS: Final = {"ı": "i", "ȷ": "j"}


def composed(chars: Sequence[Char]) -> list[Char]:
    """`chars` with each accent in the letter that follows it, where there is such a letter.

    An acute or grave accent may be an apostrophe where no vowel follows: it stays.
    """
    return list(_composed(chars)) if any(char in _COMBINING for char, _ in chars) else list(chars)


def _composed(chars: Sequence[Char]) -> Iterator[Char]:
    place = 0
    while place < len(chars):
        char, kind = chars[place]
        below = chars[place + 1][0] if place + 1 < len(chars) else ""
        letter = _with_accent(_DOTLESS.get(below, below), char)
        if letter:
            yield letter, kind
            place += 2
        else:
            yield char, kind
            place += 1


def _with_accent(letter: str, accent: str) -> str:
    """`letter` with the accent, if there is one that has it; else nothing."""
    if accent not in _COMBINING or not letter.isalpha():
        return ""
    if accent in "´`" and letter.casefold() not in tuple("aeiouy"):
        return ""
    whole = unicodedata.normalize("NFC", letter + _COMBINING[accent])
    return whole if len(whole) == 1 else ""
