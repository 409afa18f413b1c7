"""What the reader gets under a condition: "What will you receive if you row on a holiday?"."""

import re

from quizgen.lang.base.wording import AskedCard
from quizgen.model import Condition, Slot

_RECEIVED = re.compile(
    r"you (?P<will>will |will then )?(?P<verb>receive|get|be (?:awarded|given|paid|sent))"
    r" (?P<what>(?!(?:it|them|this|that|these|those|the same|to|the [a-z]+$)\b)[^,;:]{4,80}?)\.?",
    re.IGNORECASE,
)


def received_of(fact: Condition) -> AskedCard | None:
    """The question for what the reader gets then; None where nothing is given."""
    found = _RECEIVED.fullmatch(fact.consequence)
    if fact.duty is not None or found is None or not _is_whole(found):
        return None
    helper, what = "will" if found["will"] else "do", found["what"]
    back = f"{what[:1].upper()}{what[1:]}."
    stem = f"What {helper} you {found['verb'].lower()} {fact.condition}?"
    return AskedCard("condition", stem, Slot(type="term", text=what), back)


def _is_whole(found: re.Match[str]) -> bool:
    """Whether a passive has its "will": "you be paid" is no clause."""
    return found["will"] is not None or not found["verb"].lower().startswith("be ")
