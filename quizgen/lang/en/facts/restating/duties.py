"""Whose duty, aim or policy something is, with the duty as the subject."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_DUTIES = lexicon.alternatives("duty_nouns")
_OPENING = r"^(?:[^,]{3,40}, )?it is (?:also |therefore |then )?"
_WHO = r"(?P<who>(?:[\w'’-]+ ){1,8}?)"
_OF = re.compile(
    rf"{_OPENING}the (?P<duty>{_DUTIES}) of {_WHO}(?P<rest>(?:to|that) .+)$", re.IGNORECASE
)
_OWN = re.compile(
    rf"{_OPENING}(?P<own>(?:[\w-]+ ){{0,4}}?(?:\w+['’]s?|your)) (?P<duty>{_DUTIES})"
    r" (?P<rest>to .+)$",
    re.IGNORECASE,
)
_UP_TO = re.compile(rf"{_OPENING}(?:up|left) to {_WHO}(?P<rest>to .+)$", re.IGNORECASE)


def of_duties(reading: Reading) -> Iterator[Said]:
    """ "The duty of the crew is to close the gate" for "It is the duty of the crew to ..."."""
    for parsed in reading.sentences:
        text = parsed.text
        if found := _OF.match(text):
            said = f"The {found['duty'].lower()} of {found['who'].strip()} is {found['rest']}"
        elif found := _OWN.match(text):
            said = f"{found['own']} {found['duty'].lower()} is {found['rest']}"
        elif found := _UP_TO.match(text):
            said = f"The decision of {found['who'].strip()} is whether {found['rest']}"
        else:
            continue
        yield said_of(parsed, said, reading)
