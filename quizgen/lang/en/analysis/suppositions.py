"""Words that make up a case to reckon with, which is not so: "Suppose I asked ten bakers"."""

import re

from quizgen.lang.en import lexicon

_PEOPLE = lexicon.alternatives("people_nouns", "person_nouns")
_SOME = "one|two|three|four|five"
_SUPPOSE = r"(?:assume|imagine|pretend|say|suppose)"
_LET_US = r"\blet(?:['’]?s| us) (?:\w+ )?" + _SUPPOSE + r"\b"
_CASE = (
    r"(?-i:I|\d+|all|an?|each|every|everybody|everyone|he|her|his|instead|it|its|my|now|our|she|some"
    rf"|somebody|someone|several|that|the|their|there|these|they|this|those|we|you|your|{_SOME})"
)
"""What opens the words for a made-up case, no verb and no name: "Imagine is a song"."""

_OPENING = (
    r"(?:(?:again|and|as an example|but|for example|for instance|here|now|so|then),? )*"
    rf"(?:suppose|(?:imagine|pretend)(?:,| {_CASE})|(?:assume|say) (?:you|we|I|that)"
    r"|picture (?:an?|two)"
    rf"|(?:consider|take|think of) (?:an?|{_SOME}) (?:[\w-]+ ){{0,2}}(?:{_PEOPLE}))(?!\w)"
)
_CUE = re.compile(rf"^{_OPENING}|{_LET_US}|[,;] (?:and )?(?:imagine|suppose)\b", re.IGNORECASE)


def supposes(text: str) -> bool:
    """Whether a sentence asks the reader to think of a case: "Let's say that two ships meet"."""
    return _CUE.search(text) is not None


def promises_example(heading: str) -> bool:
    """Whether a heading says that one example is below it: "Tide tables: an example"."""
    return _EXAMPLE.search(heading) is not None


_EXAMPLE = re.compile(r"(?:^|\b(?:an?|the|worked) |[:–—-] )(?:worked )?example$", re.IGNORECASE)
