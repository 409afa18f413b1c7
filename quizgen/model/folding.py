"""When two answers are the same answer: one normal form, used by models, grading and checks."""

import re
import unicodedata
from functools import lru_cache

_ARTICLES = re.compile(r"^(?:(?:the|a|an)\s+)+(?=\S)")
_ARTICLE = re.compile(r"\b(?:the|an?) ")
_OF_SEVERAL = {"are": "is", "do": "does", "have": "has", "were": "was"}
_VERB = re.compile(rf"\b(?:{'|'.join(_OF_SEVERAL)})\b")
_IES = re.compile(r"(?<=[a-z]{2})ies\b")
_SIBILANT_ES = re.compile(r"(?<=sh|ch|ss|zz|.x)es\b")
_SEVERAL = re.compile(r"(?<=[^\W\d_][^\W\d_sui])s\b")
"""The ending by which a word of three letters and more may mean several things."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_GROUPED = re.compile(r"(?<=\d)[,\u202f\u00a0](?=\d{3}(?!\d))")
_POWER = re.compile(r"(?<=\d)[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LATIN_MARKED = re.compile(r"([A-Za-z\u00c0-\u024f\u1e00-\u1eff])[\u0300-\u036f]+")
_EDGES = " \t\n.,;:!?\"'()[]"


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """The normal form of an answer: equal for texts that differ only in how they are written.

    Compatibility forms, case, accents of Latin letters, dashes, quotation marks, leading articles,
    grouping of digits, blanks and outer punctuation are levelled. Marks of other scripts make other
    letters (`は`, `ば`), and a power is none of the digits before it (`10⁶` is `10^6`). A text
    made of nothing else folds to itself.
    """
    if text.isascii():
        flat = text.lower()
    else:
        flat = _POWER.sub(lambda power: f"^{power[0]}", text.translate(_DASHES).translate(_QUOTES))
        flat = unicodedata.normalize("NFKD", flat).casefold()
        flat = _LATIN_MARKED.sub(r"\1", flat)
    flat = " ".join(_GROUPED.sub("", flat).split())
    bare = _ARTICLES.sub("", flat.strip(_EDGES))
    return unicodedata.normalize("NFC", bare or flat or text)


@lru_cache(maxsize=1 << 15)
def alike(folded: str) -> str:
    """Equal for folded questions that differ only in number and articles.

    "What is an oar" and "What are oars" ask the same.
    """
    verbs = _VERB.sub(lambda found: _OF_SEVERAL[found[0]], folded)
    single = _IES.sub("y", _SIBILANT_ES.sub("", verbs))
    return _ARTICLE.sub("", _SEVERAL.sub("", single))


def trimmed(text: str) -> str:
    """`text` without outer blanks, composed: equal for texts that nobody can tell apart."""
    return unicodedata.normalize("NFC", text).strip()
