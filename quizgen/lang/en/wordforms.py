"""Forms of words by rule: the -s of verbs and of plurals."""

import re


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
