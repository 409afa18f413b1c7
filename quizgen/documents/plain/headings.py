"""Headings in plain text: capitals, underlines, numbers, short lines without an end."""

import re
from collections.abc import Sequence

from quizgen.lang.base.page import Page

_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\*{3,})$")
_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[A-Z“\"'])|(?P<roman>[IVX]{1,5})\.\s+(?=[A-Z])"
)
_MARKED = re.compile(r"#{1,6}\s+(?=\S)")
_OPEN_END = re.compile(r"[.,;:…。][\"'”’)\]]*(?:\[\d{1,3}\])*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_STOP_WITHIN = re.compile(r"[A-Z]{4,}[.!?] |[!?,;:]$")
_ADDRESS = re.compile(r"\w://\w")
_TWO_SENTENCES = re.compile(r"[a-z]{4,}[.!?] [A-Z]")
_MOST_WORDS = 12
_MOST_LINES = 3  # of a heading in capitals
_FULL = 40  # characters of a line of it that goes on
_FEWEST = 6  # words of a line that may be a sentence
_SMALL = 3  # letters of words that titles write small, at most
_LONGEST = 90
_LONGEST_TITLE = 200
_DIVISION = 2  # the level of a heading such as "Chapter 3" or "IV. The Mill"


def underline_level(width: int, below: str) -> int:
    """The level that the line `below` gives to a line of `width` by underlining it, or 0."""
    if not _UNDERLINE.match(below) or not 0.5 * width <= len(below) <= 2 * width + 4:
        return 0
    return 1 if below[0] in "=*" else 2


def numbered_level(line: str, page: Page) -> int:
    """The level that the number in front of a heading gives it, or 0 without one."""
    if len(line) > _LONGEST or _OPEN_END.search(line):
        return 0
    found = _NUMBERED.match(line)
    if found and found["number"]:
        return min(6, 2 + found["number"].count("."))
    return _DIVISION if found or page.is_division(line) else 0


def heading_marks(line: str) -> str:
    """The `#` signs and blanks in front of a heading that is marked as Markdown marks it."""
    found = _MARKED.match(line)
    return found[0] if found else ""


def is_capitals(line: str) -> bool:
    """Whether the line is in capital letters throughout, with a word of at least three."""
    words = _WORD.findall(line)
    return line == line.upper() and any(len(word) >= 3 for word in words) and line[-1] != ","


def is_heading_in_capitals(lines: Sequence[str]) -> bool:
    """Whether `lines` are all of a heading in capital letters, which may be wrapped.

    Each but the last is full. It may end in a stop, but is not two sentences, nor an exclamation.
    """
    whole = " ".join(lines)
    number = _NUMBERED.match(whole)
    return (
        len(lines) <= _MOST_LINES
        and all(len(line) >= _FULL for line in lines[:-1])
        and all(line == line.upper() for line in lines)
        and len(_WORD.findall(whole)) <= 2 * _MOST_WORDS
        and not _STOP_WITHIN.search(whole, number.end() if number else 0)
        and is_capitals(whole)
    )


def heading_level(line: str, page: Page, *, alone: bool, title: bool) -> int | None:
    """The level of `line` if it reads as a heading, else None.

    `alone` says that blank lines surround it and text follows; `title` that it is the first line
    of the document, which may be longer than another heading.
    """
    marks = heading_marks(line)
    if marks:
        return marks.count("#")
    numbered = numbered_level(line, page)
    fits = len(line) <= (_LONGEST_TITLE if title else _LONGEST)
    if fits and (_is_shouted(line) or _is_closed(line, bool(numbered), alone=alone, title=title)):
        return numbered or (1 if title else 2)
    return None


def reads_as_text(line: str, below: str) -> bool:
    """Whether `line`, right above the line `below`, is as likely a sentence without its stop.

    That is a long line mostly in small letters above another of its length or above a sentence; a
    title stands above a blank line, above a short line, or in capitals.
    """
    words = _WORD.findall(line)
    small = sum(word[0].islower() and len(word) > _SMALL for word in words)
    prose = len(_WORD.findall(below)) >= _FEWEST or below.endswith((".", "!", "?"))
    return len(words) >= _FEWEST and small > 1 and prose and ":" not in line


def _is_shouted(line: str) -> bool:
    """Whether the line is in capital letters, and no sentence."""
    return is_capitals(line) and not line.endswith(".")


def _is_closed(line: str, numbered: bool, *, alone: bool, title: bool) -> bool:
    """Whether the line has words and no sign at its end after which more is expected.

    A title may have any number of words; another line is a heading only if it is alone and short,
    and has a number or begins as a heading does.
    """
    words = _WORD.findall(line)
    if not words or _OPEN_END.search(line) or _ADDRESS.search(line):
        return False
    if len(words) > _MOST_WORDS and _TWO_SENTENCES.search(line):
        return False
    if title or not alone:
        return title
    return len(words) <= _MOST_WORDS and (numbered or _begins_well(line))


def _begins_well(line: str) -> bool:
    """Whether the line begins as a heading does, and is no exclamation."""
    begins = line[0].isupper() or line[0].isdigit() or line[0] in "\"'“‘"
    return begins and line[-1] != "!"
