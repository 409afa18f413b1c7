"""What follows from a condition, asked by one part of it: "Where should you put it if it leaks?".

"What should you do?" and "What happens?" leave open what is asked for. Where the rest of a duty or
of an outcome can stand in the question, its place or its object is the one thing asked.
"""

import re

from quizgen.lang.base.wording import AskedCard
from quizgen.lang.en import lexicon
from quizgen.lang.en.numerals import NUMBERS
from quizgen.lang.en.questions.conditional.obliged import obliged
from quizgen.lang.en.questions.constituents import is_answer
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Condition, Phrase, Slot

_PLACING = lexicon.alternatives("placing_verbs")
_PLACES = "|".join(
    sorted(
        lexicon.words("locative_prepositions")
        | lexicon.words("place_prepositions")
        | {"against", "around", "between", "into", "onto", "over", "through", "under"}
    )
)
_THING = r"(?:it|them|him|her|(?:the|your|an?|all|any|both|each|every) (?:[\w'’-]+ ){0,4}?[\w'’-]+)"
_PLACED = re.compile(
    rf"(?P<deed>(?:{_PLACING}) {_THING}) (?P<where>(?:{_PLACES}) (?!\d)[^;:]+)", re.IGNORECASE
)
_KEPT = re.compile(
    r"(?:(?:be sure|make sure) to |always )?keep (?P<thing>(?:the|your|all) (?:[\w'’-]+ ){0,2}?"
    r"[\w'’-]+) (?P<how>(?:(?:more|less) \w+|\w+er) than [^;:,]+)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?P<verb>[a-z]+) (?P<amount>(?:(?:up to|at least|at most|about|no more than|a maximum of) )?"
    rf"(?:\d+|{'|'.join(word for word in NUMBERS if word not in ('zero', 'one'))})) "
    r"(?P<unit>[a-z]{2,}s(?: of)?(?: (?:holiday|leave|notice|pay|rest|vacation))?)"
    r"(?P<rest>(?: (?!to\b)[\w'’%-]+){0,6})",
    re.IGNORECASE,
)
"""An amount of a thing of which the deed tells only that: "take up to two days off"."""

_MORE = re.compile(r"\b(?:and|or|then|but) (?:then )?[a-z]+ (?:the|an?|it|him|her|them|your)\b")
"""Another deed beside: "place it on the quay and tie the rope"."""

_NO_PLACE = re.compile(
    rf"\b(?:{lexicon.alternatives('no_places', 'units_of_time')})s?$", re.IGNORECASE
)
NEEDED = "need"
"""The verb of what somebody needs: a thing, and nothing to do."""

_NOT = frozenset({"do", "does"})
_EMPTY_VERBS = (
    lexicon.words("bare_verbs") | lexicon.words("presenting_verbs") | {"do", "enter", "play", "use"}
)
_CHANGES = lexicon.words("changing_verbs")


def narrowed(fact: Condition) -> AskedCard | None:
    """The question for one part of what follows, where its other parts leave no other answer."""
    if "; " in fact.consequence:
        return None
    found = _of_duty(fact) if fact.duty else _of_outcome(fact)
    if found is None:
        return None
    stem, answer = found
    back = f"{answer[:1].upper()}{answer[1:]}."
    return AskedCard("condition", stem, Slot(type="term", text=answer), back)


def _of_duty(fact: Condition) -> tuple[str, str] | None:
    """The question where a thing is to be put, or what is to be kept so."""
    said = fact.consequence.rstrip(".")
    of_reader = fact.actor is None and not fact.negated and fact.duty != NEEDED
    if not of_reader or _MORE.search(said):
        return None
    asks = obliged(fact.duty or "")
    said = f"{said[:1].lower()}{said[1:]}"
    if (placed := _PLACED.fullmatch(said)) and not _NO_PLACE.search(placed["where"]):
        deed = placed["deed"]
        return _with_condition(f"where {asks} {deed}", fact.condition, deed), placed["where"]
    if kept := _KEPT.fullmatch(said):
        return f"What {asks} keep {kept['how']} {fact.condition}?", kept["thing"]
    if counted := _COUNTED.fullmatch(said):
        deed = f"{counted['verb']}{counted['rest']}"
        amount = f"{counted['amount']} {counted['unit']}"
        return f"How many {counted['unit']} {asks} {deed} {fact.condition}?", amount
    return None


_TAKING_UP = re.compile(r"\b(?:it|them|him|her|they|we|he|she)\b", re.IGNORECASE)


def _with_condition(asks: str, condition: str, said: str) -> str:
    """The question with its condition, which stands before a pronoun that it explains."""
    if _TAKING_UP.search(said):
        return f"{condition[:1].upper()}{condition[1:]}, {asks}?"
    return f"{asks[:1].upper()}{asks[1:]} {condition}?"


def _of_outcome(fact: Condition) -> tuple[str, str] | None:
    """The question for the object of what something does then."""
    main = fact.main
    if main is None or _is_of_nobody(fact, main):
        return None
    thing = _object(main)
    if thing is None or not _ends_with(fact, main):
        return None
    behind = tuple(one for one in main.complements if one.preposition in _FOR_WHAT)
    stem = ask(main.model_copy(update={"complements": (thing, *behind)}), "What", thing)
    answer = _with_rest(fact, thing, behind)
    if stem is None or not _tells(answer, thing):
        return None
    asks = f"{stem[:1].lower()}{stem[1:-1]}"
    return _with_condition(asks, fact.condition, main.subject.text), answer


def _tells(answer: str, thing: Phrase) -> bool:
    return is_answer(answer, thing) and _MENTIONED.fullmatch(answer) is None


def _is_of_nobody(fact: Condition, main: Clause) -> bool:
    """Whether "we" are those who wrote a text, of whom its condition does not speak as well."""
    return main.subject.text.lower() == "we" and " we " not in f" {fact.condition} "


_MENTIONED = re.compile(r"(?:the|its|our|their) [a-z]+")
"""A thing that only the text before tells apart from others: "the deed"."""

_FOR_WHAT = frozenset({"for", "to", "into"})
"""Prepositions of what the deed is for, which no thing is told apart by."""


def _with_rest(fact: Condition, thing: Phrase, behind: tuple[Phrase, ...]) -> str:
    """The thing with what goes on from it: "the parts of it | in the yard"; empty where torn."""
    said = fact.consequence.rstrip(" .")
    start = said.lower().find(thing.text.lower())
    end = said.lower().find(behind[0].text.lower()) if behind else len(said)
    return said[start:end].strip(" ,") if 0 <= start < end else ""


def _object(main: Clause) -> Phrase | None:
    """The one thing that the subject of a clause acts on; None where the deed is what is told."""
    if not _acts_in_general(main):
        return None
    things = [one for one in main.complements if one.role == "object" and not one.preposition]
    rest = [one for one in main.complements if one not in things]
    one_thing = len(things) == 1 and all(map(_can_be_beside, rest))
    return things[0] if one_thing and not is_person(things[0]) else None


def _can_be_beside(phrase: Phrase) -> bool:
    """Whether a phrase leaves the object of its clause as it is, or belongs to it."""
    added = _ADDED.match(phrase.text) is not None or phrase.comma
    return phrase.role in ("oblique", "place") or (phrase.role == "clause" and not added)


_ADDED = re.compile(r"(?:to|so|because|since|as|by|if|when|while|until|which|although|though)\b")


def _acts_in_general(main: Clause) -> bool:
    """Whether a clause says what something always does to a thing.

    What will be done, or may be, is told by its verb: "the valve will lose its spring".
    """
    present = _NOT.issuperset(main.auxiliaries) and not main.past
    telling = main.lemma not in _EMPTY_VERBS | _CHANGES and not main.particle
    return present and telling and not main.fronted


def _ends_with(fact: Condition, main: Clause) -> bool:
    """Whether nothing is told behind the clause: no other deed, and no addition."""
    last = main.complements[-1].text
    return fact.consequence.rstrip(" .").lower().endswith(last.lower())
