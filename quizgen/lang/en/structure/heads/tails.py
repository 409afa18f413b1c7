"""What a line that heads a list says besides: asides, glosses, and the condition that it ends in.

| the line | without what it says besides |
|---|---|
| There are three kinds of oar and they are easy to tell apart | There are three kinds of oar |
| There are three dangers to divers today | There are three dangers to divers |
| A raft has two parts – a deck and a mast | A raft has two parts |
| A raft consists of two layers tied together | A raft consists of two layers |
| The mate (first officer) is responsible for | The mate is responsible for |
| Call the pilot if you meet any of the following conditions | Call the pilot if |
"""

import re

from quizgen.lang.en.structure.heads.words import ANY_SET, NUMBER

_ASIDE = re.compile(r"(?<=\w) \((?!left|right|above|below)[^()]{2,60}\)(?= [a-z])")
_AND_THEY = re.compile(
    r"^(there (?:are|exist) [^,;:]+?),? (?:and|but) (?:all|both|each|these|they) .+$", re.IGNORECASE
)
_NOW = re.compile(r"(?<=\w) (?:today|currently|nowadays|at present|at the moment)$", re.IGNORECASE)
_GLOSS = re.compile(rf"(\b(?:{NUMBER}) {ANY_SET}) [–—-] [^–—:;?]+$")
_TOLD_OF_PARTS = re.compile(
    rf"(\b(?:consists? of|ha(?:s|ve)|contains?|includes?) (?:{NUMBER}) {ANY_SET})"
    r" [a-z]{2,}(?:ed|en) (?:\w+ )*\w+$"
)
"""What is told of the parts that a line counts: "two layers tied together"."""

_CONDITION = re.compile(
    r"(?<= )(if|when|unless) (?:you (?:meet|have) )?(?:any|all|either|one or more) of "
    r"(?:the following|these)(?: [a-z]+)?"
    r"(?: (?:appl(?:y|ies)|holds?|occurs?|happens?|(?:is|are) (?:true|met)))?$",
    re.IGNORECASE,
)
"""A condition that only says that the items are conditions."""


def without_tail(line: str) -> str:
    """`line` without what it says besides."""
    shorn = _ASIDE.sub("", line)
    for tail in (_AND_THEY, _GLOSS, _TOLD_OF_PARTS, _CONDITION):
        shorn = tail.sub(r"\1", shorn)
    return _NOW.sub("", shorn)
