"""One run of text: words, `$math$`, `![images](path)` and, in a cloze, `{{gaps}}`.

A backslash before punctuation makes it a mere character, `&#32;` and `&nbsp;` are characters by
number or name, a backslash at the end of a line is a line break: all as in Markdown. Nothing else
means anything: emphasis, links and HTML stay the characters that they are.
"""

import re
from typing import Final

from quizgen.deckfile.gaps import parse_gap
from quizgen.deckfile.record import Row
from quizgen.deckfile.words import ENTITY, ESCAPED, unescape
from quizgen.model import Gap, Image, Math, Plain

_TOKEN: Final = re.compile(
    r"(?P<break>\\\n)"
    rf"|(?P<word>{ESCAPED}|{ENTITY})"
    r"|(?P<d>\${1,2})(?P<f>`+)(?!`)(?P<fenced>[^\n]*?)(?<!`)(?P=f)(?!`)(?P=d)"
    r"|\$\$(?P<display>(?:\\[^\n]|[^$\\\n])+)\$\$"
    r"|\$(?=[^\s$`])(?P<math>(?:\\[^\n]|[^$\\\n])+)(?<!\s)\$(?!\d)"
    r"|!\[(?P<alt>(?:\\.|[^\]\\\n])*)\]"
    r"\((?:<(?P<angle>(?:\\.|[^<>\\\n])*)>|(?P<bare>[^\s()<>]+))\)"
    r"|(?P<broken>!\[[^\]\n]*\]\()"
)
_GAP: Final = re.compile(r"\{\{((?:\\[^\n]|[^\\}]|\}(?!\}))*)\}\}")

Parts = list[Plain | Math | Image | Gap]


def has_gaps(raw: str) -> bool:
    """Whether there is a gap in `raw`, outside of escapes and mathematics."""
    return any(found.group(0).startswith("{{") for found in _tokens(raw, gaps=True))


def parse_inline(raw: str, row: Row, *, gaps: bool = False) -> Parts:
    """The parts of `raw`, neighbouring words joined; `row` is where mistakes are reported."""
    parts: Parts = []
    words: list[str] = []

    def flush() -> None:
        if words:
            parts.append(Plain(text="".join(words)))
            words.clear()

    position = 0
    for found in _tokens(raw, gaps=gaps):
        words.extend(raw[position : found.start()] and [raw[position : found.start()]])
        position = found.end()
        part = _part(found, row, parts)
        if isinstance(part, str):
            words.append(part)
        else:
            flush()
            parts.append(part)
    words.extend(raw[position:] and [raw[position:]])
    flush()
    return parts


def _tokens(raw: str, *, gaps: bool) -> list[re.Match[str]]:
    found, position = [], 0
    while position < len(raw):
        token = _TOKEN.search(raw, position)
        gap = _GAP.search(raw, position) if gaps else None
        first = gap if gap and (not token or gap.start() < token.start()) else token
        if first is None:
            break
        found.append(first)
        position = first.end()
    return found


def _part(found: re.Match[str], row: Row, before: Parts) -> str | Math | Image | Gap:
    """What one token is; a string is words."""
    if found.re is _GAP:
        return parse_gap(found[1], row, [one for one in before if isinstance(one, Gap)])
    kind = found.lastgroup
    if found["break"]:
        return "\n"
    if found["word"]:
        return unescape(found["word"])
    if kind == "broken":
        raise row.error(
            "an image is not closed, or its path has a blank",
            hint="write ![what it shows](path), or (<path>) for a path with blanks",
        )
    if found["alt"] is not None:
        src = found["angle"] if found["angle"] is not None else found["bare"]
        return Image(src=unescape(src), alt=unescape(found["alt"]))
    if found["fenced"] is not None:
        return Math(tex=found["fenced"].strip(" "), display=found["d"] == "$$")
    if found["display"] is not None:
        return Math(tex=found["display"].strip(" "), display=True)
    return Math(tex=found["math"])
