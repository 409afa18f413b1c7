"""What the title of a document gives away of a key: all of it, a part, or what it is short for."""

from collections.abc import Callable

from quizgen.scoring.home import times_home
from quizgen.scoring.view import NAMES, View

OFTEN_NAMED = 10
"""How often a document on a country names it, at least."""

COUNTRY_SHARE = 0.01
"""Of the words of a document on a country, at least, are its name."""


def in_title(view: View) -> bool:
    """Whether a learner can guess the key from the title."""
    if _is_spelled(view):
        return True
    spelled_out = view.candidate.form == "acronym"  # whose letters the question has, too
    return not spelled_out and any(tells(view) for tells in _BY_TITLE)


def _is_spelled(view: View) -> bool:
    """Whether the title spells the key, or the name of the file: "rope-walks.html"."""
    words, corpus = _telling_words(view), view.corpus
    spelled = (all(_near(word, told) for word in words) for told in (corpus.title, corpus.filed))
    return bool(words) and any(spelled)


def is_thing_in_title(view: View) -> bool:
    """Whether the title says the key, and that is no person, of whom much is told by name."""
    return view.candidate.key_type != "person" and _is_spelled(view)


def _is_shortened_title(view: View) -> bool:
    last = view.candidate.key.split()[-1:]
    return any(_is_beginning(word, view.corpus.title) for word in last)


def _has_whole_title(view: View) -> bool:
    """Whether a key is the title with a word more: "the Mira barge" under "Mira (barge)"."""
    known = view.candidate.language.marks.function_words
    title = [word for word in view.corpus.title if word not in known]
    named = len(title) >= LEAST_OF_TITLE and len(view.key_words) <= len(title) + 1
    return named and all(word in view.key_words for word in title)


LEAST_OF_TITLE = 2
"""Words of a title that a key has, so that no other thing is meant."""


def _telling_words(view: View) -> frozenset[str]:
    """The words of a key, without "the", and of a name without those that ask: "which bay?"."""
    words = view.key_words - view.candidate.language.marks.function_words
    named = view.candidate.key_type in NAMES and view.candidate.key.istitle()
    return words - frozenset(view.words) if named else words


def _has_surname_in_title(view: View) -> bool:
    """Whether the title has the last name of the person that is the key: "Bradley"."""
    key = view.candidate.key
    return view.candidate.key_type == "person" and _near(key.split()[-1].lower(), view.corpus.title)


def _is_beginning(name: str, title: frozenset[str]) -> bool:
    """Whether a name is a short form of a word of the title: "the Fed" of "Federal"."""
    short = len(name) > 2 and name.istitle()
    return short and any(word.startswith(name.lower()) and word != name.lower() for word in title)


def _abbreviates_title(view: View) -> bool:
    """Whether a word of the key is made of the initials of the title, in any order."""
    words = [word for word in view.key_words if 2 < len(word) <= len(view.corpus.title)]
    if not words:
        return False
    known = view.candidate.language.marks.function_words
    initials = sorted(word[0] for word in view.corpus.title if word and word not in known)
    return any(sorted(word) == initials for word in words)


def _is_abbreviated(view: View) -> bool:
    """Whether the title has the initials of the key: "N.Y.C." where that is "New York City"."""
    words = view.candidate.key.split()
    if len(words) < 3:
        return False
    initials = [word[0].lower() for word in words if word[0].isupper()]
    return len(initials) > 2 and "".join(initials) in view.corpus.title


def _is_demonym(view: View) -> bool:
    """Whether the title has the people of the country that is the key."""
    people = view.candidate.language.names.demonym(view.candidate.key)
    return people is not None and people.lower() in view.corpus.title


def _is_its_country(view: View) -> bool:
    """Whether the key is the country that a document speaks of all along: no one has to ask.

    It speaks of it by its people, too: "Americans", "American mills".
    """
    key, counts = view.candidate.key, view.corpus.counts
    words = [word.lower() for word in key.split() if word.lower() != "the"]
    often = max(OFTEN_NAMED, view.corpus.total * COUNTRY_SHARE)
    main = bool(words) and all(counts.get(word, 0) >= often for word in words)
    if main and view.candidate.language.names.place_class(key) == "country":
        return True
    return times_home(view) >= max(OFTEN_NAMED, view.corpus.total * HOME_SHARE)


HOME_SHARE = 0.005
"""Of the words of a document on a country with hardly a word of others, at least, name it."""


_BY_TITLE: tuple[Callable[[View], bool], ...] = (
    _has_whole_title,
    _has_surname_in_title,
    _is_shortened_title,
    _abbreviates_title,
    _is_abbreviated,
    _is_demonym,
    _is_its_country,
)
"""How a title tells a key that is not spelled in it."""


def partly_in_title(view: View) -> bool:
    """Whether some long word of the key is in the title."""
    return any(len(word) > 3 and _near(word, view.corpus.title) for word in view.key_words)


def _near(word: str, title: frozenset[str]) -> bool:
    """Whether a title has a word or one that differs in its ending: "Norman" and "Normans"."""
    if word in title or (word.endswith("ies") and f"{word[:-3]}y" in title):
        return True
    return len(word) > 4 and any(other.startswith(word[:-1]) for other in title)
