"""Lines whose helping verb the question puts before its subject: "A lease may be ended if"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import (
    HELPERS,
    MANY,
    MODALS,
    NUMBER,
    PHRASE,
    PREPOSITIONS,
    is_subject,
    last_set,
    stands,
)

_HELPED = re.compile(
    rf"(?P<subject>{PHRASE}{{2,80}}?) (?P<helper>{HELPERS})(?P<no> not)?(?: (?P<rest>.+))?"
)
_NO_NAMES = lexicon.words("function_words") | lexicon.words("nominative_pronouns") | {"it", "you"}
_DIVIDING = lexicon.alternatives("dividing_verbs")
_DIVIDED = re.compile(
    rf"(?P<verb>(?:be )?(?:\w+ly )?(?:{_DIVIDING})) into (?:the following |the )?(?:(?:{MANY}) )?"
    rf"(?P<what>(?:(?:{NUMBER}) )?(?:[\w-]+ ){{0,3}}?[\w-]+s)"
    rf"(?P<basis> (?:by|according to|based on|on the basis of|for|in) {PHRASE}+)?"
)
_PREPOSITION = re.compile(PREPOSITIONS)
_WITH_TO = lexicon.words("verbs_to_things")
_TIES = re.compile(r"^(?:then|also|now|therefore|thus|either|both)(?: |$)")
_IS_A_NOUN = re.compile(r"(?:an?|the|one|any) ")
_HAS_VERB = re.compile(r" (?:and|but|or)(?: then)?$")
"""What joins a second verb to one in what seems a subject: "The crane lifts carts and | is"."""

_ASKED_BY = {"if": "when", "when": "when", "because": "why"}


@dataclass(frozen=True, slots=True)
class _Turned:
    """The parts of a line, as they are in a question: "must | tenants | not | do"."""

    helper: str
    subject: str
    no: str

    def asks(self, wh: str, rest: str) -> str:
        """The question that begins with `wh` and ends with `rest`."""
        return f"{wh} {self.helper} {self.subject}{self.no} {rest}"


def helped(line: str) -> str | None:
    """The question of a line with a helping verb; None where no word of it can be asked for."""
    found = _HELPED.fullmatch(line)
    if not found or not is_subject(found["subject"]) or _HAS_VERB.search(found["subject"]):
        return None
    subject = found["subject"]
    named = subject if _is_a_name(subject, found["helper"]) else inside(subject)
    turned = _Turned(found["helper"], named, found["no"] or "")
    rest = _TIES.sub("", found["rest"] or "")
    if not rest:
        return turned.asks("what", "do") if turned.helper in MODALS else None
    asked = (rule(turned, rest) for rule in _RULES if stands(rest))
    return next((question for question in asked if question), None) or _ending(turned, rest)


def _is_a_name(subject: str, helper: str) -> bool:
    """Whether one word that the language does not know is what a line is about: "Lodose had".

    In the plural it is as often a new word for things: "Webhooks are".
    """
    from quizgen.lang.en.analysis.parsing import is_coined  # here: it loads spaCy

    word = subject.lower()
    plural = word.endswith("s") or helper in _OF_SEVERAL
    return " " not in word and not plural and word not in _NO_NAMES and is_coined(word)


_OF_SEVERAL = frozenset({"are", "do", "have", "were"})


def _conditioned(turned: _Turned, rest: str) -> str | None:
    """ "may be ended if": the items are conditions or reasons."""
    said, _, last = rest.rpartition(" ")
    wh = _ASKED_BY.get(last)
    return turned.asks(wh, said.removesuffix(" only")) if wh and said else None


def _divided(turned: _Turned, rest: str) -> str | None:
    """ "is divided into three parts"."""
    found = _DIVIDED.fullmatch(rest)
    if not found or turned.no:
        return None
    return turned.asks(f"into which {found['what']}", found["verb"] + (found["basis"] or ""))


def _purposed(turned: _Turned, rest: str) -> str | None:
    """ "can be used to": the items are verbs."""
    said, _, last = rest.rpartition(" ")
    if said.split(" ")[-1] in _WITH_TO:  # "can link to": the items are things
        return None
    return turned.asks("what", f"{rest} do") if last == "to" and said not in ("", "in") else None


def _related(turned: _Turned, rest: str) -> str | None:
    """ "is composed of": the items are what the preposition governs."""
    said, _, last = rest.rpartition(" ")
    return turned.asks("what", rest) if said and _PREPOSITION.fullmatch(last) else None


def _governed(turned: _Turned, rest: str) -> str | None:
    """ "can request": the items are the objects of a verb."""
    modal = turned.helper in MODALS and rest.isalpha()
    return turned.asks("what", rest) if modal else None


_RULES: tuple[Callable[[_Turned, str], str | None], ...] = (
    _conditioned,
    _divided,
    _purposed,
    _related,
    _governed,
)


def _ending(turned: _Turned, rest: str) -> str | None:
    """ "is affected by the following factors": the last phrase is the set."""
    found = last_set(rest)
    if found is None or not stands(found[1]) or turned.no:
        return None
    what, before = found
    if not before:
        do = {"has": "does", "have": "do"}.get(turned.helper)
        return f"which {what} {do} {turned.subject} have" if do else None
    verb, _, last = before.rpartition(" ")
    if _PREPOSITION.fullmatch(last):
        if _IS_A_NOUN.match(verb):  # "is a set consisting of": no verb of which anything is asked
            return None
        return turned.asks(f"{last} which {what}", verb) if verb else None
    return turned.asks(f"which {what}", before) if turned.helper in MODALS else None
