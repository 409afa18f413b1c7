"""The country that a document is about: its key, its people and its other names are guessed."""

from collections import Counter

from quizgen.scoring.view import View

HOME = 4
"""How often a document speaks of the country that it is about, at least."""

HOME_SHARE = 0.7
"""The same as a share of what it says of other countries."""

AMONG_OTHERS = 3
"""How many times as often as any other country it names that one, at least."""


def is_home(view: View) -> bool:
    """Whether the key is the country that the document is about, with few words of any other.

    So is its people, and the country by another name.
    """
    return times_home(view) >= HOME


def times_home(view: View) -> int:
    """How often a document speaks of the country of the key, or its people: 0 where not of it."""
    country_of, counts = view.candidate.language.names.country_of, view.corpus.counts
    home = country_of(view.candidate.key)
    if home is None:
        return 0
    told: Counter[str] = Counter()
    for word, count in counts.items():
        if country := country_of(word.removesuffix("'s").title()):
            told[country] += count
    words = view.candidate.key.split()
    told[home] += min(counts.get(word.lower(), 0) for word in words) if len(words) > 1 else 0
    own, total = told.pop(home), told.total()
    among = max(AMONG_OTHERS * max(told.values(), default=0), total * HOME_SHARE)
    return own if own >= among else 0
