"""Words by what they do to a question, and what is left of one without its ending."""

import re
from typing import Final

from quizgen.lang.en import lexicon

stop_words: Final = lexicon.words("stop_words")
absolute_terms: Final = lexicon.words("absolute_terms")
vague_terms: Final = lexicon.words("vague_terms")
instructions: Final = lexicon.words("instructions")
truth_values: Final = lexicon.words("truth_values")

_NEGATIVE_TERMS: Final = lexicon.words("negative_terms")
_NEGATORS: Final = lexicon.words("negators")
_OWNER: Final = re.compile(r"['’]s$")
_ENDINGS: Final = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
_SHORTEST_STEM: Final = 4


def is_negative(word: str) -> bool:
    """Whether `word` turns a question into its contrary ("except", "isn't")."""
    return word in _NEGATIVE_TERMS or word.endswith(("n't", "n’t"))


def negates(word: str) -> bool:
    """Whether a phrase says the contrary with `word` of what it says without it ("not")."""
    return word in _NEGATORS


def bare(word: str) -> str:
    """`word` without the mark of an owner ("Ada's": "Ada")."""
    return _OWNER.sub("", word)


def stem(word: str) -> str:
    """`word` without its ending, so that "measures" and "measuring" are one.

    A rough form of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
    """
    if word.endswith("ss"):
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)] + instead
    return word
