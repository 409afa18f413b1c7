"""Who speaks in a speech."""

import re

from quizgen.lang.en import lexicon
from quizgen.model import Document

_FIRST_PERSON = lexicon.words("first_person")
_SECOND_PERSON = lexicon.words("second_person")
_AUDIENCE = re.compile(
    rf"\b(?:my|dear|fellow)[ -](?:\w+[ -])?(?:{lexicon.alternatives('audiences')})\b"
    r"|\bladies and gentlemen\b|\bfellow[ -](?-i:[A-Z])\w+s\b",
    re.IGNORECASE,
)
_GENRE = re.compile(rf"\b(?:{lexicon.alternatives('spoken_genres')})\b", re.IGNORECASE)
_HANDLE = re.compile(r"[a-z\d]+(?:[-_.][a-z\d]+)*")
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

    Without an author it is one where it addresses an audience, or its title says so; others write
    "we", too. The handle by which a site files its posts ("ana-souza") names nobody.
    """
    author = document.author if document.author and not _HANDLE.fullmatch(document.author) else None
    words = _WORD.findall(document.text)
    own = sum(word.lower() in _FIRST_PERSON and word != _COUNTRY for word in words)
    spoken = own >= FEWEST and own > SPEECH * len(words)
    if author is None:  # "we" of a handbook, which speaks more of its reader
        readers = sum(word.lower() in _SECOND_PERSON for word in words)
        spoken = spoken and own > readers and _has_audience(document)
    return (author or UNNAMED) if spoken else None


def _has_audience(document: Document) -> bool:
    """Whether a text addresses an audience, or is one that is spoken by its title."""
    return bool(_AUDIENCE.search(document.text) or _GENRE.search(document.title))
