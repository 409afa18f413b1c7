"""Datelines: `LONDON, March 3 (Reuters) - ` at the start of a report."""

import re

from quizgen.lang.base.page import Dateline
from quizgen.lang.en import lexicon
from quizgen.lang.en.page.headerdates import partial_date

_WEEKDAYS = lexicon.alternatives("weekdays")

_STATE = r"(?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?"
_CAPS = rf"[A-Z][A-Z.'’-]+(?:(?:, | ?/ ?|[ -])[A-Z][A-Z.'’-]*){{0,4}}{_STATE}"
_CAPS_ALONE = rf"[A-Z][A-Z.'’-]{{4,}}(?:(?:, |/| )[A-Z][A-Z.'’-]+){{0,3}}{_STATE}"
_MIXED = r"[A-Z][\w.'’-]{1,30}(?:(?:, |/| )[A-Z][\w.'’-]{1,30}){0,4}"
_WHEN = (
    rf"(?:(?:{_WEEKDAYS}), )?"
    r"[A-Za-z0-9]{1,9}\.? [A-Za-z0-9]{1,9}\.?(?:,? \d{4})?"
)
_AGENCY = r"(?:\([A-Z][\w .&/-]{1,30}\)|/[A-Z][\w .]{1,30}/)"
_DASH = r"\s?(?:--|—|–|-(?=\s)|:(?=\s))\s*"
_DATED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_CAPS}),? (?P<when>{_WHEN}),?(?:\s{_AGENCY})?{_DASH}",
        rf"(?P<place>{_MIXED}), (?P<when>{_WHEN}),?(?:\s{_AGENCY})?{_DASH}",
        rf"(?P<place>{_CAPS}|{_MIXED}) \((?P<when>{_WHEN})\){_DASH}",
    )
)
_PLACED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CAPS}\s?-{{0,2}}{_AGENCY}{_DASH}",
        r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, [A-Z]{2}\s?(?:--|—|–)\s",
    )
)
_ALONE = re.compile(rf"{_CAPS_ALONE}\s(?:--|—|–)\s")
_LONGEST = 120


def dateline(text: str, start: int, end: int, *, first: bool) -> Dateline | None:
    """The dateline that the paragraph `text[start:end]` begins with, if it does.

    One of a place alone (`GENEVA — `) counts only in the `first` paragraph, because elsewhere a
    dash behind capitals explains a term.
    """
    limit = min(end, start + _LONGEST)
    for pattern in (*_DATED, *_PLACED, *((_ALONE,) if first else ())):
        found = pattern.match(text, start, limit)
        if not found or found.end() >= end or text[found.end()].islower():
            continue
        if pattern not in _DATED:
            return Dateline(found.end() - start)
        when = partial_date(found["when"])
        if when:
            return Dateline(found.end() - start, when)
    return None
