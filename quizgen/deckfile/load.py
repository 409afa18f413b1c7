"""Deck files from disk."""

from pathlib import Path
from typing import Final

from quizgen.deckfile.jsonform import parse_json
from quizgen.deckfile.media import FolderMedia
from quizgen.deckfile.parse import read
from quizgen.deckfile.record import DeckFile
from quizgen.documents.decoding import decode
from quizgen.errors import InputError

EDITED: Final = ".quiz.md"
"""How the names of deck files end that people edit."""

SUFFIXES: Final = (EDITED, ".json")
"""How the names of deck files end."""


def is_deck_file(path: Path) -> bool:
    """Whether the name of `path` is that of a deck file."""
    return path.name.lower().endswith(SUFFIXES)


def load(path: Path, name: str | None = None) -> DeckFile:
    """The deck file at `path`, called `name` in messages (as its path reads, if not given).

    Its images are read from its folder. Raises `InputError` when it is missing, in no encoding that
    can be recognised, or not a deck file.
    """
    called = name or str(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("no such file", where=called) from error
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=called) from error
    text = decode(data, called) if data.strip() else ""
    media = FolderMedia(path.parent, called, text)
    if path.name.lower().endswith(".json"):
        return DeckFile(called, parse_json(text, called), media=media)
    return read(text, called, media)
