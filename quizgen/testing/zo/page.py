"""What Zo marks on a page: sentences, dates, a byline (`pe Vani`), parts of a book (`Kapu 3`)."""

import datetime
import re
from collections.abc import Iterator

from quizgen.plugin.language import (
    CaptionParts,
    Dateline,
    HeadField,
    Section,
    SpeakerLabel,
)
from quizgen.testing.zo.values import dates

_END = re.compile(r"(?<=[.?!])\s+")
_BYLINE = re.compile(r"pe (?P<name>[^\W\d_]+)")
_DIVISION = re.compile(r"kapu \d+\b", re.IGNORECASE)


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences, which end at a full stop, a question mark or an exclamation mark."""
    end = len(text) if end is None else end
    first = start
    for gap in _END.finditer(text, start, end):
        yield from _bare(text, first, gap.start())
        first = gap.end()
    yield from _bare(text, first, end)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The place of `text[start:end]` without outer blanks; nothing where only blanks are there."""
    words = text[start:end]
    inner = words.strip()
    if inner:
        first = start + words.index(inner)
        yield first, first + len(inner)


def caption(text: str, start: int, end: int) -> CaptionParts | None:
    """None: pictures have no captions."""
    return None


def dateline(text: str, start: int, end: int, *, first: bool) -> Dateline | None:
    """None: nobody reports."""
    return None


def speaker_label(text: str, start: int, end: int) -> SpeakerLabel | None:
    """None: nobody speaks."""
    return None


def dates_in(line: str) -> list[tuple[datetime.date, ...]]:
    """The full dates of a line, each with its one reading."""
    return [(date,) for date, _ in dates(line)]


def is_date_line(line: str) -> bool:
    """Whether a line is a full date."""
    return any(text == line for _, text in dates(line))


def is_furniture(line: str) -> bool:
    """False: pages have no notices."""
    return False


def is_page_number(line: str) -> bool:
    """Whether a line is a number."""
    return line.isdecimal()


def is_author_note(paragraph: str) -> bool:
    """False: authors are not introduced."""
    return False


def byline(line: str) -> str | None:
    """The name after `pe`."""
    found = _BYLINE.fullmatch(line)
    return found["name"] if found else None


def speaker(title: str) -> str | None:
    """None: nobody speaks."""
    return None


def head_field(line: str) -> HeadField | None:
    """None: heads have no labels."""
    return None


def is_volume(line: str) -> bool:
    """False: every text is printed alone."""
    return False


def is_division(line: str) -> bool:
    """Whether a line begins with `Kapu` and a number."""
    return _DIVISION.match(line) is not None


def is_division_alone(line: str) -> bool:
    """Whether a line is `Kapu` and a number."""
    found = _DIVISION.match(line)
    return found is not None and found.end() == len(line)


def opened_section(heading: str) -> Section | None:
    """References behind the heading `Bukiki`."""
    return "references" if heading.lower() == "bukiki" else None


def is_reference(paragraph: str) -> bool:
    """False: references are known by their section."""
    return False


def is_entry(paragraph: str) -> bool:
    """True: such sections have nothing else."""
    return True


def is_garbled(text: str, start: int, end: int) -> bool:
    """False: nothing is scanned."""
    return False
