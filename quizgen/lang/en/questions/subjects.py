"""A clause without what only ties its subject to others, and without what is told besides."""

import re

from quizgen.model import Clause, Phrase

_TIED = re.compile(
    r"^(?:basically|essentially|generally|hence|simply|thus|typically|usually) ", re.IGNORECASE
)
"""A word on how a clause is said that a parser took for a part of its subject."""

_BESIDES = re.compile(
    r"(?P<thing>(?!(?:an?|after|at|before|by|during|for|from|in|on|of)\b)[^,]+), "
    r"(?:(?:especially|including|particularly|such as) .+"
    r"|(?:(?:the|an?|both|called|its|known as|or|their|that|which) |[A-Z])[^,]+)"
)
"""What is told of a thing between commas: "the peel, a square tower"; "boats, including barges"."""


def told_plainly(clause: Clause) -> Clause:
    """The clause with nothing in its subject but what it is about, and without a loose end.

    "Most rays live on the sea floor, with a few in rivers" says where most of them live.
    """
    kept = tuple(one for one in clause.complements if not _is_loose_end(one))
    if kept != clause.complements:
        clause = clause.model_copy(update={"complements": kept})
    return _with_plain_subject(clause)


LONGEST_VALUE = 6
"""Words of a loose end that tells a value: "with a fall of 3 m"."""


def _is_loose_end(phrase: Phrase) -> bool:
    """Whether commas set off what only accompanies the rest, and tells no value."""
    value = any(char.isdigit() for char in phrase.text)
    short = len(phrase.text.split()) <= LONGEST_VALUE
    return phrase.comma and phrase.preposition == "with" and not (value and short)


def _with_plain_subject(clause: Clause) -> Clause:
    """The clause with nothing in its subject but what it is about: "hence bark" is "bark"."""
    text = _TIED.sub("", clause.subject.text)
    told = _BESIDES.fullmatch(text)
    about = clause.subject.head.lower()
    aside = told is not None and about in told["thing"].lower().split() and not _is_a_row(text)
    plain = told["thing"] if told and aside else text
    if plain == clause.subject.text:
        return clause
    slot = None if aside else clause.subject.slot
    subject = clause.subject.model_copy(update={"text": plain, "slot": slot})
    return clause.model_copy(update={"subject": subject})


def _is_a_row(text: str) -> bool:
    """Whether commas part things that are named side by side: "mosses, the ferns, and pines"."""
    return re.search(r", (?:and|or) ", text) is not None
