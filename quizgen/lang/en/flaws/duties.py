"""What somebody has to do, asked for by who has to alone."""

import re
from typing import Final

from quizgen.lang.en import lexicon

_RULED: Final = lexicon.alternatives("ruling_participles")
_ANY_DUTY: Final = re.compile(
    rf"what (?:am|is|are|was|were) (?:[^\s,;:]+ ){{1,4}}(?:{_RULED}) (?:to do|from doing)\?",
    re.IGNORECASE,
)


def asks_any_duty(text: str) -> bool:
    """Whether a question asks what somebody has to do, and says neither when, where nor why."""
    return _ANY_DUTY.fullmatch(text.strip()) is not None
