"""Lines that name a case alone, whose items say what the reader is to do then: "If a lamp smokes:".

So does "To refill a lamp, please do the following:". Where the items are no deeds, the line says
too little.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from quizgen.lang.en.phrases import inside
from quizgen.lang.en.structure.heads.words import NUMBER, PHRASE, stands

_SENTENCE = rf"{PHRASE}{{8,110}}?"
_CASE = re.compile(
    rf"(?P<case>(?:if|when|in case|unless|before|after|once) {_SENTENCE}"
    rf"(?:, (?:and|but|or) {_SENTENCE})?):",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    rf"(?:in order )?(?P<case>to {_SENTENCE})"
    r"(?:,? (?:please )?(?:do|take care of) the following)?:?",
    re.IGNORECASE,
)
_OPTIONS = re.compile(
    rf"(?P<case>(?:if|when) {_SENTENCE}), you have (?:a few|several|some|the following|{NUMBER}) "
    r"(?P<what>options|choices|possibilities)",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(r"\b(?:it|its|they|them|their|he|she)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_FRAME = ("You", "should")
_ADVERBS = re.compile(
    r"^(?:always|please|then|simply|just|do not|don't|never|[a-z]{3,}ly),? ", re.IGNORECASE
)


def deeds_of(line: str, items: Sequence[str]) -> str | None:
    """ "What should you do if a lamp smokes?": the items of the line are what is to be done."""
    flat = " ".join(_ASIDE.sub("", line).split())
    found = _CASE.fullmatch(flat) or _PURPOSE.fullmatch(flat)
    if found is None or len(items) < 2 or not _stands(found["case"]):
        return None
    return f"What should you do {_small(found['case'])}?" if all(map(_is_deed, items)) else None


def options(line: str) -> str | None:
    """ "If a lamp smokes, you have a few options"."""
    found = _OPTIONS.fullmatch(line)
    if found is None or not _stands(found["case"]):
        return None
    return f"what {found['what'].lower()} do you have {_small(found['case'])}"


def _stands(case: str) -> bool:
    return stands(case) and _PRONOUNS.search(case) is None


def _small(case: str) -> str:
    """A case inside a sentence; a word in capitals for its weight alone is written small."""
    first, _, rest = case.partition(" ")
    loud = rest.split()[0]
    weighty = first.lower() == "to" and len(loud) > len("TO") and loud.isupper()
    return f"{first.lower()} {loud.lower()}{rest[len(loud) :]}" if weighty else inside(case)


@lru_cache(maxsize=1024)
def _is_deed(item: str) -> bool:
    """Whether an item tells its reader to do something: its verb opens it."""
    from quizgen.lang.en.analysis.parsing import parse  # here: it loads spaCy
    from quizgen.lang.en.analysis.tree import root_of

    done = _ADVERBS.sub("", item)
    doc = next(iter(parse([" ".join([*_FRAME, f"{done[:1].lower()}{done[1:].rstrip(' .')}."])])))
    root = root_of(doc)
    return root.i == len(_FRAME) and root.tag_ == "VB"
