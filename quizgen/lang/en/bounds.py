"""How each kind of bound of a rule reads: "at least two days in advance", "only in the yard"."""

import re

from quizgen.lang.base.numerals import CURRENCY
from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import NUMBERS

BE, DO = "be", "do"
"""The modals of what always is so or is done ("are reimbursed"), and of what does something."""

UNITS = rf"(?:business |working |calendar |full )?(?:{lexicon.alternatives('units_of_time')})s?\b"

_SMALL = "|".join(word for word in NUMBERS if word != "zero")
NUMBER = rf"(?:an?|\d[\d,.]*(?: ?[-–] ?\d+)?(?: or \d+)?|{_SMALL})"
_WITHIN = (
    r"(?:at least|at most|up to|no (?:more|less|fewer|longer|later) than|not (?:more|later|less)"
    r" than|a (?:maximum|minimum) of)"
)
_TIME = rf"(?:{_WITHIN} )?{NUMBER} {UNITS}"
_EVENT = r"(?:(?! to [a-z]| so that| because)[^,])+"
_RATE = r"(?: ?/ ?[a-z]+| per [a-z]+(?: per [a-z]+)?| an? [a-z]+| each [a-z]+)?"

BOUNDS = {
    "ahead": rf"{_TIME} (?:in advance|ahead of time|beforehand)(?: of {_EVENT})?",
    "before": rf"{_TIME} (?:before|prior to) {_EVENT}",
    "within": rf"within {NUMBER} {UNITS}(?: (?:of|after|from|following) {_EVENT})?",
    "lasting": rf"for {_WITHIN} {NUMBER} {UNITS}",
    "amount": rf"by (?:{_WITHIN} |another |a further )?"
    rf"(?:{NUMBER} {UNITS}|\d[\d.,]* ?(?:%|percent))",
    "sum": rf"(?:for )?(?:up to|at most|no more than|a maximum of) {CURRENCY} ?"
    rf"\d[\d,.]*\d?{_RATE}",
    "longer": r"no (?:longer|later|older|shorter|higher|wider|deeper) than "
    rf"{NUMBER} [^,]+",
    "often": r"(?:every|once an?|once every|twice an?|at least once (?:an?|every))"
    rf" (?:other |{NUMBER} )?{UNITS}",
    "since": r"(?:after|on|from|upon|until) .+",
    "only": r"only (?:if|when|after|before|once|while|during|in|on|at|inside|within|by|with"
    r"|through|for)\b .+",
}
"""The kinds of bound, and the words of each; "since" bounds what somebody is entitled to."""

BOUND = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in BOUNDS.items()), re.IGNORECASE
)
EVERY = re.compile(rf"every {UNITS}", re.IGNORECASE)
"""How often something happens that happens all the time: "it brings the mail every day"."""
