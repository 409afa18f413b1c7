"""Statements behind a frame that only points at them: "It is important to note that ..."."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_FRAMES = lexicon.alternatives("statement_frames")
_FRAMED = re.compile(rf"^(?:{_FRAMES}),? (?P<rest>\S.{{12,}})$", re.IGNORECASE | re.DOTALL)
_EVEN = re.compile(r"^even (?=(?:if|when)\b)", re.IGNORECASE)


_RESULT = re.compile(r"^(?P<said>[^;:,]{20,}), so (?:that )?[a-z].+$", re.DOTALL)
"""A statement with what follows from it."""


def without_frame(reading: Reading) -> Iterator[Said]:
    """What each sentence says behind its frame, and without "even" or what follows from it."""
    for parsed in reading.sentences:
        if ", so " in parsed.text and (result := _RESULT.match(parsed.text)):
            yield said_of(parsed, result["said"], reading)
        found = _FRAMED.match(parsed.text)
        rest = _EVEN.sub("", found["rest"] if found else parsed.text)
        if rest != parsed.text:
            yield said_of(parsed, rest, reading)
