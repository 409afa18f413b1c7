"""Forms of verbs that agree with their subject."""

import re


def third_person(verb: str) -> str:
    """The form of a verb in the present that goes with "it": "carry", "carries"."""
    if re.search(r"(?:[sxz]|[cs]h|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
