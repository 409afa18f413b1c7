"""A deck as a deck file, which reads back as the same deck."""

from typing import BinaryIO

from quizgen.plugin import Context, Deck
from quizgen.plugin.deckfile import render


def write(deck: Deck, stream: BinaryIO, context: Context) -> None:
    """Write `deck` to `stream` as UTF-8."""
    stream.write(render(deck).encode())
