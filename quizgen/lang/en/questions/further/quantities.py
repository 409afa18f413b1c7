"""Who asks how much or how many, where the number is a bound, a share, a range or a property.

"How many eggs can a hen lay in a year? Up to 300", "What percentage of the town died in 1349?
Over 60%", "What is the average lifespan of a bee? About 40 days".
"""

import re
from typing import Final

from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.amounts import is_led
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.further.told_amounts import Kind, ToldAmount, told_amount
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person

_RATE = re.compile(r"^(?:per|an?|each|every)\b|^/", re.IGNORECASE)
_NO_NOUN = lexicon.words("uncounted") | lexicon.words("function_words") | {"per", "plus"}
_UNITS_OF_TIME = lexicon.words("units_of_time")
_MEASURED_BY = lexicon.pairs("measured_by")
_PLACED = frozenset({"by", "for", "to", "at", "of", "with"})
_PINNING = frozenset({"date", "place", "person", "organisation", "work", "event", "name", "group"})
_BARE = frozenset({"subject", "object", "attribute"})
_SPELLS = frozenset({"break", "course", "delay", "period", "session"})
"""Nouns for what is asked for by "how long"."""

_UP_TO = frozenset({"add", "live", "sum"})
"""Verbs whose "up to" is theirs, and no bound."""

_SYMBOLS = frozenset({"sq", "in", "ft", "km", "m", "cm", "mm", "kg", "g", "mi", "lb"})
_SIGNED = re.compile(r"[<>≤≥=]")
_SPANNED = re.compile(r"\b(?:from|between) .*\d{3,4} (?:to|and|until) .*\d{3,4}|\bat a time\b")
_THE = lexicon.words("third_person_possessives") | {"the"}


def how_many_things(part: Part) -> Found | None:
    """ "How many eggs can a hen lay?" of "up to 300 eggs"; "To how many days is she entitled?"."""
    phrase, clause = part.phrase, part.clause
    if clause.lemma in _UP_TO and phrase.text.startswith("up to "):
        return None  # "add up | to 40" is a sum
    if clause.particle == "up" and phrase.preposition == "to":  # "carry up | to 300 eggs"
        clause, led, text = clause.model_copy(update={"particle": None}), None, f"up {phrase.text}"
    else:
        led, text = phrase.preposition, part.governed
    said = _told(part, "count", text) if led is None or is_led(clause, phrase) else None
    if said is None or not _names_many(said.rest, part):
        return None
    words = f"How many {said.rest}" if led is None else f"{led.capitalize()} how many {said.rest}"
    return Found("measure", ask(clause, words, phrase), said.amount)


def _told(part: Part, kind: Kind, text: str) -> ToldAmount | None:
    """The amount of a kind with which words of a phrase begin; None where it is of any thing."""
    said = told_amount(text)
    fits = said is not None and said.kind == kind and not _is_of_any(part, said.rest)
    return said if fits and not _is_one_end(part) else None


def _is_one_end(part: Part) -> bool:
    """Whether an amount may be one end of a range of shares: "99.5% to 99.9% pure"."""
    return _FROM_TO.search(part.fact.statement.text) is not None


_FROM_TO = re.compile(r"\d ?% (?:\w+ )?to \d[\d.]* ?%")


def _is_of_any(part: Part, rest: str = "") -> bool:
    """ "How many chimneys fell?": of what was once, something has to say whose, where or when.

    `rest` is what stays of the phrase in the question: "of Lisbon's population".
    """
    left = part.fact.statement.text.replace(part.phrase.text, rest)
    slots = part.fact.statement.slots
    return part.clause.past and not any(s.type in _PINNING and s.text in left for s in slots)


def _names_many(rest: str, part: Part) -> bool:
    """Whether the words behind a number are what it counts."""
    words = rest.split()
    if not words or words[0].lower() in _NO_NOUN or not words[0][0].isalpha():
        return False
    if part.phrase.role == "adverb":
        return words == ["times"]
    counts = part.phrase.role in ("subject", "object", "oblique")
    return counts and (part.phrase.plural or words[0] in _MEASURED_BY)


def what_share(part: Part) -> Found | None:
    """ "What percentage of the town died in 1349?", "For what percentage does it account?" """
    said = _told(part, "share", part.governed)
    words = _share_words(part, said) if said is not None else None
    if said is None or words is None:
        return None
    return Found("measure", ask(part.clause, words, part.phrase), said.amount)


def _share_words(part: Part, said: ToldAmount) -> str | None:
    """The words that ask for a share; None where nothing says of what it is one."""
    phrase = part.phrase
    of = said.unit == "of"
    share = f"what percentage {said.rest}".strip()
    if phrase.preposition is None:
        return f"W{share[1:]}" if of and phrase.role in _BARE else None
    asked = phrase.preposition in _PLACED and (of or not said.rest)
    return f"{phrase.preposition.capitalize()} {share}" if asked else None


def what_fraction(part: Part) -> Found | None:
    """ "What fraction of the town died in 1349?" of "about a third of the town"."""
    phrase = part.phrase
    plain = phrase.preposition is None and phrase.role in _BARE
    said = _told(part, "fraction", phrase.text) if plain else None
    if said is None:
        return None
    return Found("measure", ask(part.clause, f"What fraction {said.rest}", phrase), said.amount)


def how_much(part: Part) -> Found | None:
    """ "How much does a ticket cost?", "For how much was the ship sold in 1931?" """
    phrase = part.phrase
    said = _told(part, "money", part.governed)
    if said is None or (said.rest and _RATE.match(said.rest) is None):
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
    stated = phrase.role == "attribute" and clause.lemma == "be"
    said = told_amount(phrase.text) if stated and _is_property(part) else None
    if said is None or not _is_measure(said) or _is_one_end(part) or _is_of_any(part):
        return None
    lasts = said.unit in _UNITS_OF_TIME and clause.subject.head.lower() in _SPELLS
    return Found("measure", ask(clause, "How long" if lasts else "What", phrase), phrase.text)


def _is_measure(said: ToldAmount) -> bool:
    """Whether an amount stands alone or with its unit: "78 degrees", "59 sq. m."."""
    unit = said.unit
    symbol = unit.rstrip("s.") in _SYMBOLS or "/" in unit or unit in ("degrees", "per")
    return not unit or unit in _MEASURED_BY or symbol


def _is_property(part: Part) -> bool:
    """Whether a subject is some property of a thing, that one alone, and no bound is a sign."""
    subject = part.clause.subject
    first = subject.text.lower().split()[0]
    told = first in _THE or "'s " in subject.text or "’s " in subject.text
    known = part.fact.leaning < (2 if len(subject.text.split()) < TELLING else 3)
    single = not subject.plural and not is_person(subject)
    return told and known and single and not _SIGNED.search(part.fact.statement.text)


TELLING: Final = 3
"""Words of a subject that tell what it is the value of: "the waiting period"."""


def for_how_long(part: Part) -> Found | None:
    """ "For how long must the wound be rinsed?" of "for at least ten minutes"."""
    phrase = part.phrase
    said = _told(part, "count", part.governed) if phrase.preposition == "for" else None
    if said is None or said.rest.lower() not in _UNITS_OF_TIME or _is_spanned(part):
        return None
    if _is_advised(part):
        return None
    return Found("measure", ask(part.clause, "For how long", phrase), part.governed)


def _is_advised(part: Part) -> bool:
    """Whether advice ends with how long, its measure: "you should wash it for an hour"."""
    clause = part.clause
    advised = clause.subject.text.lower() == "you" and clause.auxiliaries == ("should",)
    last = part.fact.statement.text.rstrip(".").endswith(part.phrase.text)
    return advised and last and not clause.fronted


def _is_spanned(part: Part) -> bool:
    """Whether something else says how long: "from 1931 to 1935", "at a time"."""
    return _SPANNED.search(part.fact.statement.text) is not None
