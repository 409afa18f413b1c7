"""Statements behind a frame that only points at them: "It is important to note that ..."."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_FRAMES = lexicon.alternatives("statement_frames")
_TIES = lexicon.alternatives("connectives", "tying_phrases")
_FOUND = lexicon.alternatives("finding_participles")
_FINDING = lexicon.alternatives("finding_verbs")
_HELPERS = "can|could|will|must|should|may|might|also|easily|now|often|quickly|soon|then|usually"
_FRAMED = re.compile(
    rf"^(?:(?:and|but|now|{_TIES}),? )?(?:(?:{_FRAMES})"
    rf"|it (?:(?:has|was|is|can|must|will|should)(?: be| been)?) (?:\w+ly |also |long |well )?"
    rf"(?:{_FOUND}) that"
    rf"|(?P<finder>we|you) (?P<helpers>(?:(?:{_HELPERS}) )*)(?:{_FINDING}) that"
    rf"|(?:what|(?:one|another|the (?:first|main|other)) thing) (?:we|you) "
    rf"(?:(?:{_HELPERS}) )*(?:{_FINDING}) is that"
    r"),? (?P<rest>\S.{12,})$",
    re.IGNORECASE | re.DOTALL,
)
"""A frame, perhaps behind a tie, and what it frames."""

_MAYBE = re.compile(r"\b(?:may|might|could)\b")
_CAN = re.compile(r"\b(?:can|may|might|could)\b")
_EVEN = re.compile(r"^even (?=(?:if|when)\b)", re.IGNORECASE)


_RESULT = re.compile(r"^(?P<said>[^;:,]{20,}), so (?:that )?[a-z].+$", re.DOTALL)
"""A statement with what follows from it."""


def without_frame(reading: Reading) -> Iterator[Said]:
    """What each sentence says behind its frame, and without "even" or what follows from it."""
    for parsed in reading.sentences:
        if ", so " in parsed.text and (result := _RESULT.match(parsed.text)):
            yield said_of(parsed, result["said"], reading)
        rest = _EVEN.sub("", _framed(parsed.text, reading))
        if rest != parsed.text:
            yield said_of(parsed, rest, reading)


def _framed(text: str, reading: Reading) -> str:
    """What stands behind the frame of a sentence; its own words where none frames them."""
    found = _FRAMED.match(text)
    if found is None or (found["finder"] and reading.speaker is not None):
        return text
    weaker = _MAYBE.search(found["helpers"] or "") and not _CAN.search(found["rest"])
    return text if weaker else found["rest"]
