"""Phrases inside a sentence, and as one."""

import re

from quizgen.lang.en import lexicon

_FUNCTION_WORDS = lexicon.words("function_words")
_SMALL_FIRST = re.compile(r"[a-z]{1,2}[A-Z]")
"""How a word begins that keeps its small letter everywhere: "pH", "mRNA"."""

_OWNER = re.compile(r"[A-Z]\w+['’]s?\s")
_PROPERTY = re.compile(r"[a-z-]+, (?:\w+ly )?[a-z]+ing ")


def is_property(text: str) -> bool:
    """Whether `text` is an adjective with what goes along: "continuous, forming closed loops"."""
    return _PROPERTY.match(text) is not None


def is_spelled(word: str) -> bool:
    """Whether a word is made of letters by themselves: a short form, "L", "K_{b}", "E.".

    It has its capitals everywhere; "A" alone is the article.
    """
    alone = not word[1].isalpha() if len(word) > 1 else word != "A"
    return alone or any(char.isupper() for char in word[1:])


def opens_with_owner(text: str) -> bool:
    """Whether `text` opens with a name that owns the rest: "Starling's law"."""
    return _OWNER.match(text) is not None


def inside(text: str) -> str:
    """`text` inside a sentence: its first letter small, unless in a name or a short form.

    Two words with capitals are a name: "Trade Notes", and no "trade Notes".
    """
    first, *rest = text.split()
    goes_on = bool(rest) and rest[0][:1].isupper() and first.lower() not in _FUNCTION_WORDS
    return text if is_spelled(first) or goes_on else text[:1].lower() + text[1:]


def with_small_article(text: str) -> str:
    """`text` inside a sentence, the article of a name small: "the Brim Charter"."""
    return text[:1].lower() + text[1:] if text.startswith("The ") else text


def set_in(place: str | None, sentence: str) -> str:
    """A sentence behind where it holds: "In botany, what is a drupe?"."""
    if place is None:
        return sentence
    return f"{place[:1].upper()}{place[1:]}, {sentence[:1].lower()}{sentence[1:]}"


def as_answer(text: str) -> str:
    """`text` as an answer on a card: with a great letter before it, and one stop behind."""
    first = text[:1] if _SMALL_FIRST.match(text) else text[:1].upper()
    return f"{first}{_QUOTED_STOP.sub('', text[1:]).rstrip('.')}."


_QUOTED_STOP = re.compile(r"\.(?=[\"”]\.?$)")
"""A stop inside of the mark that ends a text, which then has one behind it."""
