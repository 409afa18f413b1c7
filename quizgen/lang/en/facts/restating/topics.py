"""What a thing is that has its name beside the sentence: in the heading, or in a clause."""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.sentence import Parsed
from quizgen.lang.en.facts.restating.said import Said, said_of
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.sections import section

LONGEST_HEADING = 7
"""Words: a longer heading tells something, and is no name."""

_LATEST = 2
"""Sentences below a heading in which "it" still means what it names."""

_IS = re.compile(
    r"^(?:it|this) is (?:simply |just |basically )?(?P<what>(?:an?|the) .+)$", re.IGNORECASE
)
_NAME = re.compile(r"^(?:an?|the) (?:[\w“”\"'’-]+ ?){1,6}$", re.IGNORECASE)
_NAMED = re.compile(
    r"^the (?P<noun>[a-z]+), (?:which|that) is (?:\w+ly |also |often |sometimes )?"
    r"(?:called|known as|named|referred to as|termed) (?P<name>(?:the |an? )?[^,]{3,60}?)"
    r"(?: or [^,]{3,40})?, (?P<rest>is (?:an?|the) .+)$",
    re.IGNORECASE,
)


def of_topics(reading: Reading) -> Iterator[Said]:
    """ "A weir is a low wall" under the heading "A weir", for "It is a low wall"."""
    for parsed in reading.sentences:
        if found := _NAMED.match(parsed.text):
            yield said_of(parsed, f"{found['name']} {found['rest']}", reading)
        elif (found := _IS.match(parsed.text)) and (name := _name_above(parsed, reading)):
            yield said_of(parsed, f"{inside(_unquoted(name))} is {found['what']}", reading)


def _unquoted(name: str) -> str:
    return re.sub(r"[\"“”]", "", name)


def _name_above(parsed: Parsed, reading: Reading) -> str | None:
    """The name that the heading directly above gives to the thing of its section."""
    document, number = reading.document, parsed.block - 1
    if number < 0 or document.blocks[number].kind != "heading":
        return None
    earlier = [s for s in document.sentences[: parsed.sentence] if s.block == parsed.block]
    heading = " ".join(document.blocks[number].span.of(document.text).split())
    if len(earlier) >= _LATEST or len(heading.split()) > LONGEST_HEADING or section(heading):
        return None
    return heading if _NAME.match(heading) else None
