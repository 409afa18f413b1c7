"""Who asks how much or how many, where the number is a bound, a share, a range or a property.

"How many eggs can a hen lay in a year? Up to 300", "What percentage of the town died in 1349?
Over 60%", "What is the average lifespan of a bee? About 40 days".
"""

import re
from dataclasses import dataclass
from typing import Final

from quizgen.lang.base.numerals import CURRENCY
from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.numerals import NUMBERS, SCALES
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person

LEAST: Final = 2
"""One of something is seldom counted."""

_BOUND = (
    rf"(?:an? )?(?:approximate|{lexicon.alternatives('estimates', 'limits', 'restrictives')}"
    r"|no (?:more|less|fewer) than|a total of|between)"
)
_SCALE = "|".join(SCALES)
_DIGITS = rf"\d[\d,]*(?:\.\d+)?(?: (?:{_SCALE}))?"
_WORD = "|".join((*sorted(NUMBERS, key=len, reverse=True), *SCALES))
_NUMBER = rf"(?:{CURRENCY})?(?:{_DIGITS}|(?:{_WORD})(?:[ -](?:{_WORD}))*)\b"
_AMOUNT = re.compile(
    rf"(?P<amount>(?:{_BOUND} )*(?P<number>{_NUMBER})"
    rf"(?P<range> ?[-–] ?{_NUMBER}| (?:or|to|and) {_NUMBER})?"
    r"(?P<share> ?%| per ?cent\b| percent\b)?)(?: (?P<rest>.+))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<amount>(?:{_BOUND} )*(?:half|(?:an?|one|two|three|four|nine)[ -]"
    r"(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?)) (?P<rest>of .+)",
    re.IGNORECASE,
)
_RATE = re.compile(r"^(?:per|an?|each|every)\b|^/", re.IGNORECASE)
_NO_NOUN = lexicon.words("uncounted") | lexicon.words("function_words") | {"a", "an", "per", "plus"}
_UNITS_OF_TIME = lexicon.words("units_of_time")
_MEASURED_BY = lexicon.pairs("measured_by")
_PLACED = frozenset({"by", "for", "to", "at", "of", "with"})
_PINNING = frozenset({"date", "place", "person", "organisation", "work", "event", "name", "group"})
_AGES = frozenset({"age"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as it reads, the share that it is or not, and the words behind it."""

    amount: str
    share: bool
    money: bool
    rest: str


def _quantity(text: str) -> Quantity | None:
    """The amount with which words begin; None where they begin with none, or with one of a kind."""
    found = _AMOUNT.fullmatch(text.strip(" .,"))
    if found is None or "," in (found["rest"] or ""):
        return None
    value = word_number(found["number"])
    one = value is not None and value < LEAST and "." not in found["number"]
    if one and not found["share"] and not found["range"]:
        return None
    money = re.match(CURRENCY, found["number"]) is not None
    return Quantity(found["amount"].strip(), bool(found["share"]), money, found["rest"] or "")


def how_many_things(part: Part) -> Found | None:
    """ "How many eggs can a hen lay in a year?" of "up to 300 eggs"."""
    phrase, clause = part.phrase, part.clause
    counts = phrase.role in ("subject", "object", "adverb") and phrase.preposition is None
    bounded = clause.particle == "up" and phrase.preposition == "to"  # "carry up | to 300 eggs"
    said = _quantity(f"up {phrase.text}" if bounded else phrase.text) if counts or bounded else None
    if said is None or said.share or said.money or not _names_many(said.rest, part):
        return None
    if _is_of_any(part):
        return None
    clause = clause.model_copy(update={"particle": None}) if bounded else clause
    return Found("measure", ask(clause, f"How many {said.rest}", phrase), said.amount)


def _names_many(rest: str, part: Part) -> bool:
    """Whether the words behind a number are what it counts."""
    words = rest.split()
    if not words or words[0].lower() in _NO_NOUN or not words[0][0].isalpha():
        return False
    times = part.phrase.role == "adverb"
    return words == ["times"] if times else part.phrase.plural or words[0] in _MEASURED_BY


def _is_of_any(part: Part) -> bool:
    """ "How many chimneys fell?": of what was once, something has to say whose, where or when."""
    slots = part.fact.statement.slots
    pinned = any(s.type in _PINNING and s.text not in part.phrase.text for s in slots)
    return part.clause.past and not pinned


def what_share(part: Part) -> Found | None:
    """ "What percentage of the town died in 1349?", "For what percentage does it account?" """
    phrase = part.phrase
    said = _quantity(part.governed)
    if said is None or not said.share or _is_of_any(part):
        return None
    of = f" {said.rest}" if said.rest.startswith("of ") else ""
    if said.rest and not of:
        return None
    if phrase.preposition is None:
        if not of or phrase.role not in ("subject", "object", "attribute"):
            return None
        return Found("measure", ask(part.clause, f"What percentage{of}", phrase), said.amount)
    if phrase.preposition not in _PLACED:
        return None
    words = f"{phrase.preposition.capitalize()} what percentage{of}"
    return Found("measure", ask(part.clause, words, phrase), said.amount)


def what_fraction(part: Part) -> Found | None:
    """ "What fraction of the town died in 1349?" of "about a third of the town"."""
    phrase = part.phrase
    plain = phrase.preposition is None and phrase.role in ("subject", "object", "attribute")
    found = _FRACTION.fullmatch(phrase.text) if plain else None
    if found is None or _is_of_any(part):
        return None
    stem = ask(part.clause, f"What fraction {found['rest']}", phrase)
    return Found("measure", stem, found["amount"])


def how_much(part: Part) -> Found | None:
    """ "How much does a ticket cost?", "For how much was the ship sold in 1931?" """
    phrase = part.phrase
    said = _quantity(part.governed)
    if said is None or not said.money or _is_of_any(part):
        return None
    if said.rest and _RATE.match(said.rest) is None:
        return None
    if phrase.role == "object" and phrase.preposition is None:
        words = "How much" if part.clause.lemma == "cost" else "How much money"
    elif phrase.preposition == "for":
        words = "For how much"
    else:
        return None
    return Found("measure", ask(part.clause, words, phrase), part.governed)


def what_is_it(part: Part) -> Found | None:
    """ "What is the average lifespan of a bee?" of "about 40 days"."""
    clause, phrase = part.clause, part.phrase
    said = _quantity(phrase.text) if phrase.role == "attribute" else None
    if said is None or clause.lemma != "be" or not _is_property(part) or _is_of_any(part):
        return None
    if _SIGNED.search(part.fact.statement.text):
        return None
    first = said.rest.split()[0].lower() if said.rest else ""
    if said.rest and first not in _MEASURED_BY and not _is_unit(first):
        return None
    spell = first in _UNITS_OF_TIME and not _AGES.intersection(clause.subject.text.split())
    lasts = spell and clause.subject.head.lower() in _SPELLS
    return Found("measure", ask(clause, "How long" if lasts else "What", phrase), phrase.text)


_SIGNED = re.compile(r"[<>≤≥=]")
_SPELLS = frozenset({"break", "course", "delay", "period", "session", "term"})


def _is_unit(word: str) -> bool:
    return bool(word) and (word.rstrip("s.") in _SHORT or "/" in word or word in ("degrees", "per"))


_SHORT = frozenset({"sq", "in", "ft", "km", "m", "cm", "mm", "kg", "g", "mi", "lb", "m/s", "km/s"})


def _is_property(part: Part) -> bool:
    """Whether a subject is some property of a thing, that one alone."""
    subject = part.clause.subject
    first = subject.text.lower().split()[0]
    told = first in _THE or "'s " in subject.text or "’s " in subject.text
    known = part.fact.leaning < (2 if len(subject.text.split()) < TELLING else 3)
    return told and known and not subject.plural and not is_person(subject)


_THE = lexicon.words("third_person_possessives") | {"the"}

TELLING: Final = 3
"""Words of a subject that tell what it is the value of: "the waiting period"."""


def for_how_long(part: Part) -> Found | None:
    """ "For how long must the wound be rinsed?" of "for at least ten minutes"."""
    phrase = part.phrase
    said = _quantity(part.governed) if phrase.preposition == "for" else None
    if said is None or not said.rest or said.rest.split()[0].lower() not in _UNITS_OF_TIME:
        return None
    if _is_of_any(part) or len(said.rest.split()) > 1 or _is_spanned(part):
        return None
    return Found("measure", ask(part.clause, "For how long", phrase), part.governed)


def _is_spanned(part: Part) -> bool:
    """Whether something else says how long: "from 1931 to 1935", "at a time"."""
    return _SPANNED.search(part.fact.statement.text) is not None


_SPANNED = re.compile(r"\b(?:from|between) .*\d{3,4} (?:to|and|until) .*\d{3,4}|\bat a time\b")
