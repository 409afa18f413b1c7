"""Forms of words by rule: the -s of verbs and of plurals, the -est of superlatives."""

import re

from quizgen.lang.en import lexicon

_NOT_RANKING = lexicon.words("nouns_in_est")
_SUPERLATIVE = re.compile(r"[a-z]{2,}est")


def is_superlative(word: str) -> bool:
    """Whether a word in lower case is a superlative by its form, or makes one: "oldest", "most"."""
    return word in ("best", "least", "most", "worst") or (
        _SUPERLATIVE.fullmatch(word) is not None and word not in _NOT_RANKING
    )


def third_person(verb: str) -> str:
    """The form of a verb in the present that goes with "it": "carry", "carries"."""
    return _with_s(verb)


def plural(noun: str) -> str:
    """The regular plural of a noun: "city", "cities"."""
    return _with_s(noun)


def _with_s(word: str) -> str:
    if re.search(r"(?:[sxz]|[cs]h|o)$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"


def base_of(form: str, lemma: str) -> str:
    """The lemma of a past form, with the -e that its one consonant shows: "staged", not "stag".

    Verbs of one syllable that end in a single consonant would double it: "bragged".
    """
    short = _ONE_SYLLABLE.fullmatch(lemma) is not None and form == f"{lemma}ed"
    return f"{lemma}e" if short else lemma


_ONE_SYLLABLE = re.compile(r"[^aeiouy]*(?:qu)?[aeiou][bdfgklmnptvz]")
"""A verb that would double its end: "stop", "plan"; not "open", "show", "fix"."""
