"""Questions for what something takes for granted of a thing: "Where does it expect files to be?".

A program, a standard or a machine expects, wants or requires a thing to be somewhere or something.
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_EXPECTING = frozenset({"expect", "require", "want"})
_OF_PLACES = "inside|under|within|in|on|at"
_THING = r"(?P<thing>(?:[\w'’.-]+ ){0,4}?[\w'’.-]+) to "
_PLACED = re.compile(
    rf"{_THING}(?P<deed>(?:be(?: \w+(?:ed|en|pt|nt|ut|ld))?|live|lie|reside|stand|stay|start))"
    rf" (?P<where>(?:{_OF_PLACES}) [^,;]+)"
)
_BEING = re.compile(rf"{_THING}be (?P<what>(?:an?|the) [^,;]+)")

Asking = tuple[Form, str | None, str]


def is_expected(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is what or where the subject expects a thing to be."""
    expects = clause.lemma in _EXPECTING and not clause.past
    return expects and bool(_whole(clause, phrase))


def _whole(clause: Clause, phrase: Phrase) -> str:
    """The words of what is expected; empty where they are not the end of the clause, or of time."""
    if phrase.role not in ("object", "clause") or clause.complements[:1] != (phrase,):
        return ""
    words = " ".join(one.text for one in clause.complements)
    placed = _PLACED.fullmatch(words)
    timed = placed is not None and placed["where"].split()[-1].lower() in _TIMES
    return words if (placed and not timed) or _BEING.fullmatch(words) else ""


_TIMES = lexicon.words("units_of_time")


def asked_expected(clause: Clause, phrase: Phrase) -> Asking:
    """ "Where does the program expect the files to live?" """
    words = _whole(clause, phrase)
    bare = clause.model_copy(update={"complements": (phrase,)})
    if being := _BEING.fullmatch(words):
        stem = ask(bare, "What", phrase)
        return "object", f"{stem[:-1]} {being['thing']} to be?" if stem else None, being["what"]
    placed, stem = _PLACED.fullmatch(words), ask(bare, "Where", phrase)
    if placed is None or stem is None:
        return "where", None, phrase.text
    return "where", f"{stem[:-1]} {placed['thing']} to {placed['deed']}?", placed["where"]
