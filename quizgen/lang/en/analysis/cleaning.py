"""A sentence as the parser should see it: asides out, quotation marks and dashes plain."""

import re
from dataclasses import dataclass

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.asides import without_asides

_MARKS = re.compile(
    r"\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|note \d+"
    r"|[a-z ]+ needed\??)\]",
    re.IGNORECASE,
)
_LABELS = lexicon.alternatives("notice_labels")
_LABEL = re.compile(rf"^(?:{_LABELS})\s?[:!]\s+", re.IGNORECASE)
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "−": "-"})
_DASH = re.compile(r"\s*—\s*|\s+(?:–|--?)\s+")
_SPACES = re.compile(r"\s+")
_DECADE = re.compile(r"(?<=\bthe )(\d{3}0)'s\b")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_STOPS = (".", "!", "?")
_LOOSE = re.compile(r"\s+([,.;:!?])")

SHORTEST = 4
"""Words: a shorter part between semicolons is an item of a list and no statement."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A sentence or a part of one between semicolons; `asides` were in brackets."""

    text: str
    asides: tuple[str, ...] = ()


def clean_sentence(sentence: str) -> tuple[Cleaned, ...]:
    """The independent parts of a sentence, each cleaned for parsing.

    Citation marks and bracketed asides are taken out, typographic quotation marks become plain,
    dashes between words become commas, and semicolons outside of quotations divide.
    """
    text = _LABEL.sub("", _MARKS.sub("", sentence.translate(_PLAIN)))
    text, asides = without_asides(text)
    text = _SPACES.sub(" ", _LOOSE.sub(r"\1", _DASH.sub(", ", text))).strip()
    text = _DECADE.sub(r"\1s", _TWO_STOPS.sub(".", text))
    return tuple(Cleaned(part, tuple(asides)) for part in _statements(text))


def _statements(text: str) -> list[str]:
    """The statements that semicolons part, each a sentence; `text` itself where they part none."""
    parts = [part.strip(" ,") for part in text.split(";")]
    if len(parts) == 1 or '"' in text:
        return [text]
    if any(len(part.split()) < SHORTEST for part in parts):
        return [text]  # a list with commas inside its items, not two statements
    stop = text[-1] if text.endswith(_STOPS) else "."
    return [_as_sentence(part, stop) for part in parts]


def _as_sentence(part: str, stop: str) -> str:
    """`part` with a capital, and with `stop` where it has no stop of its own."""
    return part[0].upper() + part[1:] + ("" if part.endswith(_STOPS) else stop)
