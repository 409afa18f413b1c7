"""What stands behind an "it" that means nothing: "It is possible to pay", "It was not until 1931".

Quirk et al., A Comprehensive Grammar of the English Language (1985), sections 18.27 and 18.33.
"""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.numerals import NUMBERS

_NUMBERS = "|".join(NUMBERS)
_UNITS = lexicon.alternatives("units_of_time")
_MONTHS = "|".join(lexicon.pairs("months"))
_LEAD = r"^(?P<lead>(?:[A-Z][^,;:]{3,60}, )?)"
_POSSIBLE = re.compile(
    rf"{_LEAD}it is (?:also |always |often )?possible "
    r"(?:for (?P<who>(?:[\w'’-]+ ){1,5}))?to (?P<deed>[a-z][^;:]{12,})$",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    rf"{_LEAD}(?:(?:and|but|yet) )?it (?:was not|wasn['’]t) until (?:as late as )?"
    r"(?P<when>(?:[\w'’-]+ ){1,5}?)"
    r"that (?P<rest>[^;:]{12,})$",
    re.IGNORECASE,
)
_TOOK = re.compile(
    rf"{_LEAD}it (?P<take>took|takes|will take|can take|may take) "
    r"(?P<who>(?:(?!about|almost|around|at|exactly|less|more|nearly|only|over|roughly|some|up)"
    r"[A-Za-z][\w'’-]* ){1,5}?)"
    rf"(?P<time>(?:(?:about|almost|around|at least|exactly|less than|more than|nearly|only|over"
    rf"|roughly|some|up to) )?(?:\d[\d,.]*|{_NUMBERS}|an?|several)(?: to \d+)? "
    rf"(?:\w+ )?(?:{_UNITS})s?) to (?P<deed>[a-z][^;:]{{5,}})$",
    re.IGNORECASE,
)
"""How long somebody needs for what: "It took the crew four years to build the mole"."""

_YEAR = re.compile(rf"(?:(?:{_MONTHS}) )?\d{{3,4}}s? |.*\bcentur(?:y|ies) ", re.IGNORECASE)
_DAY = re.compile(rf"(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})\b", re.IGNORECASE)


def of_extraposed(reading: Reading) -> Iterator[Said]:
    """ "You can pay here" for "It is possible to pay here", and when what had to wait happened."""
    for parsed in reading.sentences:
        if " it " not in f" {parsed.text[:80].lower()}":
            continue
        if (found := _POSSIBLE.match(parsed.text)) and not _is_counted(found["who"]):
            who = (found["who"] or "you ").strip()
            yield said_of(parsed, f"{found['lead']}{who} can {found['deed']}", reading)
        elif (found := _DELAYED.match(parsed.text)) and (when := _when(found["when"])):
            rest = found["rest"].rstrip(".")
            yield said_of(parsed, f"{found['lead']}{rest} {when}", reading)
        elif found := _TOOK.match(parsed.text):
            taken = f"{found['take']} {found['time']} to {found['deed']}"
            yield said_of(parsed, f"{found['lead']}{found['who']}{taken}", reading)


def _is_counted(who: str | None) -> bool:
    """Whether it is possible for a number of them, and perhaps for more: "for two ships"."""
    return who is not None and any(word_number(word) is not None for word in who.split())


def _when(words: str) -> str | None:
    """When something first happened, with its preposition; None where that is no plain date."""
    if _DAY.match(words):
        return f"on {words.strip()}"
    the = "the " if re.search(r"centur|\d0s", words) and not words.startswith("the ") else ""
    return f"in {the}{words.strip()}" if _YEAR.match(words.removeprefix("the ")) else None
