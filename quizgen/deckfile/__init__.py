"""The deck file that people edit, `*.quiz.md`: read with errors that name the line, and printed.

    from quizgen import deckfile

    file = deckfile.load(Path("biology.quiz.md"))     # DeckFile: deck, lines, allow, media
    deck = deckfile.parse(text, "biology.quiz.md")    # the Deck alone
    text = deckfile.render(deck)                      # parse(render(deck), name) == deck

`load` reads JSON decks (`quizgen build --format json`) too. Format: docs/reference/deck-file.md.

| step | module | holds |
|---|---|---|
| 1 | `load` | the bytes of a file, and whether it is a deck file |
| 2 | `parse` | front matter, and the lines of each question |
| 3 | `blocks` | what each stretch of these lines is: an option, a label, a table |
| 4 | `shape` | which kind of question has such blocks |
| 5 | `kinds` | what each kind is made of beside what is asked |
| 6 | `assemble` | the question, with its ```quiz block and its source |
| back | `render` | a deck as a deck file |

Both ways use `lines` (text over lines), `inline` (formulas, images and gaps in a line), `gaps`,
`fields` (`key: value`) and `words` (escapes). `record` is what a deck file holds, with the lines of
its questions; `media` reads its images; `jsonform` reads JSON decks.
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
