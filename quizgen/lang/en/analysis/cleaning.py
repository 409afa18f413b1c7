"""A sentence as the parser should see it: asides out, quotation marks and dashes plain."""

import re
from dataclasses import dataclass

from quizgen.lang.en.articles import indefinite_article

_MARKS = re.compile(
    r"\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|note \d+"
    r"|[a-z ]+ needed\??)\]",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:\s+|^)[\(\[]([^()\[\]]*)[\)\]]")
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "−": "-"})
_DASH = re.compile(r"\s*—\s*|\s+(?:–|--?)\s+")
_SPACES = re.compile(r"\s+")
_ARTICLE = re.compile(r"\b(an?)$")
_NO_NOUN = frozenset("is are was were and or in of to has have can may".split())
"""Words before which "a" is a letter, no article: "where a (the length) is 3"."""

_DECADE = re.compile(r"(?<=\bthe )(\d{3}0)'s\b")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_LOOSE = re.compile(r"\s+([,.;:!?])")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A sentence or a part of one between semicolons; `asides` held what stood in brackets."""

    text: str
    asides: tuple[str, ...] = ()


def clean_sentence(sentence: str) -> tuple[Cleaned, ...]:
    """The independent parts of a sentence, each cleaned for parsing.

    Citation marks and bracketed asides are taken out, typographic quotation marks become plain,
    dashes between words become commas, and semicolons outside of quotations divide.
    """
    text = _MARKS.sub("", sentence.translate(_PLAIN))
    asides: list[str] = []
    while True:  # innermost brackets first
        found = _ASIDE.search(text)
        if not found:
            break
        asides.append(found[1].strip())
        text = _joined(text[: found.start()], text[found.end() :])
    text = _SPACES.sub(" ", _LOOSE.sub(r"\1", _DASH.sub(", ", text))).strip()
    text = _DECADE.sub(r"\1s", _TWO_STOPS.sub(".", text))
    parts = _split(text)
    return tuple(Cleaned(part, tuple(asides)) for part in parts)


def _joined(before: str, after: str) -> str:
    """What stood around an aside, the article before it as the next word wants it."""
    article, following = _ARTICLE.search(before), after.split()
    goes_on = bool(following) and following[0][0].isalnum() and following[0] not in _NO_NOUN
    if article and goes_on:
        before = before[: article.start(1)] + indefinite_article(following[0])
    return before + after


def _split(text: str) -> list[str]:
    if ";" not in text or '"' in text:
        return [text]
    parts = [part.strip(" ,") for part in text.split(";")]
    if any(len(part.split()) < 4 for part in parts):
        return [text]  # a list with commas inside its items, not two statements
    ends = text[-1] if text[-1] in ".!?" else "."
    return [
        (part[0].upper() + part[1:])
        if part.endswith((".", "!", "?"))
        else (part[0].upper() + part[1:] + ends)
        for part in parts
    ]
