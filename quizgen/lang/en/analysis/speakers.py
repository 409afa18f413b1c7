"""Who speaks in a speech."""

import re
from collections.abc import Sequence

from quizgen.lang.en import lexicon
from quizgen.model import Document

_FIRST_PERSON = lexicon.words("first_person")
_SECOND_PERSON = lexicon.words("second_person")
_AUDIENCE = re.compile(
    rf"\b(?:my|dear|fellow)[ -](?:\w+[ -])?(?:{lexicon.alternatives('audiences')})\b"
    r"|\bladies and gentlemen\b|\bfellow[ -](?-i:[A-Z])\w+s\b",
    re.IGNORECASE,
)
_GIVEN_NAMES = {
    name.lower()
    for name in lexicon.words("feminine_given_names") | lexicon.words("masculine_given_names")
}
_GENRE = re.compile(rf"\b(?:{lexicon.alternatives('spoken_genres')})\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z']+")

SPEECH = 0.025
"""Of the words of a speech, at least, are those by which speakers mean themselves."""

FEWEST = 5
"""The same as a number: one "we" in a few lines makes no speech."""

_COUNTRY = "US"

UNNAMED = "the speaker"
"""What a speaker is called whose name is not known."""


def speaker_of(document: Document) -> str | None:
    """The name of the person who speaks in `document`, where it is a speech; else None.

    Without an author, or with one whom only a site names, it is one where it addresses an audience,
    or its title says so; others write "we", too.
    """
    author = author_of(document)
    words = _WORD.findall(document.text)
    own = sum(word.lower() in _FIRST_PERSON and word != _COUNTRY for word in words)
    spoken = own >= FEWEST and own > SPEECH * len(words)
    if author is None or author != document.author:
        spoken = spoken and _is_no_handbook(own, words) and _has_audience(document)
    return (author or UNNAMED) if spoken else None


def _is_no_handbook(own: int, words: Sequence[str]) -> bool:
    """Whether a text speaks more of its writers than of its reader."""
    return own > sum(word.lower() in _SECOND_PERSON for word in words)


def author_of(document: Document) -> str | None:
    """The author by name: the name of a page about somebody is one that begins with a given name.

    "tuva-lim" is Tuva Lim; who "web-team" or "tlim2" is, only the site knows.
    """
    author = document.author
    if author is None or _SLUG.fullmatch(author) is None:
        return author
    words = author.replace("_", "-").split("-")
    told = len(words) > 1 and words[0] in _GIVEN_NAMES
    return " ".join(word.capitalize() for word in words) if told else None


_SLUG = re.compile(r"[a-z\d]+(?:[-_][a-z\d]+)*")


def _has_audience(document: Document) -> bool:
    """Whether a text addresses an audience, or is one that is spoken by its title."""
    return bool(_AUDIENCE.search(document.text) or _GENRE.search(document.title))
