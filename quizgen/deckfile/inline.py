"""One run of text: words, `$math$`, `![images](path)` and, in a cloze, `{{gaps}}`.

A backslash before punctuation makes it a mere character, `&#32;` and `&nbsp;` are characters by
number or name, a backslash at the end of a line is a line break, `**`, `*`, `~~` and backticks say
how words look: all as in Markdown. So do the elements `<b>`, `<i>`, `<u>`, `<s>`, `<code>` and
`<ruby>`; `<ul>`, `<ol>` and `<table>` are lists and tables. Nothing else means anything:
links and other HTML stay the characters that they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quizgen.deckfile.gaps import FORMULA, Numbering, parse_gap
from quizgen.deckfile.record import Row
from quizgen.deckfile.structures import TAG, Piece, Tag, structured
from quizgen.deckfile.styles import STYLE, Mark, marks_at, styled
from quizgen.deckfile.words import ENTITY, ESCAPED, unescape
from quizgen.model import AnyClozePart, Gap, Image, Math, Ruby, set_apart

_TOKEN: Final = (
    r"(?P<break>\\\n)"
    rf"|(?P<word>{ESCAPED}|{ENTITY})"
    r"|(?P<fence>(?P<d>\${1,2})(?P<f>`+))"
    r"|\$\$(?P<display>(?:\\[^\n]|[^$\\\n])+)\$\$"
    r"|\$(?=[^\s$`])(?P<math>(?:\\[^\n]|[^$\\\n])+)(?<!\s)\$(?!\d)"
    r"|!\[(?P<alt>(?:\\.|[^\]\\\n!]|!(?!\[))*)\]"
    r"\((?:<(?P<angle>(?:\\.|[^<>\\\n])*)>|(?P<bare>[^\s()<>]+))\)"
    r"|<ruby>(?P<ruby>(?:\\.|[^<>\\\n])+)<rt>(?P<reading>(?:\\.|[^<>\\\n])+)</rt></ruby>"
    rf"|(?P<style>{STYLE})"
    rf"|(?P<tag>{TAG})"
    r"|(?P<broken>!\[(?:[^\]\n!]|!(?!\[))*\]\()"
)
# A formula takes all its braces with it; it is followed by what ends a text of a gap.
_GAP: Final = (
    rf"\{{\{{(?P<gap>(?:(?:(?<=\{{\{{)|(?<=[|~:\s])){FORMULA}(?=[ ]*(?:\||::|\}}\}}))"
    r"|\\[^\n]|[^\\{}]|\{(?!\{)|\}(?!\}))*+)\}\}"
)
_WITH_GAPS: Final = re.compile(f"{_GAP}|{_TOKEN}")
_WITHOUT_GAPS: Final = re.compile(f"(?P<gap>(?!))|{_TOKEN}")

Parts = list[AnyClozePart]


@dataclass(frozen=True, slots=True)
class _Token:
    """A stretch of raw text that is more than words; `fenced` is the formula between backticks."""

    start: int
    end: int
    found: re.Match[str]
    fenced: str | None = None


def has_gaps(raw: str) -> bool:
    """Whether there is a gap in `raw`, outside of escapes and mathematics."""
    return any(token.found["gap"] is not None for token in _tokens(raw, gaps=True))


def parse_inline(raw: str, row: Row, *, gaps: bool = False) -> Parts:
    """The parts of `raw`, neighbouring words joined; `row` is where mistakes are reported."""
    pieces: list[Piece | Tag] = []
    blanks = Numbering()
    position = 0
    for token in _tokens(raw, gaps=gaps):
        pieces.append(raw[position : token.start])
        position = token.end
        if token.found["tag"] is not None:  # a sentence with gaps has no lists
            written = token.found["tag"]
            pieces.append(written if gaps else Tag(written))
            continue
        part = _part(token, row, blanks)
        if isinstance(part, Gap):
            blanks.add(part)
        pieces += part if isinstance(part, list) else [part]
    found = styled(structured([*pieces, raw[position:]]))
    return (
        list(set_apart(part for part in found if not isinstance(part, Gap))) if not gaps else found
    )


def _tokens(raw: str, *, gaps: bool) -> Iterator[_Token]:
    """The tokens of `raw`, in order; in time linear in its length, whatever it holds."""
    position = 0
    missing: set[str] = set()
    pattern = _WITH_GAPS if gaps else _WITHOUT_GAPS
    while found := pattern.search(raw, position):
        token = _closed(raw, found, missing) if found["fence"] else _Token(*found.span(), found)
        if token:
            yield token
        position = token.end if token else found.end()


def _closed(raw: str, opening: re.Match[str], missing: set[str]) -> _Token | None:
    """The formula that the fence `opening` opens; None where nothing closes it.

    `missing` remembers which ends were sought in vain, so that none is sought twice.
    """
    mark = opening["f"] + opening["d"]
    end = -1 if mark in missing else raw.find(mark, opening.end())
    while end >= 0 and raw[end - 1] == "`":
        end = raw.find(mark, end + 1)
    if end < 0:
        missing.add(mark)
        return None
    inside = raw[opening.end() : end]
    if "\n" in inside or not inside.strip():
        return None
    return _Token(opening.start(), end + len(mark), opening, inside.strip(" "))


def _part(token: _Token, row: Row, before: Numbering) -> str | list[Mark] | AnyClozePart:
    """What one token is; a string is words."""
    found = token.found
    match found.lastgroup:
        case "gap":
            return parse_gap(found["gap"], row, before)
        case "fence":
            return Math(tex=token.fenced or "", display=found["d"] == "$$")
        case "break":
            return "\n"
        case "word":
            return unescape(found["word"])
        case "angle" | "bare" as path:
            return Image(src=unescape(found[path]), alt=unescape(found["alt"]))
        case "reading":
            words, reading = (" ".join(unescape(found[one]).split()) for one in ("ruby", "reading"))
            return Ruby(text=words, reading=reading)
        case "style":
            return marks_at(found)
        case "display":
            return Math(tex=found["display"].strip(" "), display=True)
        case "math":
            return Math(tex=found["math"])
        case _:
            raise row.error(
                "an image is not closed, or its path has a blank",
                hint="write ![what it shows](path), or (<path>) for a path with blanks",
            )
