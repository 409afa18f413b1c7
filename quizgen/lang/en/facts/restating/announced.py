"""What a body announces of itself or its people, as the fact that this makes it."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_ANNOUNCING = lexicon.alternatives("announcing_forms")
_WHEN = r"(?: today| (?:on|in) [A-Z][\w.]+(?: \d{1,2})?(?:, \d{4})?)?"
_ANNOUNCED = re.compile(
    rf"^(?P<who>(?:The )?[A-Z][\w.&' -]{{1,50}}?){_WHEN}(?: also)? (?:{_ANNOUNCING}){_WHEN},? that"
    r" (?P<rest>.{20,})$"
)
_OWN = re.compile(r"^(?P<own>its|it)\b")


def of_announced(reading: Reading) -> Iterator[Said]:
    """ "Brook Bank's board has named a head" for "Brook Bank announced that its board has ..."."""
    for parsed in reading.sentences:
        found = _ANNOUNCED.match(parsed.text)
        said = _said(found["who"], found["rest"]) if found is not None else None
        if said is not None and '"' not in parsed.text:
            yield said_of(parsed, said, reading)


def _said(who: str, rest: str) -> str | None:
    """What was announced, with the name of whose it is; None where only the text says whose."""
    own = _OWN.match(rest)
    if own is None:
        return rest
    if who.lower().startswith("the "):
        return None
    return f"{who}'s{rest[own.end() :]}" if own["own"] == "its" else f"{who}{rest[own.end() :]}"
