"""Questions for how soon something has to be done: "Within what time must you report a loss?"."""

import re
from collections.abc import Iterator

from quizgen.lang.base.wording import AskedCard, Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.conditional.obliged import obliged
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Condition, Phrase, Slot

_REQUIRED = lexicon.words("required_modals")
_DUE = lexicon.words("duty_verbs")
_UNITS = lexicon.alternatives("units_of_time")
_TIME = (
    rf"(?P<how>by|within|no later than) (?P<time>(?:\d|noon\b|midnight\b|the end of\b"
    rf"|(?:[\w-]+ ){{1,3}}?(?:{_UNITS})\b).*)"
)
_DEADLINE = re.compile(_TIME, re.IGNORECASE)
_DONE_BY = re.compile(rf"(?P<act>(?:[^\s,]+ ){{2,}}?){_TIME}", re.IGNORECASE)
_ASKED = {"by": "by when", "within": "within what time", "no later than": "by when"}

Asking = tuple[Form, str | None, str]


def is_deadline(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says how soon something has to be done: "within two days", "by noon"."""
    required = not _REQUIRED.isdisjoint(clause.auxiliaries) or clause.lemma in _DUE
    last = clause.complements[-1:] == (phrase,)
    return required and last and _DEADLINE.fullmatch(phrase.text) is not None


def asked_deadline(clause: Clause, phrase: Phrase) -> Asking:
    """ "Within what time must visitors sign the book?" """
    found = _DEADLINE.fullmatch(phrase.text)
    if found is None:
        return "doing", None, phrase.text
    wh = _ASKED[found["how"].lower()]
    return "doing", ask(clause, f"{wh[:1].upper()}{wh[1:]}", phrase), phrase.text


def without_deadline(fact: Condition) -> str:
    """What is to be done on a condition, without how soon, which is a question of its own."""
    found = _found(fact)
    return found["act"].strip() if found else fact.consequence


def deadline_of(fact: Condition) -> Iterator[AskedCard]:
    """The question how soon something has to be done on a condition."""
    found = _found(fact)
    if found is None or fact.duty is None:
        return
    act = f"{found['act'][:1].lower()}{found['act'][1:]}".strip()
    how, actor = found["how"].lower(), fact.actor or "you"
    wh = f"{_ASKED[how]} {obliged(fact.duty, actor, plural=fact.plural)} {act}"
    if fact.actor is None:
        stem = f"{wh[:1].upper()}{wh[1:]} {fact.condition}?"
    else:
        stem = f"{fact.condition[:1].upper()}{fact.condition[1:]}, {wh}?"
    back = f"{how[:1].upper()}{how[1:]} {found['time'].rstrip('.')}."
    yield AskedCard("doing", stem, Slot(type="term", text=found["time"]), back)


def _found(fact: Condition) -> re.Match[str] | None:
    """A duty that has a deadline, taken apart; None without one."""
    told = fact.duty is not None and not fact.negated and "; " not in fact.consequence
    return _DONE_BY.fullmatch(fact.consequence) if told else None
