"""The deck that people edit: `*.quiz.md`, read with file:line errors and printed the same way.

    from quizgen import deckfile

    file = deckfile.load(Path("biology.quiz.md"))     # DeckFile: deck, lines, allow, media
    deck = deckfile.parse(text, "biology.quiz.md")    # the Deck alone
    text = deckfile.render(deck)                      # parse(render(deck), name) == deck

`load` reads JSON decks (`quizgen build --format json`) too. Format: docs/reference/deck-file.md.
"""

from quizgen.deckfile.jsonform import parse_json
from quizgen.deckfile.load import SUFFIXES, is_deck_file, load
from quizgen.deckfile.media import FolderMedia
from quizgen.deckfile.parse import parse, read
from quizgen.deckfile.record import DeckFile
from quizgen.deckfile.render import render

__all__ = [
    "SUFFIXES",
    "DeckFile",
    "FolderMedia",
    "is_deck_file",
    "load",
    "parse",
    "parse_json",
    "read",
    "render",
]
