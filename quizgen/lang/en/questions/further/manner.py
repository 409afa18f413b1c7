"""Who asks how a thing is done, where one word says it, and how often.

"How are bulbs planted on the dunes? Mechanically", "How often are the tolls revised? Yearly".
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause

_MODES = lexicon.words("mode_adverbs")
_SCHEDULED = lexicon.words("scheduled_verbs")
_BE = lexicon.words("forms_of_be")
_TIMES = r"(?:day|week|fortnight|month|quarter|season|year|decade)s?"
_OFTEN = re.compile(
    r"(?:annually|daily|fortnightly|hourly|monthly|nightly|quarterly|weekly|yearly)"
    rf"|(?:each|every) (?:[a-z]+ )?{_TIMES}"
    rf"|(?:once|twice|(?:two|three|four|five|six|\d+) times) (?:an?|each|every|per) {_TIMES}"
)
_ADVERBIAL = frozenset({"adverb", "attribute", "oblique", "time"})


def how_done(part: Part) -> Found | None:
    """ "How are bulbs planted on the dunes?" """
    phrase, clause = part.phrase, part.clause
    named = phrase.role == "adverb" and _MODES.issuperset(phrase.text.lower().split(" and "))
    if not named or part.fact.stance == "negated" or clause.past or not _is_done(clause):
        return None
    return Found("manner", ask(clause, "How", phrase), phrase.text)


def _is_done(clause: Clause) -> bool:
    """Whether something is done, or what does it needs nothing else: "yeast cells bud asexually".

    Of a kind that one word names, there is more to say than how: "eggs", "ferns".
    """
    others = {one.role for one in clause.complements} - {"adverb"}
    passive = not _BE.isdisjoint(map(str.lower, clause.auxiliaries))
    some = clause.subject.plural and " " not in clause.subject.text
    return clause.lemma != "be" and not some and (passive or not others)


def how_often(part: Part) -> Found | None:
    """ "How often are the tolls revised?" """
    phrase, clause = part.phrase, part.clause
    scheduled = clause.lemma in _SCHEDULED and not clause.past and part.fact.stance != "negated"
    told = phrase.role in _ADVERBIAL and _OFTEN.fullmatch(phrase.text.lower()) is not None
    if not scheduled or not told or _is_counted(part):
        return None
    return Found("measure", ask(clause, "How often", phrase), phrase.text)


def _is_counted(part: Part) -> bool:
    """Whether an amount is told of so much time: "pays $30 yearly"."""
    clause = part.clause
    beside = [one.text for one in (clause.subject, *clause.complements) if one is not part.phrase]
    return any(char.isdigit() for text in beside for char in text)
