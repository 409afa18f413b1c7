"""Questions for what bounds a rule: "How far in advance must a crew book the lock?".

What is asked for, the words of the bound tell: how soon, how long, how much, when or where alone.
"""

import re

from quizgen.lang.base.wording import AskedCard, Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.bounds import BE, BOUNDS
from quizgen.lang.en.phrases import as_answer
from quizgen.lang.en.questions.conditional.obliged import obliged
from quizgen.lang.en.questions.who import opens_with_people
from quizgen.model import Condition, Slot

_MEASURES = {
    "ahead": "How far in advance",
    "within": "Within what time",
    "lasting": "For how long",
    "amount": "By how much",
    "often": "How often",
    "sum": "Up to how much",
    "since": "When",
}
_MEASURED = re.compile(
    "|".join(f"(?P<{name}>{words})" for name, words in BOUNDS.items() if name != "only"),
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<time>.+?) (?P<event>(?:before|prior to) .+)")
LONGEST_STEM = 26
"""Words: in a longer question one loses sight of what is asked."""

_OF_EVENT = re.compile(r" (?:of|after|from|following) ")
_HOW = {"later": "By when"}
_LONGER = re.compile(r"no (?P<how>\w+) than .+", re.IGNORECASE)
_ONLY = re.compile(r"only (?P<opener>\w+) (?P<what>.+)", re.IGNORECASE | re.DOTALL)
_SEASONS = lexicon.alternatives("times_of_year_and_day", "months")
_TIMES = re.compile(
    rf"(?:early |late )?(?:the )?(?:{_SEASONS})\b|(?:the |an? |\w+ ){{0,3}}?(?:cases?"
    r"|circumstances?|presence|absence|emergenc\w+|events?|exceptions?|instances?|occasions?|situations?|requests?|\w+days?|weeks?"
    r"|months?|years?|hours?)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(r"(?:the |an? |your )?(?:\w+ ){0,2}(?:people|staff|\w+ists?)\b")
_PLACING = frozenset({"in", "on", "at", "inside", "within"})


def limit_asked(fact: Condition) -> AskedCard | None:
    """The question for the bound of a rule; None where the condition is no bound."""
    if fact.duty is None or fact.negated:
        return None
    kind = _kind(fact)
    if kind is not None:
        return _measure(fact, kind)
    only = _ONLY.fullmatch(fact.condition)
    if only is None or (fact.actor is None and only["opener"].lower() != "for"):
        return None
    return _alone(fact, only)


def _kind(fact: Condition) -> str | None:
    """The kind of measure that bounds a rule; within what time of an event, the deed is asked."""
    measured = _MEASURED.fullmatch(fact.condition)
    kind = measured.lastgroup if measured is not None else None
    of_event = kind == "within" and _OF_EVENT.search(fact.condition) is not None
    entitles = kind != "since" or fact.duty == BE
    return kind if entitles and not of_event else None


def _measure(fact: Condition, kind: str) -> AskedCard | None:
    """ "Within what time must the crew report a loss?" """
    if kind == "before":
        found = _BEFORE.fullmatch(fact.condition)
        if found is None:
            return None
        return _card("measure", f"How long {found['event']}", fact, found["time"])
    if kind == "longer":
        found = _LONGER.fullmatch(fact.condition)
        how = found["how"].lower() if found else ""
        base = how.removesuffix("er")
        wh = _HOW.get(how, f"How {'wide' if base == 'wid' else base}")
        return _card("measure", wh, fact, fact.condition)
    return _card("measure", _MEASURES[kind], fact, fact.condition)


def _alone(fact: Condition, only: re.Match[str]) -> AskedCard | None:
    """ "When may the hall be used?", or where, for what, or how: "only in May"."""
    opener, what = only["opener"].lower(), only["what"]
    if opener == "for":
        wh = "How long" if what.lower().startswith("as long as") else "For what"
    elif opener in ("by", "with", "through"):
        wh = "By whom" if opener == "by" and _are_people(what) else "How"
    elif opener in _PLACING and not _TIMES.match(what):
        wh = "Where"
    else:
        wh = "When"
    return _card("condition", wh, fact, fact.condition)


def _are_people(what: str) -> bool:
    """Whether words name people: "trained staff", and not "trained hammers"."""
    return _STAFF.match(what) is not None or opens_with_people(what.removeprefix("your "))


def _card(form: Form, wh: str, fact: Condition, answer: str) -> AskedCard | None:
    asked = obliged(fact.duty or "", fact.actor or "you", plural=fact.plural)
    deed = f"{fact.consequence[:1].lower()}{fact.consequence[1:]}"
    stem = f"{wh} {asked} {deed}?"
    if len(stem.split()) > LONGEST_STEM:
        return None
    return AskedCard(form, stem, Slot(type="term", text=answer), as_answer(answer))
