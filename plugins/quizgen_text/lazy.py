"""The callables of the declared readers of decks: each imports the work when it is called."""

from typing import TYPE_CHECKING

from quizgen.plugin import Context, Media, Source

if TYPE_CHECKING:
    from quizgen.plugin import Deck


def is_hashcards(data: bytes) -> bool:
    """Whether a file is one of cards with labels."""
    from quizgen_text.banks.hashcards import is_hashcards

    return is_hashcards(data)


def read_hashcards(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a file of cards with labels."""
    from quizgen_text.banks.hashcards import read

    return read(source, context)


def is_numbered(data: bytes) -> bool:
    """Whether a file is one of numbered questions."""
    from quizgen_text.banks.numbered import is_numbered

    return is_numbered(data)


def read_numbered(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a file of numbered questions."""
    from quizgen_text.banks.numbered import read

    return read(source, context)


def is_notes(data: bytes) -> bool:
    """Whether a file is one of notes with cards."""
    from quizgen_text.banks.obsidian import is_notes

    return is_notes(data)


def read_notes(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a file of notes with cards."""
    from quizgen_text.banks.obsidian import read

    return read(source, context)


def is_pairs(data: bytes) -> bool:
    """Whether a file is one of terms and definitions."""
    from quizgen_text.banks.pairs import is_pairs

    return is_pairs(data)


def read_pairs(source: Source, context: Context) -> "tuple[Deck, Media]":
    """The deck of a file of terms and definitions."""
    from quizgen_text.banks.pairs import read

    return read(source, context)
