"""Where sentences begin and end: rules over the places where one could end, offsets exact.

A semicolon or colon never ends a sentence; a quotation or bracket that opens and closes within
`_HELD` characters is not divided; every character that is not blank belongs to a sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from quizgen.lang.en.page.abbreviations import INNER, OPEN, POINTERS, SPEECH, STARTERS, TITLES

_HELD = 400  # the longest quotation or aside, in characters, that stays in one sentence

_END = re.compile(
    r"""(?P<mark>\.(?:\s\.){1,8}|[.!?…]+|[。！？])
        (?P<close>(?:["'”’»)\]]|\[\d[\d,;\s–-]{0,20}\]|(?<=[a-z]\.)\d{1,3}(?=\s+["“(]?[A-Z])){0,12})
        (?=\s|$|(?<=[。！？]))""",
    re.VERBOSE,
)
_OPENERS = "\"“‘'([<—–/-*_"
_NEXT = re.compile(r"\s*(?P<open>[\"'“‘«(\[—–-]*\s?)(?P<word>[^\s\"”)\],;:!?]*)")
_INITIAL = re.compile(r"[A-Z]$|[A-Z](?:\.-?[A-Z])+$")
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Za-z])(?:\.\d{1,3})*$")
_SPEAKER = re.compile(r"\s*(?:[A-Z][\w'’.-]*\s+|(?:the|a|an|of|and)\s+){1,6}(?P<verb>[a-z]+)")
_PAIRS = re.compile(r"“[^“”\"]{0,400}”|\([^()]{0,400}\)")
_QUOTE = re.compile(r'(?<!\d)"|(?<=\d)"(?=[\s.,;:!?)]|$)')


def split(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as `(start, end)` offsets into `text`.

    They are in order, do not overlap, have no outer blanks, and leave out nothing but blanks.
    """
    end = len(text) if end is None else end
    held = _Held(text, start, end)
    begin = start
    for found in _END.finditer(text, start, end):
        if found.end() < end and (held.around(found) or not _ends(text, begin, found, end)):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


class _Held:
    """The quotations and brackets that are not divided."""

    def __init__(self, text: str, start: int, end: int) -> None:
        spans = [found.span() for found in _PAIRS.finditer(text, start, end)]
        quotes = [found.start() for found in _QUOTE.finditer(text, start, end)]
        spans += [
            (a, b + 1) for a, b in zip(quotes[::2], quotes[1::2], strict=False) if b - a < _HELD
        ]
        self._spans = _outermost(sorted(spans))
        self._starts = [a for a, _ in self._spans]

    def around(self, found: re.Match[str]) -> bool:
        """Whether the possible end of a sentence lies inside one of them."""
        at = bisect_right(self._starts, found.start()) - 1
        return at >= 0 and found.end() < self._spans[at][1]


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for span in spans:
        if outer and span[0] < outer[-1][1]:
            outer[-1] = (outer[-1][0], max(outer[-1][1], span[1]))
        else:
            outer.append(span)
    return outer


def _ends(text: str, begin: int, found: re.Match[str], limit: int) -> bool:
    """Whether a sentence that began at `begin` ends at `found`, with more text behind it."""
    mark = found["mark"]
    if mark[0] in "。！？":
        return True
    after = _NEXT.match(text, found.end(), min(limit, found.end() + 200))
    word = after["word"] if after else ""
    lead = word[:1]
    if not lead or not (lead.isalnum() or lead in "$€£¥#&*"):
        return bool(after and after["open"].strip())
    if lead.islower() and not word[1:2].isupper() and lead.isascii():
        return False
    if found["close"]:
        return not _speaker_follows(text, found, limit)
    if mark == ".":
        return _full_stop_ends(text, begin, found.start(), word)
    return True


def _speaker_follows(text: str, found: re.Match[str], limit: int) -> bool:
    """Whether a quotation that ends in ! or ? is followed by who said it."""
    if found["mark"][0] == "." or found["close"][-1] not in "\"'”’»":
        return False
    speaker = _SPEAKER.match(text, found.end(), min(limit, found.end() + 100))
    return bool(speaker and speaker["verb"] in SPEECH)


def _full_stop_ends(text: str, begin: int, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` ends its sentence, when `following` is the next word."""
    words = text[max(begin, stop - 40) : stop].split()
    word = words[-1].lstrip(_OPENERS) if words else ""
    if len(words) < 2 and stop - begin < 40 and _NUMBERING.match(word):
        return False  # "1. The first step": the number belongs to what it numbers
    lower = word.lower()
    starts = (following.lower() in STARTERS and not following.isupper()) or following == "I"
    digit = following[0].isdigit()
    if lower in INNER or (lower in TITLES and word[0].isupper()):
        return _street(text, begin, stop, word) and starts
    if digit and lower in POINTERS:
        return False
    if lower in OPEN and (word[0].isupper() or "." in word or lower in _LOWER_OPEN):
        return starts
    if _INITIAL.match(word):
        return starts or following in ("A", "I")
    return True


_LOWER_OPEN = frozenset(["inc", "ltd", "co", "corp", "plc", "oz", "lb", "lbs", "km", "kg"])


def _street(text: str, begin: int, stop: int, word: str) -> bool:
    """Whether `St.` is a street ("on Main St. The ..."), not a saint."""
    if word != "St":
        return False
    before = text[max(begin, stop - len(word) - 30) : stop - len(word)].split()
    return bool(before) and before[-1][0].isupper()
