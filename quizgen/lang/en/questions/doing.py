"""Questions for what somebody has, lets others have, or is kept from having to do.

"What are visitors required to do?", "What does a permit allow you to do?", "What are drivers
prohibited from doing?", "What does the sign tell the driver?".
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.lang.en.questions.who import is_person
from quizgen.model import Clause, Phrase

_TO_OTHERS = lexicon.words("verbs_to_others")
_RULING = lexicon.words("ruling_verbs")
_REQUIRED = lexicon.words("required_modals")
_LETTING = frozenset({"help", "let"})
"""Verbs whose object does something without "to": "a gate lets water pass"."""

_TELLING = _TO_OTHERS | _LETTING

MOST_BEFORE = 6
"""Words before the deed at most, with the first word of it."""

_OF_PEOPLE = frozenset({"expect", "require"})
"""Verbs that tell people what to do, and of things foretell it or say what it takes."""

_PEOPLE = lexicon.words("people_nouns") | {"everybody", "everyone", "personnel", "staff", "you"}
_BE = lexicon.words("forms_of_be")

_TO = re.compile(r"^to (?!be\b|have been\b)(?P<done>.+)")
_SOMEBODY_TO = re.compile(r"^(?P<who>(?:[\w'’-]+ ){1,5}?)to (?!be\b)(?P<done>.+)")
_PAID = re.compile(
    r"(?P<paid>[a-z]+) (?P<amount>(?:(?:up to|at least|at most|about|no more than) )?"
    r"(?:[$€£¥] ?\d[\d,.]*|\d[\d,.]* (?:dollars|euros|pounds|cents)))(?P<rest>(?: .+)?)"
)
_FROM = re.compile(r"^from (?P<done>(?:\w+ly )?[a-z]+ing\b.*)")
_TIMED = re.compile(r"(?P<done>\w+ .+?) (?P<when>(?:during|while|before|after) .+)")
_OF_WHAT = re.compile(r"^(?:how|what|when|where|which|who)\b")

_NOBODY = re.compile(r"(?:[a-z]+ing|how|what|when|where|whether|which)\b")
"""What is no one who is told: "allows assigning a name to it", "tells how to do it"."""

Asking = tuple[Form, str | None, str]


def is_rule(clause: Clause) -> bool:
    """Whether a clause says what somebody must, may or may not do, whoever it is."""
    return _is_ruled(clause) or not _REQUIRED.isdisjoint(clause.auxiliaries)


def _is_ruled(clause: Clause) -> bool:
    """Whether the subject of a passive is what is let or made to do: "visitors are asked"."""
    return not _BE.isdisjoint(clause.auxiliaries) and clause.lemma in _RULING


def is_told_to(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what the object is let or made to do; of a passive, its subject."""
    return phrase.role == "clause" and told_to(clause, phrase) is not None


def told_to(clause: Clause, phrase: Phrase) -> tuple[Clause, str] | None:
    """The clause without `phrase`, the object told apart where it is a part of that; the deed."""
    if clause.complements[-1:] != (phrase,):
        return None
    kept = clause.model_copy(update={"complements": clause.complements[:-1]})
    if found := _TO.match(phrase.text):
        return (kept, found["done"]) if _tells_somebody(kept) else None
    parted = _parted(clause, phrase)
    if parted is None or kept.complements:
        return None
    who, done = parted
    told_one = phrase.model_copy(update={"role": "object", "text": who, "head": who.split()[-1]})
    kept = clause.model_copy(update={"complements": (told_one,)})
    return (kept, done) if _tells_somebody(kept) else None


def _parted(clause: Clause, phrase: Phrase) -> tuple[str, str] | None:
    """Who is told, and the deed: "visitors | to leave", behind "let" or "help" without "to"."""
    words = phrase.text.split()
    if clause.lemma in _LETTING:  # the deed itself may have "to": "let them add salt to it"
        place = words.index(phrase.head) if phrase.head in words[1:MOST_BEFORE] else 0
        who = " ".join(words[:place]).removesuffix(" to")
        return (who, " ".join(words[place:])) if place else None
    somebody = _SOMEBODY_TO.match(phrase.text)
    if somebody is None or _NOBODY.match(somebody["who"]):
        return None
    return somebody["who"].strip(), somebody["done"]


def _tells_somebody(clause: Clause) -> bool:
    """Whether a clause, its deed left out, says who is told: its object, or a passive's subject."""
    if not clause.complements:
        made = not _BE.isdisjoint(clause.auxiliaries) and clause.lemma in _TO_OTHERS
        return (made or _is_ruled(clause)) and _can_be_told(clause, clause.subject)
    first, *more = clause.complements
    tells = clause.lemma in _TELLING and first.role == "object" and not more
    return tells and _can_be_told(clause, first)


def _can_be_told(clause: Clause, phrase: Phrase) -> bool:
    """Whether a verb says what is to be done: "a test requires time to cool" says what for."""
    if clause.lemma not in _OF_PEOPLE:
        return True
    head, first = phrase.head.lower(), phrase.text.lower().split()[0]
    return is_person(phrase) or head in _PEOPLE or first in ("all", "every", "each")


def asked_told_to(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does a permit allow visitors to do?" """
    told = told_to(clause, phrase)
    stem = ask(told[0], "What", phrase) if told else None
    if told is None or stem is None:
        return "doing", None, phrase.text
    bare = clause.lemma in _LETTING and not phrase.text.endswith(f"to {told[1]}")
    return "doing", f"{stem[:-1]} {'do' if bare else 'to do'}?", told[1]


def is_told_amount(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is how much somebody is let or made to spend or pay."""
    return is_told_to(clause, phrase) and _amount(clause, phrase) is not None


def _amount(clause: Clause, phrase: Phrase) -> re.Match[str] | None:
    told = told_to(clause, phrase)
    return _PAID.fullmatch(told[1]) if told else None


def asked_told_amount(clause: Clause, phrase: Phrase) -> Asking:
    """ "How much are guests asked to pay for a key?" """
    told, found = told_to(clause, phrase), _amount(clause, phrase)
    stem = ask(told[0], "How much", phrase) if told else None
    if found is None or stem is None:
        return "measure", None, phrase.text
    rest = "" if found["rest"].startswith(" to ") else found["rest"]  # what for, is beside it
    return "measure", f"{stem[:-1]} to {found['paid']}{rest}?", found["amount"]


def kept_from(phrase: Phrase) -> str | None:
    """What a phrase with "from" says is not to be done."""
    found = _FROM.match(phrase.text)
    return found["done"] if found else None


def is_kept_from(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what somebody is kept from doing."""
    others = [other.role for other in clause.complements if other is not phrase]
    return (
        bool(_FROM.match(phrase.text)) and phrase.role == "oblique" and others in ([], ["object"])
    )


def asked_kept_from(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are drivers prohibited from doing during a break?" """
    found, stem = _FROM.match(phrase.text), ask(clause, "What", phrase)
    if found is None or stem is None:
        return "doing", None, phrase.text
    timed = _TIMED.fullmatch(found["done"])
    done, when = (timed["done"], f" {timed['when']}") if timed else (found["done"], "")
    return "doing", f"{stem[:-1]} from doing{when}?", done


def is_told_what(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is the question that is answered for somebody: "when to stop"."""
    alone = [other.role for other in clause.complements if other is not phrase] == ["object"]
    said = phrase.role == "clause" and _OF_WHAT.match(phrase.text) is not None
    return said and alone and clause.lemma in _TO_OTHERS


def asked_told_what(clause: Clause, phrase: Phrase) -> Asking:
    """ "What does the sign tell the driver?" """
    return "doing", ask(clause, "What", phrase), phrase.text
