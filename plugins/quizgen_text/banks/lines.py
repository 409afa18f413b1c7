"""A file of questions as lines with their numbers."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.plugin import Source, clean
from quizgen.plugin.documents import decode

LOOKED_AT: Final = 1_000_000
"""The bytes by which is seen what a file is."""
_FRONT: Final = re.compile(r"(?P<fence>---|\+\+\+)\n(?:.*\n)*?(?P=fence)(?:\n|\Z)")
_TITLE: Final = re.compile(r"(?:title|name)\s*[:=]\s*[\"']?(?P<title>[^\"'\n]+)", re.IGNORECASE)


class Line(NamedTuple):
    """A line of a file: its number, from 1, and its text without blanks at its end."""

    number: int
    text: str

    @property
    def bare(self) -> str:
        """The text without outer blanks."""
        return self.text.strip()


def text_of(source: Source) -> str:
    """The clean text of `source`; `InputError` for bytes in no encoding that is recognised."""
    return _level(clean(decode(source.data, source.name)) if source.data.strip() else "")


def glance(data: bytes) -> str:
    """The beginning of a file as text, whatever its encoding, to see what it is."""
    return _level(data[:LOOKED_AT].decode("utf-8", "replace"))


def lines_of(text: str) -> Iterator[Line]:
    """The lines of `text` below its front matter."""
    found = _FRONT.match(text)
    begin = found.end() if found else 0
    for number, line in enumerate(text[begin:].split("\n"), 1 + text[:begin].count("\n")):
        yield Line(number, line.rstrip())


def title_of(text: str) -> str:
    """What the front matter calls the deck; empty where it does not."""
    found = _FRONT.match(text)
    title = _TITLE.search(found[0]) if found else None
    return title["title"].strip() if title else ""


def _level(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
