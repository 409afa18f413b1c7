"""The characters of a document as they are kept: every span of the document slices this text."""

import re
import unicodedata
from dataclasses import dataclass

from quizgen.model.base import clean

_DROPPED = (
    "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_TABLE = str.maketrans(
    dict.fromkeys(_DROPPED, "") | dict.fromkeys(_SPACES, " ") | _LIGATURES
    | dict.fromkeys("\x0b\x85\u2028\u2029", "\n")
)  # fmt: skip
_CARRIAGE = re.compile("\r\n?")
_ESCAPE = re.compile("\x1b\\[[0-9;]{0,20}[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Kept:
    """The text that is kept, how many characters had to be replaced, and where pages begin.

    `pages` holds the offset of the first character after each form feed, in order.
    """

    text: str
    replaced: int = 0
    pages: tuple[int, ...] = ()


def keep(raw: str) -> Kept:
    """`raw` as a document keeps it.

    Line ends become newlines; soft hyphens, direction marks and other invisible characters are
    dropped; no-break and other wide blanks become spaces, ligatures letters; colours of a terminal
    are dropped; the text is composed (NFC); each character that no document may hold (control
    characters, lone surrogates, non-characters) becomes U+FFFD and is counted.
    """
    text = _CARRIAGE.sub("\n", raw)
    text = _ESCAPE.sub("", text) if "\x1b" in text else text
    text = unicodedata.normalize("NFC", _stream_safe(text.translate(_TABLE)))
    pages: list[int] = []
    if "\f" in text:
        parts = text.split("\f")
        offset = 0
        for part in parts[:-1]:
            offset += len(part) + 1
            pages.append(offset)
        text = "\n".join(parts)
    cleaned = clean(text)
    replaced = cleaned.count("\ufffd") - text.count("\ufffd")
    return Kept(cleaned, replaced, tuple(pages))


def _stream_safe(text: str) -> str:
    """`text` with at most 30 combining marks in a row (Unicode Standard Annex 15, section 13).

    Longer runs mean nothing in any language, and composing them takes quadratic time.
    """
    if text.isascii():
        return text
    marks = "".join(char for char in sorted(set(text)) if unicodedata.combining(char))
    return re.sub(f"([{marks}]{{30}})[{marks}]+", r"\1", text) if marks else text


def one_line(text: str) -> str:
    """`text` cleaned, with every run of blanks made one space, none at the ends; maybe empty."""
    return " ".join(keep(text).text.split())
