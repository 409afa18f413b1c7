"""When two answers are the same answer: one normal form, used by models, grading and checks."""

import re
import unicodedata
from functools import lru_cache

_ARTICLES = re.compile(r"^(?:the|a|an)\s+(?=\S)")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_GROUPED = re.compile(r"(?<=\d)[,\u202f\u00a0](?=\d{3}(?!\d))")
_EDGES = " \t\n.,;:!?\"'()[]"


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """The normal form of an answer: equal for texts that differ only in how they are written.

    Compatibility forms, case, accents, dashes, quotation marks, a leading article, grouping of
    digits, blanks and outer punctuation are levelled. A text made of nothing else folds to itself.
    """
    if text.isascii():
        flat = text.lower()
    else:
        flat = unicodedata.normalize("NFKD", text.translate(_DASHES).translate(_QUOTES)).casefold()
        flat = "".join(char for char in flat if not unicodedata.combining(char))
    flat = " ".join(_GROUPED.sub("", flat).split())
    bare = _ARTICLES.sub("", flat.strip(_EDGES))
    return unicodedata.normalize("NFC", bare or flat or text)
