"""What a clause with "what" keeps for its end: "What the charter demands is a bridge".

Quirk et al., A Comprehensive Grammar of the English Language (1985), section 18.28.
"""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.lang.en.analysis.parsing import is_verb_form
from quizgen.lang.en.facts.restating.said import Said, said_of

_POINTING = lexicon.alternatives("pointing_words")
_KEPT = re.compile(
    rf"What (?P<who>(?!(?:{_POINTING})\b)(?:the|an?|[A-Z])[^,;:?]{{2,80}}?) "
    r"(?P<verb>[a-z]+(?:s|ed)) (?:is|was) (?P<what>(?!to\b|that\b|how\b|what\b|not\b)[^;:?]{3,}\.)$"
)


def of_foregrounded(reading: Reading) -> Iterator[Said]:
    """ "The charter demands a bridge" for "What the charter demands is a bridge"."""
    for parsed in reading.sentences:
        found = _KEPT.match(parsed.text)
        if found is not None and is_verb_form(found["verb"]):
            who = found["who"]
            said = f"{who[:1].upper()}{who[1:]} {found['verb']} {found['what']}"
            yield said_of(parsed, said, reading)
