"""Questions for what a deed is done to, where the deed itself would leave much open.

"What are drivers prohibited from doing?" has many answers; "What are drivers prohibited from
overtaking in the tunnel?" has one.
"""

import re

from quizgen.lang.base.wording import Form
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.doing import is_kept_from, is_told_to, kept_from, told_to
from quizgen.lang.en.questions.faults.bareness import is_only_ruled
from quizgen.lang.en.questions.inversion import ask
from quizgen.model import Clause, Phrase

_PREPOSITIONS = (
    "about|after|at|before|between|by|during|for|from|in|inside|into|of|on|onto|over|through|to"
    "|under|until|while|with|within|without"
)
_DETERMINERS = (
    lexicon.words("articles")
    | lexicon.words("definite_determiners")
    | lexicon.words("third_person_possessives")
)
_BESIDE = "after|at|before|by|during|into|onto|to|until|while|within"
"""Prepositions of what is told beside a thing; others may belong to it: "shoes with studs"."""

_ACTS_ON = re.compile(
    rf"(?P<verb>(?:\w+ly )?[a-z]+) (?P<object>(?!(?:{_PREPOSITIONS}|sure|that)\b)[^,;:]+?)"
    rf"(?P<rest>(?: (?:{_BESIDE}) [^,;:]+)?)"
)
_NAMED = re.compile(rf" (?:{_PREPOSITIONS}) ")
_CLAUSE = re.compile(
    r"\b(?:they|we|you|it|them|that|which|who|whom|what|how|if|when|where|and|or|not|to)\b"
)

Asking = tuple[Form, str | None, str]


def is_told_object(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is a deed that somebody is told to do, and says what it is done to."""
    return (
        is_told_to(clause, phrase)
        and is_only_ruled(clause, phrase)
        and bool(_object(clause, phrase))
    )


def is_kept_from_object(clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase is a deed that somebody is kept from, and says what it is done to."""
    kept = is_kept_from(clause, phrase)
    return kept and is_only_ruled(clause, phrase) and bool(_object(clause, phrase))


def asked_told_object(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are bakers required to label?" """
    return _asked(clause, phrase, "to")


def asked_kept_from_object(clause: Clause, phrase: Phrase) -> Asking:
    """ "What are drivers prohibited from overtaking in the tunnel?" """
    return _asked(clause, phrase, "from")


def _asked(clause: Clause, phrase: Phrase, joint: str) -> Asking:
    found = _object(clause, phrase)
    kept = _told(clause, phrase)
    stem = ask(kept[0], "What", phrase) if kept else None
    if found is None or stem is None:
        return "object", None, phrase.text
    return "object", f"{stem[:-1]} {joint} {found['verb']}{found['rest']}?", found["object"]


def _told(clause: Clause, phrase: Phrase) -> tuple[Clause, str] | None:
    """The clause without the deed, and the deed."""
    deed = kept_from(phrase)
    return (clause, deed) if deed else told_to(clause, phrase)


def _object(clause: Clause, phrase: Phrase) -> re.Match[str] | None:
    """The verb of a deed, what it is done to, and what else is told; None where that is unsure."""
    told = _told(clause, phrase)
    found = _ACTS_ON.fullmatch(told[1].rstrip(".")) if told else None
    return found if found is not None and _is_thing(found["object"], found["rest"]) else None


def _is_thing(words: str, rest: str) -> bool:
    """Whether words are things, and not how or where something is done: no "home", no "quiet"."""
    first, *more = words.lower().split()
    if _CLAUSE.search(words.lower()) or len(more) > LONGEST:
        return False
    mentioned = first == "the" and len(more) < 2  # "the vault"
    named = _NAMED.split(words)[0]  # "sacks" of "sacks of flour"
    plural = named.endswith("s") and not named.endswith("ss")
    moved = rest.startswith((" into ", " onto ", " to ")) and not more
    return (first in _DETERMINERS and not mentioned) or plural or moved


LONGEST = 6
"""Words of what a deed is done to, but the first."""
