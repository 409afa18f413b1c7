"""Groups of lines that are no prose: program code, verse, tables of contents, references, noise."""

import re
from collections.abc import Sequence

from quizgen.documents.lines import Line, is_finished

_SIGNS = re.compile(r"[{}\[\]()<>;=|\\/*+#@$%^&_~`]")
_CODE = re.compile(
    r"[;{}]\s*$|^\s*(?:def |class \w+\s?[:({]|import \w+$|from \w[\w.]* import|return\b.*[;)]?$"
    r"|#include|public |private |static |var \w+ ?=|let \w+ ?=|const \w+ ?=|function\b.*[({]|elif "
    r"|else:|try:|except\b.*:|while .*[:{]$|for .*[:{]$|if .*[:{]$|print\(|//|/\*|\$ \w|>>> "
    r"|SELECT .* FROM|</?\w+.*>$)"
    r"|^\s*[\w.\[\]]+\([^.]*\)\s*[:;]?$|[=!<>]=|:=|->|=>|&&|\|\||^\s*[\w.\[\]]+ [+*-]?= "
)
_LEADER = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$|…\s*\d{1,4}$")
_PAGED = re.compile(r"[^\W\d_](?:\t+| {3,})(?P<page>\d{1,4})$")
_REFERENCE = re.compile(
    r"\[\d{1,3}\]\s+\S|(?:\d{1,3}\.\s+)?[A-Z][\w'’-]+,\s(?:[A-Z]\.[\s-]?){1,3}.*\(?(?:1[6-9]|20)\d\d[a-z]?\)?[.,:]"
    r"|(?:\d{1,3}\.\s+)?[A-Z][\w'’-]+,\s[A-Z][a-z]+.*\b(?:Press|Publishers?|Journal|vol\.|pp\.|eds?\.|https?:)"
    r"|.*\b(?:doi:|https?://doi\.org|ISBN|Retrieved (?:from|on)|Accessed (?:on )?\d)"
)
_REFERENCES = re.compile(
    r"(?:\d+\.?\s+)?(?:references?|bibliography|works cited|literature(?: cited)?|further reading"
    r"|sources|notes|endnotes|footnotes|external links|citations)\W*$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"(?:table of )?contents\W*$|index\W*$", re.IGNORECASE)
_PROSE = re.compile(r"[^\W\d_][^\n]{100,}[.!?][\"'”’)]*\s*$", re.DOTALL)
_SOURCED = re.compile(r"(?:1[5-9]|20)\d\d|https?:|www\.|\bpp?\. \d|\bvol\.", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_EDGES = "\"'“”‘’()[]{}.,;:!?…*_-–—/"
_PLAIN = re.compile(r"(?<!\S)[\"'“‘(]?[a-zA-Z]?[a-z]*[aeiouyAIO][a-z]*[.,;:!?)\"'’”]*(?!\S)")
_SAMPLE = 1_000
_ENOUGH = 6
_LONGEST_CODE = 400  # characters: what has longer lines is no program
_TAIL = 40


def is_code(text: str, group: Sequence[Line]) -> bool:
    """Whether the lines are a program or commands: by their signs and their shape."""
    if group[0].width > _LONGEST_CODE or group[-1].width > _LONGEST_CODE:
        return False
    lines = [text[line.start : min(line.end, line.start + _LONGEST_CODE)] for line in group]
    letters = sum(map(len, lines))
    density = sum(len(_SIGNS.findall(line)) for line in lines) / letters
    if density <= 0.03:
        return False
    shaped = sum(bool(_CODE.search(line)) for line in lines)
    if len(lines) == 1:
        return bool(shaped) and density > 0.1
    indented = all(line.indent >= 4 for line in group)
    return shaped >= 0.5 * len(lines) or (indented and density > 0.08)


def is_verse(text: str, group: Sequence[Line]) -> bool:
    """Whether short lines break where their sentences do not: a poem, a list of names."""
    if len(group) < 3:
        return False
    widths = sorted(line.width for line in group)
    if widths[len(widths) // 2] > 60 or widths[-1] > 90:
        return False
    widest = widths[-1]
    ragged = sum(line.width < 0.85 * widest for line in group[:-1])
    open_ends = sum(not is_finished(text, line) or text[line.end - 1] in ":;" for line in group)
    capital = sum(text[line.start].isupper() or text[line.start] in "\"'“‘(" for line in group)
    if open_ends < 0.5 * len(group):
        return False
    if capital >= 0.8 * len(group):
        return True
    return len(group) > 3 and ragged >= 0.6 * len(group) and widest < 60


def is_contents(text: str, group: Sequence[Line]) -> bool:
    """Whether the lines are entries of a table of contents: titles that end in page numbers."""
    if group[0].width > _LONGEST_CODE:
        return False
    led = sum(bool(_LEADER.search(text, *_tail(line))) for line in group)
    if led >= 0.5 * len(group) and (led > 1 or "...." in text[group[0].start : group[0].end]):
        return True
    pages = [_PAGED.search(text, *_tail(line)) for line in group]
    numbers = [int(page["page"]) for page in pages if page]
    return len(numbers) == len(group) >= 3 and numbers == sorted(numbers)


def _tail(line: Line) -> tuple[int, int]:
    return max(line.start, line.end - _TAIL), line.end


def is_reference(entry: str) -> bool:
    """Whether `entry` is one of a list of references: who wrote what, when and where."""
    return bool(_REFERENCE.match(entry))


def section(heading: str) -> str:
    """What a heading opens: `references`, `contents`, or nothing special (the empty text)."""
    if _REFERENCES.match(heading):
        return "references"
    return "contents" if _CONTENTS.match(heading) else ""


def is_entry(text: str) -> bool:
    """Whether `text`, in a section of references or contents, is an entry and not prose."""
    return not _PROSE.match(text) or bool(_SOURCED.search(text))


def is_noise(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is what bad character recognition leaves: few words are words."""
    end = min(end, start + _SAMPLE)
    words = text[start:end].split()
    if len(words) < _ENOUGH or len(_PLAIN.findall(text, start, end)) >= 0.6 * len(words):
        return False
    good = sum(map(_is_word, words))
    return good < 0.6 * len(words)


def _is_word(token: str) -> bool:
    core = token.strip(_EDGES)
    if not core:
        return token in ("-", "–", "—", "&", "/", "...", "…")
    if core.isascii():
        if core.isalpha():
            spoken = bool(_VOWEL.search(core)) and (len(core) > 1 or core in "aAIO")
            return spoken or core.isupper()
        return bool(_PLAUSIBLE.fullmatch(core))
    return sum(char.isalpha() for char in core) >= 0.6 * len(core) or core[0].isdigit()


_PLAUSIBLE = re.compile(
    r"[$€£#]?[\d][\d.,:/–-]*(?:%|[a-zA-Z]{1,4})?|[A-Za-z]+(?:['’.&/-][A-Za-z\d]*)+|[A-Za-z]+\d{1,3}"
    r"|[A-Z$]{1,4}\d[\d.,]*|[A-Za-z]+[\])]?\[\d+\]?"
)
