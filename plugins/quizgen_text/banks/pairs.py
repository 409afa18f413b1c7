"""A term and its definition a line, as Quizlet and others copy them, whatever parts the two."""

import re
from typing import Final

from quizgen.plugin import Context, Deck, Media, Source
from quizgen_text.banks.drafts import Draft, deck_of
from quizgen_text.banks.inline import plain
from quizgen_text.banks.lines import glance, lines_of, text_of

_SIGNS: Final = (" - ", " – ", " — ", " = ", ";", "|", " : ")
_FEWEST: Final = 3
_LONGEST: Final = 60
"""The characters of a term."""
_ENDED: Final = re.compile(r"[.!?]$")


def is_pairs(data: bytes) -> bool:
    """Whether each line of a file is a short term and its definition, parted alike."""
    return bool(_sign(glance(data)))


def read(source: Source, context: Context) -> tuple[Deck, Media]:
    """The deck of a file of pairs."""
    text = text_of(source)
    sign = _sign(text)
    drafts = [Draft(line.number, _sides(line.bare, sign)) for line in lines_of(text) if line.bare]
    return deck_of(source, context, "", drafts)


def _sides(line: str, sign: str) -> dict[str, object]:
    term, _, definition = line.partition(sign or "\n")
    return {"kind": "flashcard", "stem": plain(term.strip()), "back": plain(definition.strip())}


def _sign(text: str) -> str:
    """What parts the terms of `text` from their definitions; empty where it is no list of pairs."""
    lines = [line.bare for line in lines_of(text) if line.bare]
    if len(lines) < _FEWEST:
        return ""
    return next((sign for sign in _SIGNS if all(_is_pair(line, sign) for line in lines)), "")


def _is_pair(line: str, sign: str) -> bool:
    if line.count(sign) != 1:
        return False
    term, definition = (side.strip() for side in line.split(sign))
    return bool(definition) and 0 < len(term) <= _LONGEST and not _ENDED.search(term)
