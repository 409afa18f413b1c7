"""What an answer says: which options are right, whether a statement is true, which number it is."""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final

_LETTERS: Final = re.compile(
    r"[(\[]?[A-Ha-h][).\]]?(?:\s*(?:,|;|/|&|\+|and|und|et|y)\s*[(\[]?[A-Ha-h][).\]]?)*\.?"
)
_LETTER: Final = re.compile(r"(?<![^\W\d_])[A-Ha-h](?![^\W\d_])")
_BOTH: Final = re.compile(r"[(\[]?(?P<letter>[A-Ha-h])[).\]:]\s+(?P<text>\S.*)")
_TRUE: Final = {"true": True, "t": True, "false": False, "f": False}
_NUMBER: Final = r"[+\-−]?\d+(?:\.\d+)?(?:[eE][+\-]?\d+)?"
_AMOUNT: Final = re.compile(
    rf"(?P<value>{_NUMBER})(?:\s*(?:\+/?-|±)\s*(?P<tolerance>{_NUMBER})\s*(?P<percent>%?))?"
)
_RANGE: Final = re.compile(rf"\[\s*(?P<low>{_NUMBER})\s*,\s*(?P<high>{_NUMBER})\s*\]")


def named(answer: str, options: Sequence[str]) -> frozenset[int]:
    """The places of the options that `answer` names, by letter, by its words, or by both.

    None where it names none, or a letter that no option has. `ValueError` where its letter is that
    of one option and its words are those of another.
    """
    words = _by_words(answer, options)
    if _LETTERS.fullmatch(answer):
        places = frozenset(map(_place, _LETTER.findall(answer)))
        if words and words != places:
            raise ValueError(f"{answer!r} is one option by its words and another by its letter")
        return places if max(places) < len(options) else frozenset()
    both = _BOTH.fullmatch(answer)
    if both is None or words:
        return words
    said = _by_words(both["text"], options)
    if said != {_place(both["letter"])}:
        raise ValueError(f"the letter and the words of {answer!r} are not of one option")
    return said


def _by_words(said: str, options: Sequence[str]) -> frozenset[int]:
    """The places of the options whose words are those that are said."""
    return frozenset(place for place, text in enumerate(options) if _flat(text) == _flat(said))


def truth(answer: str) -> bool | None:
    """What an answer says of a statement; None where it is no True or False."""
    return _TRUE.get(answer.rstrip(". ").casefold())


def amount(answer: str) -> dict[str, Any]:
    """The value and tolerance of a number as text2qti writes it; `ValueError` for anything else."""
    try:
        span = _RANGE.fullmatch(answer)
        if span:
            low, high = _decimal(span["low"]), _decimal(span["high"])
            return {"value": (low + high) / 2, "tolerance": (high - low) / 2}
        found = _AMOUNT.fullmatch(answer)
        if found:
            value = _decimal(found["value"])
            tolerance = _decimal(found["tolerance"] or "0")
            share = abs(value) * tolerance / 100 if found["percent"] else tolerance
            return {"value": value, "tolerance": share}
    except InvalidOperation as error:
        raise ValueError(f"{answer!r} is no number") from error
    raise ValueError(f"{answer!r} is no number")


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("\u2212", "-"))


def _place(letter: str) -> int:
    return ord(letter.upper()) - ord("A")


def _flat(text: str) -> str:
    return " ".join(text.split()).rstrip(". ").casefold()
