"""Questions without the words that only point back: "How many lives did the Salt War cost?".

"The resulting Salt War" is the Salt War, and "the very word" the word. "The resulting brine" and
"the brine so obtained" are told from other brine by the text before alone: nobody is asked of them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.lang.base.wording import AskedCard, AskedNumber, Asking
from quizgen.lang.en import lexicon

_BACK = lexicon.alternatives("resulting_adjectives")
_BEFORE_A_NAME = re.compile(rf"\b(?P<the>[Tt]he) (?:{_BACK}) (?=(?:[a-z]+ )?[A-Z])")
_VERY = re.compile(
    r"\b(?P<the>the) very (?=(?:act|concept|existence|fact|idea|name|notion|term|thought|word)\b)",
    re.IGNORECASE,
)
_MADE = "concerned|formed|involved|mentioned|obtained|produced"
_OTHER_THAN = r"an? (?:very |quite )?different \w+(?!.* (?:from|than)\b)"
"""Something told from what only the sentence before names: "a different key"."""

_POINTS_BACK = re.compile(
    rf"\bthe (?:{_BACK}) |\bthe (?:[a-z]+ ){{1,3}}(?:so|thus|thereby) [a-z]+(?:ed|en|n|t)\b"
    rf"|\bthe [a-z]+ (?:so |thus )?(?:{_MADE})(?: (?:called|made|used|known))?\?"
    rf"|\b(?:are|is|was|were) the [a-z]+ (?:{_MADE}) [a-z]+ed\?"
    rf"|^\w+ (?:are|is|was|were|does|do|did) {_OTHER_THAN}",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"^(?P<asked>(?:What|Who|Why|How|When)\b[^?:“\"]{12,}[a-z]): [a-z][^?:“\"]+\?$"
)
_OPENS_BACK = re.compile(rf"the (?:very|{_BACK}) |{_OTHER_THAN}", re.IGNORECASE)
_CALLS = re.compile(rf" (?:so|thereby|thus|very|different|{_MADE}|{_BACK})\b", re.IGNORECASE)


def without_pointing_back(asking: Asking) -> Iterator[Asking]:
    """The question without what only points back; nothing where it says too little then."""
    if _CALLS.search(f" {asking.stem}") is not None:
        stem = _VERY.sub(r"\g<the> ", _BEFORE_A_NAME.sub(r"\g<the> ", asking.stem))
        if _POINTS_BACK.search(stem) is not None:
            return
        asking = replace(asking, stem=stem)
    if ": " in asking.stem:
        asking = replace(asking, stem=_EXPLAINED.sub(r"\g<asked>?", asking.stem))
    if _OPENS_BACK.match(_answer(asking)) is None:
        yield asking


def _answer(asking: Asking) -> str:
    if isinstance(asking, AskedNumber):
        return asking.answer
    return asking.back if isinstance(asking, AskedCard) else asking.answers[0]
