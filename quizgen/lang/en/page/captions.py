"""Captions of pictures, figures and tables: what marks them, and which part is not their words."""

import re

from quizgen.lang.base.page import CaptionParts
from quizgen.lang.en import lexicon

_AGENCIES = lexicon.alternatives("news_agencies")
_FIGURES = lexicon.alternatives("figure_labels")
_SHOWN = lexicon.alternatives("picture_words")

_MADE = rf"(?:{_SHOWN})(?:\s(?:by|courtesy|credit|via)\b|\s?[:/])"
_BRACKETED = rf"(?:{_SHOWN})\b[^()]{{0,80}}|[\w ]{{2,20}} [Pp]hotos?(?:/[^()]{{0,60}})?"
_CREDITS = tuple(
    re.compile(pattern + r"\s*$")
    for pattern in (
        rf"\s*\[(?:(?:{_SHOWN})\b|(?:{_AGENCIES})\])[^\[\]]{{0,80}}\]?",
        rf"\s*\((?:{_BRACKETED})\)\.?",
        rf"\s*\((?:{_AGENCIES})(?:/[^()]{{0,60}})?\)",
        rf"(?:(?<=[.!?\]\)])|^)\s*{_MADE}[^.\[\]]{{2,60}}\.?",
        rf"(?:(?<=[.!?])|^)\s*/?(?:{_AGENCIES})(?:/| [Pp]hoto)[^.\[\]]{{0,60}}",
        r"(?<=[.!?])\s*©\s?[^.\[\]]{2,60}\.?",
        r"(?:(?<=[.!?\"”)])|^)\s*Credit ?(?=[A-Z])(?:[A-Z]\.|[^.!?\[\]]){2,60}(?<![.\s])",
    )
)
_HINT = re.compile(rf"{_SHOWN}|{_AGENCIES}|[Pp]hoto|©")
_LABEL = re.compile(
    rf"(?:{_FIGURES})\s?(?:\d{{1,3}}|[IVX]{{1,5}}|[A-Z])"
    r"(?:[.-]?\d{1,3})?[a-z]?\s?(?:[:.—–|]|-(?=\s))\s+(?=\S)"
)
_OPENING = re.compile(
    r"(?:(?:This|An?|The)\s(?:[\w-]+\s){0,3})?"
    r"(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|(?:aerial|satellite) (?:view|image))s?"
    r"(?:,? (?:(?:taken|shot|made|dated|released|provided|captured)\b[^.]{0,120}?))?,? shows?\b"
    r"|(?:Pictured|Shown)(?: (?:here|above|below|left|right))?\s?[:,]"
)
_WHERE = (
    r"(?:\d(?:st|nd|rd|th) )?(?:[LRC]|[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|[Ff]ront|[Rr]ear|[Bb]ack)"
)
_POSITION = re.compile(
    rf"\((?:{_WHERE}(?:, (?:front|rear|back|first row))?|from (?:left|L|right)|L to R)\)"
)
_PANELS = re.compile(
    r"(?:Top|Upper|Left)(?: (?:image|left|panel|picture|row))?\s?:\s[^\n]*?[.;]\s+"
    r"(?:Bottom|Lower|Right|Middle|Top right)(?: (?:image|left|panel|picture|row))?\s?:\s"
)
"""What names the panels of a picture: "Top: a dune. Bottom: its ripples."."""
_POSITION_WITHIN = 160
_LONGEST = 900  # a longer paragraph is text, whatever it begins with
_CREDIT_ROOM = 130


def caption(text: str, start: int, end: int) -> CaptionParts | None:
    """The parts of the paragraph `text[start:end]` if it is a caption; its words may be empty."""
    if end - start > _LONGEST:
        return None
    words_end = _before_credit(text, start, end)
    label = _LABEL.match(text, start, words_end)
    if label or words_end < end or _describes(text, start, end):
        return CaptionParts(label.end() if label else start, words_end)
    return None


def _before_credit(text: str, start: int, end: int) -> int:
    """Where the credit at the end of the paragraph begins; `end` if there is none."""
    tail_start = max(start, end - _CREDIT_ROOM)
    if not _HINT.search(text, tail_start, end):
        return end
    tail = text[tail_start:end]
    for pattern in _CREDITS:
        found = pattern.search(tail)
        if found and not (found.start() == 0 and tail_start > start):
            return tail_start + found.start()
    return end


def _describes(text: str, start: int, end: int) -> bool:
    """Whether the words themselves say that they describe a picture."""
    if _OPENING.match(text, start, end) or _PANELS.match(text, start, end):
        return True
    return bool(_POSITION.search(text, start, min(end, start + _POSITION_WITHIN)))
