"""Who speaks in a speech."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.offices import office_in_title, own_office
from quizgen.lang.en.page.speakers import speaker
from quizgen.model import Document

_FIRST_PERSON = lexicon.words("first_person")
_SECOND_PERSON = lexicon.words("second_person")
_AUDIENCE = re.compile(
    rf"\b(?:my|dear|fellow)[ -](?:\w+[ -])?(?:{lexicon.alternatives('audiences')})\b"
    r"|\bladies and gentlemen\b|\bfellow[ -](?-i:[A-Z])\w+s\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rf"^(?:(?:honou?rable|dear|distinguished|esteemed|my|fellow|mr\.?|madam|your) )*"
    rf"(?:{lexicon.alternatives('audiences')}|{lexicon.alternatives('titles_of_office')}|speaker"
    r"|excellenc(?:y|ies)|ladies and gentlemen|leaders)[,:]$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that addresses an audience: "Distinguished delegates,"."""

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

ADDRESSED = 0.01
"""The same where lines of their own address an audience: who speaks for a country names it."""

OPENING = 600
"""Letters of a text in which a line may say whose speech it is."""

UNNAMED = "the speaker"
"""What a speaker is called whose name and office are not known."""


def speaker_of(document: Document) -> str | None:
    """The name of the person who speaks in `document`, where it is a speech; else None.

    Without an author, or with one whom only a site names, it is one where it addresses an audience,
    or its title says so, or the speaker tells the office; others write "we", too.
    """
    author = author_of(document)
    office = office_in_title(document.title) or own_office(document.text)
    own = _own_words(document)
    signed = author is not None and author == document.author
    spoken = signed or (_is_no_handbook(document, own) and _is_to_others(document, office))
    if not (own and spoken):
        return None
    return author or _named_in_opening(document.text) or office or UNNAMED


def _own_words(document: Document) -> int:
    """How many words mean those who speak; none where they are too few for a speech."""
    words = _WORD.findall(document.text)
    own = sum(word.lower() in _FIRST_PERSON and word != _COUNTRY for word in words)
    return own if own >= FEWEST and own > _share(document) * len(words) else 0


def _is_to_others(document: Document, office: str | None) -> bool:
    """Whether a text addresses an audience, or its speaker tells the office."""
    return office is not None or _has_audience(document)


def speech_of(document: Document) -> str:
    """What the words of a speaker are called: a speech where they address an audience."""
    return "the speech" if _has_audience(document) else "the article was written"


def _share(document: Document) -> float:
    """The share of words for the speakers that a speech has at least."""
    return ADDRESSED if _ADDRESS.search(document.text) is not None else SPEECH


def _is_no_handbook(document: Document, own: int) -> bool:
    """Whether a text speaks more of its writers, in its `own` words, than of its reader."""
    return own > sum(word.lower() in _SECOND_PERSON for word in _WORD.findall(document.text))


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
    addressed = _AUDIENCE.search(document.text) or _ADDRESS.search(document.text)
    return bool(addressed or _GENRE.search(document.title))


def _named_in_opening(text: str) -> str | None:
    """The speaker whom one of the first lines names: "Statement by Ana Souza, Mayor of Brook"."""
    end = len(text) if len(text) <= OPENING else text.rfind("\n", 0, OPENING + 1) + 1
    lines = [line.strip() for line in text[:end].splitlines()]  # without one that goes on
    return next(filter(None, map(speaker, lines)), None)
