"""The subject of a clause without what only ties it to others, or is told of it besides."""

import re

from quizgen.model import Clause

_TIED = re.compile(r"^(?:basically|essentially|hence|simply|thus) ", re.IGNORECASE)
"""A word on how a clause is said that a parser took for a part of its subject."""

_BESIDES = re.compile(
    r"(?P<thing>(?!(?:after|at|before|by|during|for|from|in|on|of)\b)[^,]+), "
    r"(?:(?:especially|including|particularly|such as) .+"
    r"|(?:(?:the|an?|both|called|its|known as|or|their|that|which) |[A-Z])[^,]+)"
)
"""What is told of a thing between commas: "the peel, a square tower"; "boats, including barges"."""


def with_plain_subject(clause: Clause) -> Clause:
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
