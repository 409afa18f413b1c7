"""The number of a noun phrase, by the form of its head."""

import re

from quizgen.lang.en import lexicon

_SINGULAR_IN_S = lexicon.words("singular_in_s")
_IRREGULAR = lexicon.words("irregular_plurals")
_HEAD_END = re.compile(
    r"\s(?:of|for|in|on|to|with|from|by|at|as|per|after|before|during|and|or|versus|vs\.?)\s"
)


def is_plural(term: str) -> bool:
    """Whether the head noun of `term` is plural, by its form."""
    words = _HEAD_END.split(f"{term} ", maxsplit=1)[0].split()
    last = (words or [term])[-1].lower()
    if last in _IRREGULAR:
        return True
    if len(last) < 4 or not last.endswith("s") or not last.isalpha():
        return False
    return not last.endswith(("ss", "us", "is", "ics")) and last not in _SINGULAR_IN_S
