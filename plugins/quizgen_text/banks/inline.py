"""Markdown within a line as our text: formulas are kept, and how words look."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from quizgen.plugin import AnyInline, Image, Math, RichText, plain_inline
from quizgen.plugin.bank import GapMark, read_html

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

Lose = Callable[[str], None]
Piece = str | AnyInline

_FORMULA: Final = re.compile(
    r"(?<![\\$])(?P<marks>\$\$?)(?![\s$])(?P<tex>(?:\\.|[^$\\])+?)(?<!\s)(?P=marks)(?![\d$])"
)

_LONGEST: Final = 2**16
"""The characters of a text that is read as more than words."""


def rich(text: str, lose: Lose) -> RichText | None:
    """`text` as rich text; None where it shows nothing. `lose` hears what is left out."""
    if len(text) > _LONGEST:
        return plain(text)
    parts = list(_parts(text, lose))
    shown = "".join(part if isinstance(part, str) else plain_inline(part) for part in parts)
    return RichText.of(*parts) if shown.strip() else None


def plain(text: str) -> RichText | None:
    """`text` as words alone; None where there are none."""
    return RichText.of(text) if text.strip() else None


def _parts(text: str, lose: Lose) -> Iterator[Piece]:
    done = 0
    for found in _FORMULA.finditer(text):
        yield from _words(text[done : found.start()], lose)
        tex = " ".join(found["tex"].split())
        yield Math(tex=tex, display=found["marks"] == "$$")
        done = found.end()
    yield from _words(text[done:], lose)


def _words(text: str, lose: Lose) -> Iterator[Piece]:
    """The words of Markdown; its blanks at either end stand beside a formula."""
    inner = text.strip()
    if not inner:
        yield text
        return
    yield text[: len(text) - len(text.lstrip())]
    page = "<br><br>".join(
        _markdown().renderInline(one).replace("\n", "<br>") for one in inner.split("\n\n")
    )

    def find(attributes: dict[str, str]) -> None:
        lose(f"the image {attributes.get('src', '')[:80]!r}")

    for part in read_html(page, find, lose):
        if isinstance(part, Image):
            lose("an image")
        elif not isinstance(part, GapMark):
            yield part
    yield text[len(text.rstrip()) :]


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})
