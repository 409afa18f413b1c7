"""Names and numbers that stay the same from build to build."""

import base64
import hashlib
import unicodedata
from functools import lru_cache

from quizgen.plugin import digest

_RANGE = 2**30


def guid(namespace: str, question: str) -> str:
    """The note's global id, by which Anki recognises it: of the question's id, never its words."""
    known = hashlib.sha256(f"{_normal(namespace)}\0{question}".encode()).digest()
    return base64.urlsafe_b64encode(known[:9]).decode()


def stable_id(*parts: str) -> int:
    """A number from 2**30 to 2**31, as Anki wants for note types, decks and presets."""
    return _RANGE + int(hashlib.sha256(digest(*parts).encode()).hexdigest(), 16) % _RANGE


@lru_cache(maxsize=16)
def _normal(namespace: str) -> str:
    return unicodedata.normalize("NFC", namespace)


def seed(*parts: str) -> str:
    """A sort key that looks random and never changes."""
    return digest("order", *parts)
