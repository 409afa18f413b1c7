"""Names of code that are made of the words of what they mean: "MastHeight: the mast height"."""

import re

LEAST = 3
"""Letters of a word for which a name may stand: "sep" for "separator"."""

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_CODED = re.compile(r"[a-z][A-Z]|\w[._=]")
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def words_of_code(name: str) -> list[str]:
    """The words of a name, in small letters, those of code parted: "MastHeight", "mast_height"."""
    if _CODED.search(name) is None:
        return [word.lower() for word in _WORD.findall(name)]
    return [word.lower() for word in _PARTS.findall(name)]


def spells_itself(name: str, meaning: str) -> bool:
    """Whether what a name of code means begins with the words that it is made of.

    "sep=: the separator of the columns", "Lamp.Height: the height that it has"; but "sep=: a
    comma, by default" has more to tell.
    """
    if _CODED.search(name) is None:
        return False
    told = _WORD.findall(_ARTICLE.sub("", meaning, count=1).lower())
    whole, last = words_of_code(name), words_of_code(name.rpartition(".")[2])
    return _is_told(whole, told) or _is_told(last, told)


def _is_told(own: list[str], told: list[str]) -> bool:
    """Whether words begin as others do, one by one, and none is too short to tell."""
    whole = 0 < len(own) <= len(told) and all(len(word) >= LEAST for word in own)
    return whole and all(word.startswith(part) for part, word in zip(own, told, strict=False))
