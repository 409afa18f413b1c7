"""Whether a question in the order of its statement is heard as one, and how it can be made so.

"The weavers left Ardal in 1601, and made which town rich?" is told as a statement for most of its
words. Behind a second verb the first is left out: "The weavers made which town rich?". Where the
wh-word is lost inside of a subject or of a noun that says the same, nobody asks so.
"""

import re
from dataclasses import replace

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.in_place import Place
from quizgen.model import Clause

_PASTS = "|".join(sorted({*lexicon.pairs("irregular_pasts").values(), "had", "made"}))
_SECOND = re.compile(
    rf"^(?P<first>[^,]+), and (?P<rest>(?:\w+ly )?"
    rf"(?:(?!(?:indeed|need|speed)\b)\w{{2,}}ed|{_PASTS}) [^,]+)$"
)
"""A second verb of one subject behind a comma, and what is behind that up to a value."""

_TIMES = frozenset({"which year", "which decade", "which century"})
_NARROWED = re.compile(r"\b(?:all|both|half|such|quite|\w+ly) $", re.IGNORECASE)
"""What stands before a noun phrase with an article, and before no wh-word: "nearly all"."""


def in_one_statement(place: Place, clause: Clause) -> Place:
    """The place without the first of two things that are told of a subject before it."""
    found = _SECOND.fullmatch(place.before)
    shared = found is not None and clause.verb in found["first"].split()
    if found is None or not shared or not place.before.startswith(clause.subject.text):
        return place
    return replace(place, before=f"{clause.subject.text} {found['rest']}")


def is_unheard(place: Place, before: str, words: str) -> bool:
    """Whether the wh-words are lost where they stand.

    So they are for a time inside of a subject ("a storm in which year was"), behind a word for all
    or for a degree ("nearly all which country"), and behind their own noun ("to the north of the
    country by which country").
    """
    inside = words in _TIMES and _is_in_subject(place)
    narrowed = words.startswith("which ") and _NARROWED.search(before) is not None
    return inside or narrowed or before.endswith(" off of ") or _says_again(before, words)


def _is_in_subject(place: Place) -> bool:
    whole = f"{place.before}{place.slot.text}{place.after}".lower()
    start = whole.find(place.subject.lower())
    return 0 <= start <= len(place.before) < start + len(place.subject)


def _says_again(before: str, words: str) -> bool:
    """Whether the noun behind "which" stands in the words just before it already."""
    first, _, noun = words.rpartition(" ")
    near = re.findall(r"[a-z]+", before.lower())[-NEAR:]
    return first.split()[:1] == ["which"] and noun.lower().removesuffix("'s") in near


NEAR = 6
"""Words before a wh-word, among which its noun may not stand."""
