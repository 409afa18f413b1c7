"""Headings in plain text: capitals, underlines, numbers, short lines without an end."""

import re

_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\*{3,})$")
_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[A-Z“\"'])"
    r"|(?P<named>(?:Chapter|CHAPTER|Part|PART|Section|SECTION|Unit|UNIT|Lesson|LESSON|Appendix|APPENDIX"
    r"|Act|ACT|Book|BOOK|Article|ARTICLE)\s+(?:\d{1,3}|[IVXLC]{1,6}|[A-Z]|One|Two|Three|Four|Five|Six"
    r"|Seven|Eight|Nine|Ten)\b)|(?P<roman>[IVX]{1,5})\.\s+(?=[A-Z])"
)
_MARKED = re.compile(r"#{1,6}\s+(?=\S)")
_OPEN_END = re.compile(r"[.,;:…。][\"'”’)\]]*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MOST_WORDS = 12
_LONGEST = 90
_LONGEST_TITLE = 200


def underline_level(line: str, below: str) -> int:
    """The level that the line `below` gives to `line` by underlining it, or 0."""
    if not _UNDERLINE.match(below) or not 0.5 * len(line) <= len(below) <= 2 * len(line) + 4:
        return 0
    return {"=": 1, "*": 1}.get(below[0], 2)


def numbered_level(line: str) -> int:
    """The level that the number in front of a heading gives it, or 0 without one."""
    found = _NUMBERED.match(line)
    if not found or len(line) > _LONGEST or _OPEN_END.search(line):
        return 0
    if found["number"]:
        return min(6, 2 + found["number"].count("."))
    return 2


def heading_marks(line: str) -> str:
    """The `#` signs and blanks in front of a heading that is marked as Markdown marks it."""
    found = _MARKED.match(line)
    return found[0] if found else ""


def is_capitals(line: str) -> bool:
    """Whether the line is in capital letters throughout, with a word of at least three."""
    words = _WORD.findall(line)
    return line == line.upper() and any(len(word) >= 3 for word in words) and line[-1] != ","


def stands_out(line: str, *, alone: bool, title: bool) -> int | None:
    """The level of `line` if it reads as a heading, else None.

    `alone` says that blank lines surround it and text follows; `title` that it is the first line
    of the document, which may be longer than another heading.
    """
    if _MARKED.match(line):
        return len(line) - len(line.lstrip("#"))
    words = _WORD.findall(line)
    if not words or len(line) > (_LONGEST_TITLE if title else _LONGEST):
        return None
    level = numbered_level(line)
    if is_capitals(line) and not line.endswith("."):
        return level or (1 if title else 2)
    if _OPEN_END.search(line):
        return None
    if title:
        return level or 1
    if not alone or len(words) > _MOST_WORDS:
        return None
    if level:
        return level
    begins_well = line[0].isupper() or line[0].isdigit() or line[0] in "\"'“‘"
    return 2 if begins_well and line[-1] != "!" else None
