"""Opening dates, adverbs and cases set off by a comma, where the parser would glue them to more.

In "In 1891 chemist James Dewar" it takes the chemist for a part of the date. A date that opens a
sentence is a circumstance of it, and a comma after it changes nothing else.
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.dates import MONTHS

_ERAS = lexicon.alternatives("eras")
_PREPOSITIONS = lexicon.alternatives("opening_date_prepositions")
_SUBJECT_OPENERS = lexicon.alternatives("subject_openers", "person_nouns")

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_YEAR = rf"(?:\d{{1,4}} ?(?i:{_ERAS})|1\d{{3}}|20\d{{2}})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_YEAR}|{_MONTH},? {_YEAR}|{_MONTH} {_DAY},? {_YEAR}|{_DAY} {_MONTH},? {_YEAR})"
_FIRST_YEAR = rf"\d{{1,4}}(?: ?(?i:{_ERAS}))?"
_RANGE = rf"(?:From {_FIRST_YEAR} (?:to|until)|Between {_FIRST_YEAR} and) {_YEAR}"
_TIME_OF = lexicon.alternatives("parts_of_periods")
_DECADE = r"(?:1\d|20)\d0s"
_PERIOD = (
    rf"(?:(?:early|late|mid) |(?:early|late|mid)-)?{_YEAR}|the (?:{_TIME_OF}) of {_YEAR}"
    rf"|the (?:(?:{_TIME_OF}) of the |(?:early|late|mid) |(?:early|late|mid)-)?{_DECADE}"
)
_OPENING = re.compile(
    rf"^({_RANGE}|(?:{_PREPOSITIONS}) {_DATE}) (?=(?:{_SUBJECT_OPENERS})\b|[A-Z][a-z])"
)
_OPENING_PERIOD = re.compile(
    rf"^((?:{_PREPOSITIONS}|At|During|Throughout) (?:{_PERIOD})) "
    rf"(?=(?:{_SUBJECT_OPENERS})\b|[A-Z][a-z])(?!(?:[\w'-]+ ){{0,3}}[\w'-]+,)"
)
"""A part of a year, or years, with no comma soon behind it: "In the 1930s American South, ..."."""


_ADVERBS = lexicon.alternatives("linking_adverbs")
_ADVERB = re.compile(
    rf"^((?i:{_ADVERBS})) (?=(?:{_SUBJECT_OPENERS}|when|if|since|because|as|in|at)\b)"
)
"""An adverb that ties a sentence to the one before: "Conversely a fall in rent"."""


_CASE = re.compile(
    r"^(In (?:case|the event) of [^,.;:]{3,60}?) "
    r"(?=(?:(?:please )?(?:immediately|directly)|always|never|please|do not) )"
)
"""A case that an adverb parts from what is to be done in it: "In case of a fire always ring"."""


def with_opening_set_off(sentence: str) -> str:
    """`sentence` with a comma after the date, adverb or case that opens it."""
    for opening in (_OPENING, _OPENING_PERIOD, _ADVERB, _CASE):
        if opening.match(sentence) is not None:  # to look up what \1 means takes longer
            sentence = opening.sub(r"\1, ", sentence)
    return sentence
