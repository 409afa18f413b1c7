"""Names and numbers that stay the same from build to build."""

import hashlib

from quizgen.model import digest

_RANGE = 2**30


def guid(namespace: str, question: str) -> str:
    """The note's global id, by which Anki recognises it: of the question's id, never its words."""
    return digest("anki note", namespace, question)


def stable_id(*parts: str) -> int:
    """A number from 2**30 to 2**31, as Anki wants for note types, decks and presets."""
    return _RANGE + int(hashlib.sha256(digest(*parts).encode()).hexdigest(), 16) % _RANGE


def seed(*parts: str) -> str:
    """A sort key that looks random and never changes."""
    return digest("order", *parts)
