"""Whether typed words are the key: however written, or but for a slip of the fingers."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from quizgen.grading.number import Amount, read_amount
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
    if any(typed == fold(key) and not _other_amount(answer, key, policy) for key in keys):
        return "same"
    if any(typed == fold(text) for text in (*wrong, *keys)):
        return "other"
    if _names_amount(answer, keys, policy):
        return "other" if _names_amount(answer, wrong, policy) else "same"
    return "close" if _is_slip(typed, keys, wrong, policy) else "other"


def prepare(policy: Policy) -> None:
    """Load now what answers under `policy` need, so that the first does not wait for it."""
    from rapidfuzz.distance import OSA  # noqa: F401 - loaded, not used

    read_amount("", policy.language)


def match_case(answer: str, keys: Iterable[str]) -> Match:
    """`same` where `answer` is one of `keys` letter for letter, blanks and outer blanks aside."""
    typed = _level(answer)
    return "same" if any(typed == _level(key) for key in keys) else "other"


def _level(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _other_amount(answer: str, key: str, policy: Policy) -> bool:
    """Whether both are numbers and differ: folding takes the point of `.5` for punctuation."""
    if _level(answer) == _level(key):
        return False
    ours, theirs = read_amount(key, policy.language), read_amount(answer, policy.language)
    return ours is not None and theirs is not None and ours.value != theirs.value


def _names_amount(answer: str, keys: Iterable[str], policy: Policy) -> bool:
    """Whether `answer` is the number that one of `keys` is, in a unit of the same size."""
    theirs = read_amount(answer, policy.language, decimal_comma=policy.decimal_comma)
    if theirs is None:
        return False
    amounts = (read_amount(key, policy.language) for key in keys)
    return any(ours is not None and _same_amount(ours, theirs, policy) for ours in amounts)


def _same_amount(ours: Amount, theirs: Amount, policy: Policy) -> bool:
    if theirs.value != ours.value:
        return False
    if fold(theirs.rest) == fold(ours.rest):
        return True
    return bool(ours.rest) and unit_factor(theirs.rest, ours.rest, policy.language.numerals) == 1


def _is_slip(typed: str, keys: Iterable[str], wrong: Iterable[str], policy: Policy) -> bool:
    """Whether `typed` is one of `keys` but for slips, and further from each of `wrong`."""
    if not policy.typos or len(typed) > _LONGEST:
        return False
    slips = [count for key in keys if (count := _slips(typed, fold(key), policy)) is not None]
    if not slips:
        return False
    from rapidfuzz.distance import OSA

    nearest = min((OSA.distance(typed, fold(text)) for text in wrong), default=len(typed) + 1)
    return min(slips) < nearest


def _slips(typed: str, key: str, policy: Policy) -> int | None:
    """The edits that make `key` of `typed`, or None where they are too many or in a wrong place."""
    ours, theirs = key.split(), typed.split()
    if len(ours) != len(theirs):
        joined = "".join(ours) == "".join(theirs) and len(typed) >= policy.letters_per_typo
        exact = any(_is_exact(word, policy) for word in ours)
        return 1 if joined and not exact else None
    total = 0
    for right, given in zip(ours, theirs, strict=True):
        count = 0 if right == given else _slips_in_word(given, right, policy)
        if count is None:
            return None
        total += count
    return total


def _slips_in_word(typed: str, key: str, policy: Policy) -> int | None:
    allowed = min(len(key), len(typed)) // policy.letters_per_typo
    if not allowed or typed[0] != key[0] or _is_exact(key, policy) or _is_exact(typed, policy):
        return None
    from rapidfuzz.distance import OSA

    count = OSA.distance(typed, key, score_cutoff=allowed)
    return count if count <= allowed else None


def _is_exact(word: str, policy: Policy) -> bool:
    """Whether `word` is a number in any form, in which a slip makes another number."""
    return (
        any(char.isnumeric() for char in word)
        or policy.language.numerals.is_number_word(word)
        or _ROMAN.fullmatch(word) is not None
    )
