"""What an option says of the others, and what it coordinates."""

import re
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.model import fold

_QUANTIFIERS: Final = lexicon.alternatives("option_quantifiers")
_PLACES: Final = lexicon.alternatives("option_places")
_OF_OTHERS: Final = re.compile(rf"\b(?:{_QUANTIFIERS})\s+of\b|\b(?:{_PLACES})\b", re.IGNORECASE)

_NONE: Final = re.compile(
    r"\b(none|neither) of (the|these|those)\b|\bnone (is|are) (right|correct)\b"
)
_ALL: Final = re.compile(r"\b(all|both|any) of (the (above|following|others?)|these|those|them)\b")
_WHICH_TRUE: Final = re.compile(
    r"\b(which|what)\b.*\b(is|are) (not )?(true|false|correct|incorrect|right|wrong)\b"
)
_LABEL: Final = r"\(?(?:[a-e]|[ivx]{1,4})\)?"
_LABELS: Final = re.compile(
    rf"(?:both |only )?{_LABEL}(?:(?:, ?| and | & | or |, and ){_LABEL})+(?: only)?"
    r"|(?:both|only) \d and \d|\d and \d only"
)
_COORDINATED: Final = re.compile(r",? (?:and|or|as well as) |, | & ")
_LISTED: Final = re.compile(r",\s+|;\s+|\n+|\s+(?:and|or)\s+")


def says_none(text: str) -> bool:
    """Whether an option says that no other one is right ("none of the above")."""
    return _NONE.search(fold(text)) is not None


def says_all(text: str) -> bool:
    """Whether an option says that others are right too ("both of these")."""
    return _ALL.search(fold(text)) is not None


def asks_which_is_true(text: str) -> bool:
    """Whether `text` asks which statement is true, or which is false."""
    return _WHICH_TRUE.search(text.casefold()) is not None


def combines_labels(text: str) -> bool:
    """Whether an option is made of the labels of others ("A and C", "only 1 and 2")."""
    return _LABELS.fullmatch(text.strip(" .").casefold()) is not None


def speaks_of_others(text: str) -> bool:
    """Whether an option may mean others by their place or all together ("the one above")."""
    return _OF_OTHERS.search(text) is not None


def conjuncts(text: str) -> list[str]:
    """What an option coordinates ("oxygen and nitrogen"): itself alone, where nothing."""
    return _COORDINATED.split(fold(text).removeprefix("both "))


def listed(text: str) -> list[str]:
    """What an answer lists, over lines too; a clause with a comma is cut as well."""
    return [piece for piece in _LISTED.split(text.strip()) if piece]
