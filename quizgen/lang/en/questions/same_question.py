"""What a stem asks, the same for one thing and for several: "What is an oar?", "What are oars?"."""

import re
from functools import lru_cache

from quizgen.lang.en import lexicon

_OF_SEVERAL = {"are": "is", "do": "does", "have": "has", "were": "was"}
_VERB = re.compile(rf"\b(?:{'|'.join(_OF_SEVERAL)})\b")
_ARTICLE = re.compile(r"\b(?:[Tt]he|an?|An) ")
"""Not "A" alone, which is a name: "vitamin A deficiency"."""

_SINGULAR_IN_S = lexicon.words("singular_in_s") | {"always", "besides", "towards", "vers", "versus"}
_WORD = re.compile(r"[^\W\d_]+s\b")
_IES = re.compile(r"(?<=[a-z]{2})ies?\b")
_SIBILANT_ES = re.compile(r"(?<=sh|ch|ss|zz|.x)es?\b")
_SEVERAL = re.compile(r"(?<=[^\W\d_][^\W\d_sui])s\b")
"""The ending by which a word of three letters and more may mean several things."""


@lru_cache(maxsize=1 << 15)
def in_general(stem: str) -> str:
    """The stem with every noun and verb as of one thing, without articles, for comparing alone."""
    verbs = _VERB.sub(lambda found: _OF_SEVERAL[found[0]], _ARTICLE.sub("", stem))
    return _SIBILANT_ES.sub("", _IES.sub("y", _WORD.sub(_single, verbs)))


def _single(found: re.Match[str]) -> str:
    """A word without the ending of several; "news" and "lens" have none."""
    word = found[0]
    if word.lower() in _SINGULAR_IN_S or word.endswith("ies"):
        return word
    shorter = _SIBILANT_ES.sub("", word)
    return shorter if shorter != word else _SEVERAL.sub("", word)
