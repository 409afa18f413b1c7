"""What a speaker urges: "Let us build", "our two countries need to build"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.facts.restating.said import Said, said_of

_ORDINALS = "|".join(lexicon.pairs("ordinals"))
_OPENING = rf"^(?:(?:and|but|so|then|now|finally|{_ORDINALS}),? )?"
_LET_US = re.compile(
    rf"{_OPENING}let us(?: all)?(?:, [\w ]{{3,12}})?(?:, [\w-]{{4,20}})?,? (?P<rest>[a-z].+)$",
    re.IGNORECASE,
)
_NEED = re.compile(
    rf"{_OPENING}(?P<who>we|(?:our|the|both) (?:\w+ ){{0,2}}\w+s|[A-Z]\w+(?: and [A-Z]\w+)?)"
    r" needs? to (?P<rest>.+)$",
    re.IGNORECASE,
)


def of_urged(reading: Reading) -> Iterator[Said]:
    """ "We should build" for "Let us build", and "both towns must" for "both towns need to"."""
    if reading.speaker is None:
        return
    for parsed in reading.sentences:
        if found := _LET_US.match(parsed.text):
            said = f"We should {found['rest']}"
        elif found := _NEED.match(parsed.text):
            said = f"{found['who']} must {found['rest']}"
        else:
            continue
        yield replace(said_of(parsed, said, reading), spoken=True)
