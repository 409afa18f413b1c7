"""Which heading is the title, where another stands above it: a journal, a masthead, "Chapter X"."""

from collections.abc import Sequence

from quizgen.documents.spans import words_of
from quizgen.lang.base.page import Page
from quizgen.model import Block, Furniture, Heading, Paragraph

_HEAD = 8  # blocks at the beginning in which the title is looked for
_LONGEST = 12  # words of a line below the number of a chapter that is its title
_FEWEST = 6  # words of a paragraph that is a sentence, if it ends as one
_BEHIND_STOP = "\"'”’)][0123456789"
_TOLD = 20  # words of a paragraph that is text, however it ends


def titled(text: str, blocks: Sequence[Block], page: Page) -> list[Block]:
    """The blocks, with what stands above the title as furniture."""
    found = list(blocks)
    for rule in (_without_masthead, _without_volume, _without_number):
        found = rule(text, found, page)
    return found


def heading_of_all(text: str, blocks: Sequence[Block]) -> str | None:
    """The words of the first heading, or None where sentences above it say that it is no title.

    Below them only a heading of the first level is one.
    """
    told = False
    for block in blocks:
        if isinstance(block, Heading):
            return None if told and block.level > 1 else words_of(text, block)
        told = told or (isinstance(block, Paragraph) and _is_told(words_of(text, block)))
    return None


def _is_told(words: str) -> bool:
    """Whether a paragraph ends as a sentence does, or is as long as several."""
    count = len(words.split(maxsplit=_TOLD))
    stopped = words.rstrip(_BEHIND_STOP).endswith((".", "!", "?"))
    return count >= _TOLD or (count >= _FEWEST and stopped)


def _without_masthead(text: str, blocks: list[Block], page: Page) -> list[Block]:
    """The blocks, with an organisation's name above the date line of a release as furniture."""
    match blocks[:_HEAD]:
        case [Heading() as masthead, Furniture() as line, *rest] if page.dates_in(
            words_of(text, line)
        ):
            below = next((block for block in rest if not isinstance(block, Furniture)), None)
        case _:
            return blocks
    if not isinstance(below, Heading):
        return blocks
    return _with_title(blocks, masthead, below)


def _without_volume(text: str, blocks: list[Block], page: Page) -> list[Block]:
    """The blocks, with the volume that a paper is printed in as furniture, if a title follows."""
    headings = [block for block in blocks[:_HEAD] if isinstance(block, Heading)]
    if len(headings) < 2 or not page.is_volume(words_of(text, headings[0])):
        return blocks
    return _with_title(blocks, headings[0], headings[1])


def _without_number(text: str, blocks: list[Block], page: Page) -> list[Block]:
    """The blocks of a single chapter, with its number as furniture if its title stands below.

    A book keeps the numbers of its chapters.
    """
    shown = [block for block in blocks if not isinstance(block, Furniture)]
    numbers = [
        block
        for block in shown
        if isinstance(block, Heading) and page.is_division(words_of(text, block))
    ]
    if len(shown) < 3 or numbers != shown[:1]:
        return blocks
    number, below = shown[:2]
    if not page.is_division_alone(words_of(text, number)) or not _is_title(text, below, page):
        return blocks
    return _with_title(blocks, number, below)


def _is_title(text: str, block: Block, page: Page) -> bool:
    """Whether a block is a heading, or a short line that is no sentence."""
    if isinstance(block, Heading):
        return True
    words = words_of(text, block)
    fits = isinstance(block, Paragraph) and len(words.split()) <= _LONGEST
    return fits and "\n" not in words and not words.endswith((".", "!", "?", ":", ";", ","))


def _with_title(blocks: Sequence[Block], above: Block, title: Block) -> list[Block]:
    """The blocks, one as furniture and one as the heading of all."""
    first = Heading(span=title.span, page=title.page, role=title.role, level=1)
    return [
        Furniture(span=block.span, page=block.page)
        if block is above
        else first
        if block is title
        else block
        for block in blocks
    ]
