"""Who speaks in a speech."""

import re
from collections import Counter

from quizgen.lang.en import lexicon
from quizgen.model import Document

_FIRST_PERSON = lexicon.words("first_person")
_WORD = re.compile(r"[A-Za-z']+")

SPEECH = 0.025
"""Of the words of a speech, at least, are those by which speakers mean themselves."""

UNNAMED = "the speaker"
"""What a speaker is called whose name is not known."""


def speaker_of(document: Document) -> str | None:
    """The name of the person who speaks in `document`, where it is a speech; else None."""
    counts = Counter(word.lower() for word in _WORD.findall(document.text))
    own = sum(counts[word] for word in sorted(_FIRST_PERSON))
    spoken = own > SPEECH * max(counts.total(), 1)
    return (document.author or UNNAMED) if spoken else None
