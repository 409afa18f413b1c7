"""How words look in a deck file: `**bold**`, `*italic*`, `~~struck~~`, `` `code` ``, `<u>u</u>`.

A mark that has no partner, that stands inside of a word ("2*3*4"), or beside a blank on its inner
side is the characters that it is.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.model import AnyClozePart, Plain, Style, Styled, merged

_MARKS: Final[dict[str, Style]] = {"**": "bold", "*": "italic", "~~": "strike"}
_TAGS: Final[dict[str, Style]] = {
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "s": "strike",
    "code": "code",
}
_OF_STYLES: Final = {style: (mark, mark) for mark, style in _MARKS.items()}
_AS_TAGS: Final = {style: (f"<{tag}>", f"</{tag}>") for tag, style in _TAGS.items()}

STYLE: Final = r"(?<!`)`(?P<code>[^`\n]+)`(?!`)|\*{1,3}(?!\*)|~~|</?(?:b|i|u|s|code)>"
"""What says how words look."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is `written`: of which style it may begin and end words.

    `code` are the words that it holds by itself, where it does.
    """

    written: str
    style: Style
    opens: bool
    closes: bool
    code: str | None = None


def marks_at(found: re.Match[str]) -> list[Mark]:
    """The marks that were `found`; three asterisks are two marks, italic the inner one."""
    written = found["style"]
    if found["code"] is not None:
        return [Mark(written, "code", opens=False, closes=False, code=found["code"])]
    if written.startswith("<"):
        closes = written.startswith("</")
        return [Mark(written, _TAGS[written.strip("</>")], opens=not closes, closes=closes)]
    before = found.string[found.start() - 1 : found.start()] if found.start() else " "
    after = found.string[found.end() : found.end() + 1] or " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    several = [written] if written in _MARKS else ["**", "*"] if before.isspace() else ["*", "**"]
    return [Mark(one, _MARKS[one], opens=opens, closes=closes) for one in several]


def styled(pieces: Sequence["str | Mark | AnyClozePart"]) -> list[AnyClozePart]:
    """`pieces` as parts: words between two marks look as these say."""
    partner = _partners(pieces)
    parts: list[AnyClozePart] = []
    looks: list[Style] = []
    for place, piece in enumerate(pieces):
        if isinstance(piece, Mark) and place in partner:
            looks.append(piece.style) if partner[place] else looks.remove(piece.style)
        elif isinstance(piece, str | Mark):
            parts += _words(piece, looks)
        else:
            parts.append(piece)
    return merged(parts)


def _words(piece: str | Mark, looks: Iterable[Style]) -> list[Plain | Styled]:
    text, styles = piece if isinstance(piece, str) else piece.written, set(looks)
    if isinstance(piece, Mark) and piece.code is not None:
        text, styles = piece.code, styles | {"code"}
    if not text:
        return []
    return [Styled(text=text, styles=tuple(sorted(styles))) if styles else Plain(text=text)]


def _partners(pieces: Sequence["str | Mark | AnyClozePart"]) -> dict[int, bool]:
    """The places of marks that have a partner, and whether each begins words."""
    found: dict[int, bool] = {}
    opened: list[int] = []
    for place, piece in enumerate(pieces):
        if not isinstance(piece, Mark) or piece.code is not None:
            continue
        first = next((at for at in reversed(opened) if _begins(pieces[at], piece)), None)
        if piece.closes and first is not None and place > first + 1:
            found |= {first: True, place: False}
            del opened[opened.index(first) :]
        elif piece.opens:
            opened.append(place)
    return found


def _begins(piece: "str | Mark | AnyClozePart", closing: Mark) -> bool:
    """Whether a mark begins what `closing` would end."""
    if not isinstance(piece, Mark) or piece.style != closing.style:
        return False
    return piece.written.replace("<", "</") == closing.written or piece.written == closing.written


def print_styled(words: str, styles: Iterable[Style], *, safe: bool) -> str:
    """`words`, which are escaped, between the marks of `styles`; as elements where `safe`."""
    marks = _AS_TAGS if safe else _AS_TAGS | _OF_STYLES
    if not safe and tuple(styles) == ("code",) and "`" not in words:
        return f"`{words}`"
    for style in styles:
        left, right = marks[style]
        words = f"{left}{words}{right}"
    return words
