"""Lines with a verb of their own, which the question asks with "do": "A dam consists of"."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import (
    BASES,
    HELPERS,
    LEANING,
    LISTING,
    PHRASE,
    bare_set,
    is_subject,
    last_set,
    stands,
)

_THIRD_PERSONS = "|".join([*LISTING, *LEANING])
_LISTED = re.compile(
    rf"(?P<subject>{PHRASE}{{2,80}}?) (?P<verb>{_THIRD_PERSONS})"
    rf"(?: (?P<prep>of|on|in|from|for))?(?: (?P<rest>.+))?"
)
_ADVERBS = lexicon.alternatives("movable_adverbs")
_LISTED_BY_MANY = re.compile(
    rf"(?P<subject>{PHRASE}{{1,80}}?(?<![su'])s)(?P<how> (?:{_ADVERBS}))?"
    rf" (?P<verb>{BASES}|consist of|depend on)"
    r"(?: (?P<rest>.+))?"
)
_AS_NOUNS = frozenset(
    {
        "causes",
        "controls",
        "covers",
        "displays",
        "exhibits",
        "features",
        "forms",
        "influences",
        "lists",
        "measures",
        "names",
        "needs",
        "offers",
        "records",
        "releases",
        "returns",
        "shows",
        "stores",
        "supplies",
        "tracks",
        "uses",
    }
)
"""What is a noun behind another that has no article: "Crew lists"."""

_OPENING_SUBJECTS = (
    lexicon.words("articles") | lexicon.words("both_determiners") | {"each", "every"}
)

_CIRCUMSTANCE = re.compile(rf" (?:during|in|at|for|within|by|to|on|when|after|before) {PHRASE}+$")
_EMBEDDED = re.compile(
    rf"(?P<wh>how|why|when|where|what) (?P<subject>{PHRASE}{{2,80}}?) "
    rf"(?:(?P<helper>{HELPERS}) (?P<rest>{PHRASE}+)|(?P<verb>{'|'.join(LISTING)}))",
    re.IGNORECASE,
)
_USE = re.compile(
    r"(?P<no>do not |don't |never )?use (?P<what>[^,:;]{3,60}?) (?P<wh>when|if|for|to)",
    re.IGNORECASE,
)
_USED = {
    "when": ("when", ""),
    "if": ("when", ""),
    "for": ("what", " for"),
    "to": ("what", " to do"),
}
_COMMANDS = re.compile(rf"(?:{BASES}) \w+$", re.IGNORECASE)
"""A task, whose noun looks like a verb: "Keep records"."""

_TO_DO = re.compile(
    r"(?:how to|(?:the )?steps to|to|follow these steps to) (?P<what>[^,:;]{3,80})", re.IGNORECASE
)


def listed(line: str) -> str | None:
    """A verb of the third person: "A dam consists of", "A dam has three parts"."""
    found = _LISTED.fullmatch(line)
    if not found or not _may_list(line, found["subject"]):
        return None
    verb = {**LISTING, **LEANING}[found["verb"]]
    does, preposition = f"does {inside(found['subject'])} {verb}", found["prep"] or ""
    if not found["rest"]:
        leans = found["verb"] in LEANING
        if _is_compound(found["subject"], found["verb"]):
            return None
        if last_set(line) is not None:  # "distinguished three basic forms": no verb, what is listed
            return None
        return f"what {does} {preposition}" if leans == bool(preposition) else None
    return _asked_for_set(found["rest"], does, preposition)


def _may_list(line: str, subject: str) -> bool:
    told = bare_set(line) or _COMMANDS.match(line) or _OF_THINGS.search(subject)
    return is_subject(subject) and not told


_OF_THINGS = re.compile(r"(?<![su'’])s (?:an?|the|our|your) ")
"""Where what is done with things follows their noun: "Charts the | crew owns"."""


def _is_compound(subject: str, verb: str) -> bool:
    """Whether a verb is a noun behind others without an article: "Crew lists", "Tax records"."""
    return verb in _AS_NOUNS and subject.split()[0].lower() not in _OPENING_SUBJECTS


def listed_by_many(line: str) -> str | None:
    """A plural subject: "Dams have three parts", "Dams usually have three parts"."""
    found = _LISTED_BY_MANY.fullmatch(line)
    if not found or not is_subject(found["subject"]) or bare_set(line):
        return None
    do = f"do {inside(found['subject'])}{found['how'] or ''} {found['verb']}"
    return _asked_for_set(found["rest"], do, "") if found["rest"] else f"what {do}"


def _asked_for_set(rest: str, do: str, preposition: str) -> str | None:
    """The question for the set that a verb lists, with a circumstance that follows it."""
    tail = None if preposition else _CIRCUMSTANCE.search(rest)
    found = last_set(rest[: tail.start()] if tail else rest)
    if found is None or found[1]:
        return None
    return f"{preposition} which {found[0]} {do}{tail[0] if tail else ''}"


def embedded(line: str) -> str | None:
    """A question in the order of a statement: "How a dam is built"."""
    found = _EMBEDDED.fullmatch(line)
    if not found or not is_subject(found["subject"]):
        return None
    wh, subject = found["wh"].lower(), inside(found["subject"])
    if found["helper"]:
        return f"{wh} {found['helper']} {subject} {found['rest']}"
    return f"{wh} does {subject} {LISTING[found['verb']]}" if wh == "what" else None


def used(line: str) -> str | None:
    """ "Use a gauge when"."""
    found = _USE.fullmatch(line)
    if not found or not stands(found["what"]):
        return None
    wh, end = _USED[found["wh"].lower()]
    return f"{wh} should {found['what']}{' not' if found['no'] else ''} be used{end}"


def steps_to(line: str) -> str | None:
    """ "To open the gate"."""
    found = _TO_DO.fullmatch(line)
    if not found or not stands(found["what"]) or not found["what"][:1].islower():
        return None
    return f"what are the steps to {found['what']}"
