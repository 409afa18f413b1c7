"""Words for times that the moment of speaking fixes (deictic), or another time (anaphoric).

| pattern | holds | asked for by |
|---|---|---|
| `DEICTIC_TIME` | what the day of speaking fixes, whatever is said about it | flaws of questions |
| `RELATIVE` | that, what is anaphoric, and what is deictic in running text only | facts |
"""

import re
from typing import Final

from quizgen.lang.en import lexicon

_DEICTIC_TIMES = lexicon.alternatives("deictic_times")
_AMBIGUOUS_TIMES = lexicon.alternatives("ambiguous_times")
_ANAPHORIC_TIMES = lexicon.alternatives("anaphoric_times")
_WEEKDAY = lexicon.alternatives("weekdays")
_MONTH = "|".join(lexicon.pairs("months"))

_SPAN = "year|month|week|decade|century|spring|summer|autumn|winter"
_MANY = ("thousands of ", "millions of ", "billions of ", "thousand ", "million ", "billion ")
_LONG = "".join(f"(?<!{count})" for count in (*_MANY, r"\d,\d{3} ", r"\d{4} "))
_AGO = rf"{_LONG}(?:year|month|week|day|decade)s? ago"
"""A time of thousands of years is the same on whatever day it is told; see `is_long_ago`."""
_SOME = r"few|several|many|couple of|\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty"
_UP_TO_NOW = rf"(?:in|over|during|within|for) the (?:last|past) (?:{_SOME}) (?:{_SPAN}|day)s(?! of)"
_DEICTIC = rf"(?:last|next|this|past) (?:{_SPAN})|{_UP_TO_NOW}|{_AGO}|so far this|{_DEICTIC_TIMES}"

_OTHER_SPAN = f"quarter|season|fall|night|time|{_MONTH}|{_WEEKDAY}"
_STUDY = "study|survey|report|poll|paper|article|review|analysis|investigation|estimate"
_AMBIGUOUS = (
    rf"(?:a|one|another|more|most) recent (?:\w+ )?(?:{_STUDY})|recent (?:studies|research|surveys|"
    r"figures|estimates|evidence)|"
    rf"(?:last|next|this|past) (?:{_OTHER_SPAN})|centur(?:y|ies) ago|on (?:{_WEEKDAY})"
    rf"|(?<!as )soon|{_AMBIGUOUS_TIMES}"
)
_ANAPHORIC = (
    rf"(?:previous|following|coming|subsequent|ensuing|intervening|preceding)"
    rf" (?:half |quarter )?(?:{_SPAN}|{_OTHER_SPAN})s?"
    r"|(?<!\bor )(?<!\ban )earlier|(?<!\bor )later"
    r"|(?:year|month|day|decade|week)s? (?:before|after)(?=\s*(?:[,.]|$))"
    r"|the (?:next|following|previous|preceding|coming) (?:\w+ )?"
    r"(?:year|month|week|decade|centur)\w*"
    r"|(?:middle|end|beginning|start|turn|close|course|rest|quarter|half|decades|years) of the"
    r" (?:century|decade)(?! (?:of|in|before|after|between)\b)"
    rf"|{_ANAPHORIC_TIMES}"
)

DEICTIC_TIME: Final = re.compile(rf"\b(?:{_DEICTIC})\b", re.IGNORECASE)
"""Times that only the day of speaking fixes."""

RELATIVE: Final = re.compile(rf"\b(?:{_DEICTIC}|{_AMBIGUOUS}|{_ANAPHORIC})\b", re.IGNORECASE)
"""Times that only mean something beside the text's own moment, or beside another time in it."""

_LISTED = ("deictic_times", "ambiguous_times", "anaphoric_times")
_SIGNS = (
    *("last", "next", "this", "past", "ago", "soon", "earlier", "later", "before", "after"),
    *("previous", "following", "preceding", "coming", "century", "decade", "recent"),
    *("subsequent", "ensuing", "intervening"),
    "day",  # of "on Monday", too
    *(entry for name in _LISTED for entry in lexicon.entries(name)),
)
"""Every time that `RELATIVE` finds has one of these words."""


def is_long_ago(phrase: str) -> bool:
    """Whether a phrase is a time so long ago that a reader need not know when it was told."""
    return phrase.lower().endswith(_ENDS_AGO) and RELATIVE.search(phrase) is None


_ENDS_AGO = (" years ago", " year ago")


def may_be_relative(text: str) -> bool:
    """Whether `RELATIVE` may find anything in `text`: a look for its words, and much cheaper."""
    lowered = text.lower()
    return any(sign in lowered for sign in _SIGNS)
