"""Articles and forms of verbs: grammar that only some options fit."""

import re
from typing import Final

from quizgen.lang.en.articles import indefinite_article

_AT_END: Final = re.compile(r"\b(an?)\s*(?:_+|\.\.\.|…)?\s*[.:?]?\s*$", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"(the|an?)\s", re.IGNORECASE)
_VERB_FORMS: Final = {
    "infinitive": re.compile(r"to \w"),
    "-ing": re.compile(r"\w{2,}ing\b"),
    "-ed": re.compile(r"\w{2,}ed\b"),
}


def article_at_end(text: str) -> str | None:
    """The indefinite article that what is asked ends in, whose form depends on what follows."""
    found = _AT_END.search(text)
    return found[1] if found else None


def agrees(article: str, text: str) -> bool:
    """Whether `text` can follow this form of the indefinite article, going by its first sound."""
    word = text.split(maxsplit=1)[0] if text.strip() else ""
    return indefinite_article(word) == article.casefold()


def has_article(text: str) -> bool:
    """Whether `text` begins with an article."""
    return _ARTICLE.match(text) is not None


def verb_form(text: str) -> str | None:
    """The form of the verb that `text` seems to begin with, if it can be told from its look."""
    return next((name for name, form in _VERB_FORMS.items() if form.match(text)), None)
