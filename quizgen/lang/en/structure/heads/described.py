"""Lines that tell of a set what its members do, are for, or need: "Gases that can harm divers are".

| the line | the question |
|---|---|
| Gases that can harm divers are | Which gases can harm divers? |
| The people who may sign a log are | Who may sign a log? |
| These are two of the main reasons why ropes break | What are two of the main reasons ...? |
| Factors affecting the tide | What are the factors affecting the tide? |
| Ropes and hooks you will need | Which ropes and hooks will you need? |
"""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import (
    HELPERS,
    NUMBER,
    PHRASE,
    SETS,
    is_subject,
    stands,
)

_THAT_DO = re.compile(
    r"(?:(?:the|some|possible|common|typical) )*"
    r"(?P<things>(?:[\w-]+ ){0,2}[\w-]{2,}(?<!s)s|people) "
    rf"(?:that|which|who) (?P<do>(?:{HELPERS}) {PHRASE}{{4,80}}?) (?:are|include|were)",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(
    rf"(?:these|here|the following) are (?P<some>(?:{NUMBER}) of the (?:most |main |chief )?"
    rf"(?:[\w-]+ )?(?:{SETS}) (?:of|for|why|that|in|to) {PHRASE}+)",
    re.IGNORECASE,
)
_TOLD_BY_DEED = re.compile(
    rf"(?P<set>(?:[\w-]+ )?(?:{SETS})) "
    rf"(?P<does>(?:affecting|causing|contributing to|determining|driving|influencing|involved in"
    rf"|limiting|needed (?:for|to)|required (?:for|to)|used (?:for|in|to)) {PHRASE}+)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    rf"(?P<things>{PHRASE}{{3,40}}?s) (?:that )?you (?P<modal>will|must|may|should) "
    r"(?P<verb>need|bring|use)",
    re.IGNORECASE,
)
_PEOPLE = lexicon.words("people_nouns") | {"people", "persons"}


def that_do(line: str) -> str | None:
    """ "Gases that can harm divers are": the line is a noun with what its members do."""
    found = _THAT_DO.fullmatch(line)
    if found is None or not stands(f"{found['things']} {found['do']}"):
        return None
    things = found["things"]
    if things.lower() in _PEOPLE:
        return f"who {found['do']}"
    return f"which {inside(things)} {found['do']}"


def of_several(line: str) -> str | None:
    """ "These are two of the main reasons why ropes break"."""
    found = _OF_SEVERAL.fullmatch(line)
    return f"what are {found['some']}" if found and stands(found["some"]) else None


def told_by_deed(line: str) -> str | None:
    """ "Factors affecting the tide": a set with a participle."""
    found = _TOLD_BY_DEED.fullmatch(line)
    if found is None or not is_subject(found["set"]) or not stands(found["does"]):
        return None
    return f"what are the {inside(found['set'])} {found['does']}"


def needed(line: str) -> str | None:
    """ "Ropes and hooks you will need"."""
    found = _NEEDED.fullmatch(line)
    if found is None or not is_subject(found["things"]):
        return None
    return f"which {inside(found['things'])} {found['modal'].lower()} you {found['verb'].lower()}"
