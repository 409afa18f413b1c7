"""The characters of the lines of a page, those put together that PDFium breaks at raised words."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from quizgen_pdf.fonts import SMALL, Char, Type, Types, main_type

_LINE = 0.6  # of the size of type: base lines that are farther apart are two lines
_OVERLAP, _GAP = -0.3, 1.0  # of the size of type: how far apart the pieces of one line are
_LONGEST = 1_000  # characters: what is put together is no longer
_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf06e\uf0a8", "•")
"""What the fonts Symbol and Wingdings have in front of items, in the private use area."""


@dataclass(slots=True)
class Piece:
    """Characters of a line, without blanks around them; `first` and `last` are their numbers."""

    chars: list[Char]
    first: int
    last: int
    blank_before: bool = False
    blank_after: bool = False


def put_together(page: pypdfium2.PdfTextPage, text: str) -> Iterator[Piece]:
    """The lines of `text`, which is that of `page`; none is empty."""
    line: Piece | None = None
    for piece in _pieces(page, text):
        if line is None:
            line = piece
        elif _goes_on(page, line, piece):
            line = _both(line, piece)
        else:
            yield line
            line = piece
    if line is not None:
        yield line


def _pieces(page: pypdfium2.PdfTextPage, text: str) -> Iterator[Piece]:
    types = Types(page)
    offset = 0
    for words in text.split("\n"):
        bare = words.strip()
        first = offset + len(words) - len(words.lstrip())
        chars = _typed(bare, first, types)
        if chars:
            yield Piece(
                chars,
                first,
                first + len(bare) - 1,
                blank_before=words[0].isspace(),
                blank_after=words.rstrip("\r")[-1].isspace(),
            )
        offset += len(words) + 1


def _typed(words: str, first: int, types: Types) -> list[Char]:
    """The characters of a line, the first at number `first`, with their types."""
    chars: list[Char] = []
    kind: Type | None = None
    for index, char in enumerate(words, first):
        kind = types.of(index) or kind
        if kind is not None:
            chars.append((char if chars else _BULLETS.get(char, char), kind))
    return chars


def _goes_on(page: pypdfium2.PdfTextPage, line: Piece, piece: Piece) -> bool:
    """Whether `piece` is on the line of `line`, right behind it, and one of both is small there."""
    last, first = line.chars[-1][1], piece.chars[0][1]
    main = max(main_type(line.chars), main_type(piece.chars), key=lambda kind: kind.size)
    if min(last.size, first.size) > SMALL * main.size or len(line.chars) > _LONGEST:
        return False
    other = first if main_type(line.chars) == main else last
    if abs(other.base - main.base) > _LINE * main.size:
        return False
    gap: float = page.get_charbox(piece.first)[0] - page.get_charbox(line.last)[2]
    return _OVERLAP * main.size < gap < _GAP * main.size


def _both(line: Piece, piece: Piece) -> Piece:
    blank = line.blank_after or piece.blank_before
    between: list[Char] = [(" ", piece.chars[0][1])] if blank else []
    return Piece(
        [*line.chars, *between, *piece.chars],
        line.first,
        piece.last,
        blank_before=line.blank_before,
        blank_after=piece.blank_after,
    )
