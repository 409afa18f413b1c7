"""Text over lines: how rich text becomes lines of Markdown, and lines become text again.

A line break inside a paragraph is a blank, as in Markdown; `\\` at the end of a line keeps it; an
empty line starts a new paragraph. A line that would look like structure gets a backslash.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from quizgen.deckfile.gaps import Numbering, print_gap
from quizgen.deckfile.inline import parse_inline
from quizgen.deckfile.record import Row
from quizgen.deckfile.styles import print_styled
from quizgen.deckfile.words import entity, escape, unescape
from quizgen.hypertext.structures import print_structure
from quizgen.model import (
    AnyClozePart,
    Gap,
    Grid,
    Image,
    InlineText,
    Listing,
    Math,
    RichText,
    Ruby,
    Styled,
)

_STRUCTURE: Final = re.compile(
    r"#{1,6}(?=[ \t]|$)|[-*+](?=[ \t]|$)|\||>|`{3}|~{3}|\*\*[^*\n]+:\*\*|\*\*[^*\n]+\*\*:"
    r"|(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$|<!--"
)
_NUMBERED: Final = re.compile(r"\d{1,9}(?=[.)](?:[ \t]|$))")
_BARE_PATH: Final = re.compile(r"[^\s()<>\\&]+")
_SELF: Final = Row("", 0, "")
_PARAGRAPH: Final = "\n\n"

Mixed = Sequence[AnyClozePart]


def structural(line: str) -> bool:
    """Whether `line` would be read as something else than words."""
    return bool(_STRUCTURE.match(line) or _NUMBERED.match(line))


def join(lines: Sequence[str]) -> str:
    """The raw text of `lines`: hard breaks stay `\\` and newline, two newlines part paragraphs."""
    pieces: list[str] = []
    last = ""  # what was added last: a line, or what parts paragraphs
    for line in (line.strip(" \t") for line in lines):
        begins = last in ("", _PARAGRAPH)
        if line and not begins:
            pieces.append("\n" if _ends_hard(last) else " ")
        added = line if line or begins else _PARAGRAPH
        if added:
            pieces.append(added)
            last = added
    return "".join(pieces).removesuffix(_PARAGRAPH)


def print_lines(parts: Mixed, *, paragraphs: bool = True) -> list[str]:
    """`parts` over lines, as few escapes as needed; with `paragraphs`, empty lines part them."""
    for write in (_lightly, _safely):
        lines = _lay_out(_encode(parts, write), paragraphs=paragraphs)
        if _reads_as(lines, parts):
            break
    return lines


def print_line(parts: Mixed) -> str:
    """`parts` on one line; line breaks inside are entities."""
    for write in (_lightly, _safely):
        line = _edges(_encode(parts, write)).replace("\n", entity("\n"))
        if _reads_as([line], parts):
            break
    return line


def print_rich(rich: RichText, *, paragraphs: bool = True) -> list[str]:
    """`rich` over lines."""
    return print_lines(rich.parts, paragraphs=paragraphs)


def print_words(text: str, special: str) -> str:
    """`text`, a line of words alone, with the characters of `special` escaped."""
    plain = unescape(text) == text and not any(char in text for char in special)
    return text if plain and not text.endswith("\\") else escape(text, special)


def _ends_hard(raw: str) -> bool:
    return (len(raw) - len(raw.rstrip("\\"))) % 2 == 1


def _reads_as(lines: Sequence[str], parts: Mixed) -> bool:
    gaps = any(isinstance(part, Gap) for part in parts)
    try:
        return parse_inline(join(lines), _SELF, gaps=gaps) == list(parts)
    except ValueError:
        return False


def _encode(
    parts: Mixed,
    write: Callable[[InlineText | Math], str],
) -> str:
    text = ""
    before = Numbering()
    for part in parts:
        if isinstance(part, Gap):
            text += print_gap(part, before)
            before.add(part)
        elif isinstance(part, Image):
            text += _image(part)
        elif isinstance(part, Listing | Grid):
            text += print_structure(part, lambda held: _encode(held, write))
        else:
            text += write(part)
    return text


def _lightly(part: InlineText | Math) -> str:
    if isinstance(part, Ruby):
        return _ruby(part)
    if isinstance(part, Styled):
        return print_styled(part.text, part.styles, safe=False)
    if isinstance(part, InlineText):
        return part.text
    return f"$${part.tex}$$" if part.display else f"${part.tex}$"


def _safely(part: InlineText | Math) -> str:
    if isinstance(part, Ruby):
        return _ruby(part)
    if isinstance(part, InlineText):
        words = escape(part.text, "${*`~<").replace("![", "\\![")
        return print_styled(words, part.styles, safe=True) if isinstance(part, Styled) else words
    runs = [len(run) for run in re.findall("`+", part.tex)]
    fence = "`" * next(size for size in range(1, len(runs) + 2) if size not in runs)
    pad = " " if part.tex.startswith("`") or part.tex.endswith("`") else ""
    mark = "$$" if part.display else "$"
    return f"{mark}{fence}{pad}{part.tex}{pad}{fence}{mark}"


def _ruby(part: Ruby) -> str:
    return f"<ruby>{escape(part.text, '<>')}<rt>{escape(part.reading, '<>')}</rt></ruby>"


def _image(image: Image) -> str:
    alt = escape(image.alt, "[]").replace("\n", entity("\n"))
    if _BARE_PATH.fullmatch(image.src):
        return f"![{alt}]({image.src})"
    return f"![{alt}](<{escape(image.src, '<>')}>)"


def _edges(text: str) -> str:
    """`text` with the blanks at the ends of its lines as entities."""
    edge = re.compile(r"(?m)^[ \t]+|[ \t]+$")
    return edge.sub(lambda found: "".join(map(entity, found[0])), text)


def _lay_out(text: str, *, paragraphs: bool) -> list[str]:
    text = _edges(text)
    core = text.strip("\n")
    head = entity("\n") * (len(text) - len(text.lstrip("\n")))
    tail = entity("\n") * (len(text) - len(text.rstrip("\n"))) if core else ""

    def newlines(found: re.Match[str]) -> str:
        count = len(found[0])
        if count == 1 or not paragraphs:
            return "\\\n" + entity("\n") * (count - 1)
        return "\n\n" + entity("\n") * (count - 2)

    lines = (head + re.sub("\n+", newlines, core) + tail).split("\n")
    return [_guarded(line) for line in lines]


def _guarded(line: str) -> str:
    numbered = _NUMBERED.match(line)
    if numbered:
        return f"{numbered[0]}\\{line[numbered.end() :]}"
    return "\\" + line if _STRUCTURE.match(line) else line
