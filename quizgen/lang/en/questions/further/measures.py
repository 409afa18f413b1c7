"""Who asks for a measure with what is measured: how long, how far, how deep, at what rate."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.numerals import NUMBERS
from quizgen.lang.en.questions.further.asked import Found, Part
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_BOUNDING = lexicon.words("bounding_verbs")
_DIMENSIONS = lexicon.pairs("dimensions")
_LASTING = lexicon.words("lasting_verbs")
_MEASURED_BY = lexicon.pairs("measured_by")
_PROPERTIES = lexicon.words("measured_properties")
_REACHING = lexicon.words("reaching_verbs")

_WORD = re.compile(r"[^\W_][\w.,'’-]*")
_PROPERTY = re.compile(
    r"^(?:an?|the) (?:(?:high|large|long|low|relatively|short|small|very) )*"
    r"(?P<noun>(?:[\w-]+ ){0,2}?[a-z]+) of (?P<amount>.+)$"
)
_OF_SEVERAL = lexicon.words("crowds") | lexicon.words("vague_nouns") | {"average", "total"}
_MEASURED = re.compile(
    r"(?:(?:about|almost|around|exactly|just|nearly|only|over) )?"
    rf"(?:[-−]?\d[\d.,]*|(?:{'|'.join(NUMBERS)})\b|an?(?= ))"
    rf"(?: ?(?:%|°.*|(?:{'|'.join(_MEASURED_BY)})\b.*))?"
)
"""A number alone, or with its unit: "exactly one", "about a mile", "39 °C at sea level"."""
_IN_DIMENSION = re.compile(r"^(?P<amount>.+) in (?P<noun>[a-z]+)$")
_SPEED = re.compile(
    r"(?:\w+ly |about |almost |around |up to |an? (?:rate|speed|velocity) of )*"
    r"\d[\d.,–-]* ?(?:k?m/s|km/h|kmh|kph|mph|(?:kilo)?met(?:er|re)s|miles|feet)\b.*"
)
_PER_TIME = re.compile(
    r"/s\b|/h\b|\b(?:kmh|kph|mph)\b|\b(?:an?|per|each) (?:second|minute|hour|day)\b"
)
_UNSURE = frozenset({"few", "half", "several"})
_PLACED = frozenset({"at", "to", "with"})


def is_measure(text: str) -> bool:
    """Whether words are a number with its unit, or several: "between 89 and 92 days"."""
    return unit_in(text) is not None


_GLUED = re.compile(r"(?<=\d)(?=[a-z]{1,2}\b)")
"""What is not written between a number and its unit: "400km"."""


def unit_in(text: str) -> str | None:
    """The unit of the measure that `text` is; None where it is none."""
    words = [word.lower().strip(".,") for word in _WORD.findall(_GLUED.sub(" ", text))]
    first = next((n for n, word in enumerate(words) if word in _MEASURED_BY), 0)
    return words[first] if any(map(_is_number, words[:first])) else None


def how_long(part: Part) -> Found | None:
    """ "How long does the frost last?" """
    lasts = part.clause.lemma in _LASTING and part.phrase.role in ("object", "time", "adverb")
    unit = _unit_of_object(part) if lasts else None
    if unit is None or _MEASURED_BY[unit] != "time":
        return None
    return Found("measure", ask(part.clause, "How long", part.phrase), part.phrase.text)


def how_far(part: Part) -> Found | None:
    """ "How far was the wall raised in 1702?" """
    gets = part.clause.lemma in _REACHING and part.phrase.role in ("object", "adverb", "oblique")
    unit = _unit_of_object(part) if gets else None
    if unit is None or _MEASURED_BY[unit] != "distance":
        return None
    return Found("measure", ask(part.clause, "How far", part.phrase), part.phrase.text)


def how_fast(part: Part) -> Found | None:
    """ "How fast does sound travel in air?": of "at 0.33 km/s"."""
    phrase, words = part.phrase, part.governed.rstrip(".")
    speed = _SPEED.fullmatch(words) if phrase.preposition == "at" else None
    if speed is None or _PER_TIME.search(words) is None or part.clause.lemma == "be":
        return None
    return Found("measure", ask(part.clause, "How fast", phrase), words)


def how_deep(part: Part) -> Found | None:
    """ "How wide is the valley at its mouth?": of "60 miles wide at its mouth"."""
    phrase = part.phrase
    if part.clause.lemma != "be" or phrase.role != "attribute" or unit_in(phrase.text) is None:
        return None
    placed = _DIMENSION_SOMEWHERE.fullmatch(phrase.text)
    dimension, amount = _dimension(placed["measure"] if placed else phrase.text)
    stem = ask(part.clause, f"How {dimension}", phrase)
    if not amount or stem is None or _was_once(part.clause, phrase):
        return None
    return Found("measure", f"{stem[:-1]}{placed['where']}?" if placed else stem, amount)


_DIMENSION_SOMEWHERE = re.compile(
    rf"(?P<measure>[^,]+ (?:{'|'.join(_DIMENSIONS)}))(?P<where> (?:at|in|near|on|under) [^,]+)"
)


def _was_once(clause: Clause, phrase: Phrase) -> bool:
    """Whether all that is told is that it was so, at some time that only the text says."""
    return clause.past and not clause.fronted and clause.complements == (phrase,)


def _dimension(text: str) -> tuple[str, str]:
    """The dimension that is measured and its amount: "wide" and "60 miles"; empty without one."""
    *amount, last = text.split()
    if last.lower() in _DIMENSIONS and amount[-1:] != ["in"]:
        return _DIMENSIONS[last.lower()], " ".join(amount)
    found = _IN_DIMENSION.match(text)
    if found and found["noun"] in _DIMENSIONS:
        return _DIMENSIONS[found["noun"]], found["amount"]
    return "", ""


def what_property(part: Part) -> Found | None:
    """ "What height does the wave have?", "At what rate do the waves run?" """
    found = _PROPERTY.match(part.governed)
    if found is None or not _is_told(found["noun"], found["amount"], part.clause):
        return None
    preposition = part.phrase.preposition
    if preposition is None and part.phrase.role == "object":
        return Found(
            "measure", ask(part.clause, f"What {found['noun']}", part.phrase), found["amount"]
        )
    if preposition not in _PLACED or part.clause.lemma == "be":  # "With what height is it a hill?"
        return None
    words = f"{preposition.capitalize()} what {found['noun']}"
    return Found("measure", ask(part.clause, words, part.phrase), found["amount"])


def _is_told(noun: str, amount: str, clause: Clause) -> bool:
    """Whether an amount tells of a property: one of a list, or one that a thing has."""
    if noun in _PROPERTIES:
        return _has_number(amount)
    last = noun.split()[-1]
    told = last in _PROPERTIES or (clause.lemma == "have" and last not in _OF_SEVERAL)
    return told and not clause.past and _MEASURED.fullmatch(amount) is not None


def at_what(part: Part) -> Found | None:
    """ "At what temperature does water boil at sea level?": of "at 100 °C at sea level"."""
    phrase = part.phrase
    found = _AT_MEASURE.fullmatch(part.governed) if phrase.preposition == "at" else None
    if found is None or phrase.role != "oblique" or part.clause.lemma == "be":
        return None
    noun = next(name for name, unit in _MEASURED_AT.items() if unit.fullmatch(found["unit"]))
    stem = ask(part.clause, f"At what {noun}", phrase)
    rest = found["rest"] or ""
    return Found("measure", f"{stem[:-1]}{rest}?" if stem else None, found["amount"])


_MEASURED_AT = {
    "temperature": re.compile(
        r"° ?[CF]|[Dd]egrees?(?: Celsius| Fahrenheit| centigrade)?|K|kelvins?"
    ),
    "voltage": re.compile(r"[mk]?V|(?:kilo)?volts?"),
    "frequency": re.compile(r"[kMGT]?Hz|(?:kilo|mega|giga)?hertz"),
    "pressure": re.compile(r"[hkM]?Pa|bars?|(?:kilo)?pascals?|atmospheres?|psi"),
}
_UNIT = "|".join(unit.pattern for unit in _MEASURED_AT.values())
_AT_MEASURE = re.compile(
    r"(?P<amount>(?:(?:about|around|roughly|approximately|exactly|just) )?[-–−]?\d[\d,.]*"
    rf"(?: ?(?:[-–]|to) ?\d[\d,.]*)? ?(?P<unit>{_UNIT}))"
    r"(?P<rest> (?:at|for|in|under) .+)?"
)
"""A measure at which something happens, and what else is told of when it does."""


def what_amount(part: Part) -> Found | None:
    """ "What distance does the width of a crack seldom exceed?"; a speed, of metres a day."""
    bounds = part.clause.lemma in _BOUNDING and part.phrase.role == "object"
    unit = _unit_of_object(part) if bounds else None
    if unit is None:
        return None
    asked, told = _asked_amount(part.phrase.text, _MEASURED_BY[unit])
    return Found("measure", ask(part.clause, f"What {asked}", part.phrase), told)


def _asked_amount(text: str, by: str) -> tuple[str, str]:
    """What an amount is of, and the amount: a speed of "a mile a day", a length of "in length"."""
    side = _IN_DIMENSION.match(text)
    if side and side["noun"] in _DIMENSIONS:
        return side["noun"], side["amount"]
    rate = by == "distance" and _PER_TIME.search(text) is not None
    return ("speed" if rate else by), text


def within_what_time(part: Part) -> Found | None:
    """ "Within what time are claims paid?": of "within 30 days" in a rule or a custom."""
    phrase, clause = part.phrase, part.clause
    within = phrase.text.lower().startswith("within ") and clause.complements[-1:] == (phrase,)
    if not within or clause.past or _MEASURED_BY.get(unit_in(part.governed) or "") != "time":
        return None
    return Found("measure", ask(clause, "Within what time", phrase), phrase.text)


def _unit_of_object(part: Part) -> str | None:
    return None if part.phrase.preposition else unit_in(part.phrase.text)


def _has_number(text: str) -> bool:
    return any(_is_number(word.lower().strip(".,")) for word in _WORD.findall(text))


def _is_number(word: str) -> bool:
    return word in _UNSURE or word_number(word) is not None
