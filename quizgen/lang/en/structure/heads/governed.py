"""Lines that end before what their verb governs, or before the case in which something is done.

| the line | the question |
|---|---|
| The fee does not cover | What does the fee not cover? |
| Call the pilot when | When should you call the pilot? |
| You may want to call the pilot if | When may you want to call the pilot? |
"""

import re

from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import PHRASE, is_subject, stands

_DOES_NOT = re.compile(
    rf"(?P<subject>{PHRASE}{{2,60}}?) (?P<do>does|do|did) not "
    r"(?P<verb>[a-z]+(?: to| for| on| with)?)"
)
_IN_CASE = re.compile(
    r"(?:please )?(?P<no>do not |don't |never )?(?P<verb>[A-Za-z]+) "
    rf"(?P<rest>(?:an?|any|the|to|your|[a-z]+ing)\b{PHRASE}{{0,70}}?) "
    r"(?:only )?(?:if|when|whenever)"
)
_MAY_WANT = re.compile(
    rf"you (?P<may>may|might) (?P<do>(?:want|wish|need) to {PHRASE}{{4,70}}?) (?:if|when)",
    re.IGNORECASE,
)


def does_not(line: str) -> str | None:
    """ "The fee does not cover"."""
    found = _DOES_NOT.fullmatch(line)
    if found is None or not is_subject(found["subject"]):
        return None
    return f"what {found['do']} {inside(found['subject'])} not {found['verb']}"


def in_case(line: str) -> str | None:
    """ "Call the pilot when", "You may want to call the pilot if": the items are cases."""
    wanted = _MAY_WANT.fullmatch(line)
    if wanted is not None:
        asked = f"when {wanted['may'].lower()} you {wanted['do']}"
        return asked if stands(wanted["do"]) else None
    found = _IN_CASE.fullmatch(line)
    if found is None or not stands(found["rest"]) or not _is_deed(found):
        return None
    return f"when should you {'not ' if found['no'] else ''}{found['verb'].lower()} {found['rest']}"


def _is_deed(found: re.Match[str]) -> bool:
    """Whether the first word tells the reader to do something, and is no noun."""
    from quizgen.lang.en.structure.heads.cases import is_deed

    return is_deed(f"{found['verb']} {found['rest']}")
