"""Whether typed words are the key: however written, or but for a slip of the fingers."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from quizgen.grading.number import NUMBER_WORDS, read_amount
from quizgen.grading.result import Policy
from quizgen.grading.units import unit_factor
from quizgen.model.folding import fold

Match = Literal["same", "close", "other"]

_ROMAN = re.compile(r"[ivxlcdm]+")
_LONGEST = 1_000


def match_words(
    answer: str, keys: Iterable[str], policy: Policy, *, wrong: Iterable[str] = ()
) -> Match:
    """How `answer` relates to the nearest of `keys`; never close when it is one of `wrong`.

    `same`: equal when folded, or the same number in the same unit. `close`: within the policy's
    typos of a key, and nearer to it than to any of `wrong`.
    """
    keys, wrong = tuple(keys), tuple(wrong)
    typed = fold(answer)
    if any(typed == fold(key) and not _other_amount(answer, key) for key in keys):
        return "same"
    if any(typed == fold(text) for text in (*wrong, *keys)):
        return "other"
    if any(_same_amount(answer, key, policy) for key in keys):
        return "other" if any(_same_amount(answer, text, policy) for text in wrong) else "same"
    if not policy.typos or len(typed) > _LONGEST:
        return "other"
    slips = [count for key in keys if (count := _slips(typed, fold(key), policy)) is not None]
    if not slips:
        return "other"
    from rapidfuzz.distance import OSA

    nearest = min((OSA.distance(typed, fold(text)) for text in wrong), default=len(typed) + 1)
    return "close" if min(slips) < nearest else "other"


def prepare() -> None:
    """Load now what counts slips, so that the first mistyped answer does not wait for it."""
    from rapidfuzz.distance import OSA  # noqa: F401 - loaded, not used


def match_case(answer: str, keys: Iterable[str]) -> Match:
    """`same` where `answer` is one of `keys` letter for letter, blanks and outer blanks aside."""
    typed = _level(answer)
    return "same" if any(typed == _level(key) for key in keys) else "other"


def _level(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _other_amount(answer: str, key: str) -> bool:
    """Whether both are numbers and differ: folding takes the point of `.5` for punctuation."""
    if _level(answer) == _level(key):
        return False
    ours, theirs = read_amount(key), read_amount(answer)
    return ours is not None and theirs is not None and ours.value != theirs.value


def _same_amount(answer: str, key: str, policy: Policy) -> bool:
    ours = read_amount(key)
    if ours is None:
        return False
    theirs = read_amount(answer, decimal_comma=policy.decimal_comma)
    if theirs is None or theirs.value != ours.value:
        return False
    if fold(theirs.rest) == fold(ours.rest):
        return True
    return bool(ours.rest) and unit_factor(theirs.rest, ours.rest) == 1


def _slips(typed: str, key: str, policy: Policy) -> int | None:
    """The edits that make `key` of `typed`, or None where they are too many or in a wrong place."""
    ours, theirs = key.split(), typed.split()
    if len(ours) != len(theirs):
        joined = "".join(ours) == "".join(theirs) and len(typed) >= policy.letters_per_typo
        return 1 if joined and not any(map(_is_exact, ours)) else None
    total = 0
    for right, given in zip(ours, theirs, strict=True):
        count = 0 if right == given else _slips_in_word(given, right, policy)
        if count is None:
            return None
        total += count
    return total


def _slips_in_word(typed: str, key: str, policy: Policy) -> int | None:
    allowed = min(len(key), len(typed)) // policy.letters_per_typo
    if not allowed or typed[0] != key[0] or _is_exact(key) or _is_exact(typed):
        return None
    from rapidfuzz.distance import OSA

    count = OSA.distance(typed, key, score_cutoff=allowed)
    return count if count <= allowed else None


def _is_exact(word: str) -> bool:
    """Whether `word` is a number in any form, in which a slip makes another number."""
    return (
        any(char.isnumeric() for char in word)
        or word in NUMBER_WORDS
        or _ROMAN.fullmatch(word) is not None
    )
