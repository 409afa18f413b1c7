"""Rich text as words alone, on one line or as HTML for Anki."""

import html
import re
from collections.abc import Iterable

from quizgen.plugin import Evidence, Image, Math, RichText

# What Anki itself reads in a field: its commands in brackets, and the delimiters of MathJax.
_COMMAND = re.compile(r"\[|\\(?=[()\[\]])")


def one_line(text: str) -> str:
    """`text` with each run of blanks and line ends as one blank."""
    return " ".join(text.split())


def plain_line(rich: RichText) -> str:
    """`rich` on one line, formulas as their TeX, images as what they show."""
    return one_line(rich.plain)


def anki_html(text: str) -> str:
    """`text` as HTML that shows exactly it in Anki, where no word of it is a command."""
    escaped = html.escape(text, quote=False).replace("\n", "<br>")
    return _COMMAND.sub(_as_character, escaped)


def anki_lines(texts: Iterable[RichText]) -> str:
    """`texts` as HTML, a line each."""
    return "<br>".join(anki_html(rich.plain) for rich in texts)


def source_line(source: Evidence, titles: dict[str, str]) -> str:
    """Where the quote of `source` stands, and the quote."""
    place = [titles.get(source.document, source.document), *source.heading[-1:]]
    place = list(dict.fromkeys(place))  # many a document bears the words of its heading
    if source.page is not None:
        place.append(f"p. {source.page}")
    return one_line(f"{', '.join(place)}: “{source.quote}”")


def has(texts: Iterable[RichText], kind: type[Math] | type[Image]) -> bool:
    """Whether there is a formula, or an image, in `texts`."""
    return any(isinstance(part, kind) for rich in texts for part in rich.parts)


def _as_character(found: re.Match[str]) -> str:
    # MathJax reads the finished page, where an entity is the character again: the element parts it.
    return "&#91;" if found[0] == "[" else "<span>&#92;</span>"
