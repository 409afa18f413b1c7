"""Lines that name a case or an aim, below which stands what is then to be done: "If it leaks:".

Where the items are no deeds, such a line says too little.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from quizgen.lang.en.structure.heads.words import NUMBER, PHRASE, stands

LONGEST = 24
"""Words of a case: more is no part of a question."""

_CASE = re.compile(
    r"(?P<case>(?:if|when|whenever|in case|in the event(?: of| that)?|unless|once|before|after)"
    r" [^:;?!]{6,}?)"
    r"(?:,? (?:please )?(?:do|follow|take)(?: (?:the following|these)(?: steps?)?)?)?\s*:",
    re.IGNORECASE,
)
"""A case, with or without a word that something is to be done then; only a colon ends it."""

_AIM = re.compile(
    r"(?:in order )?to (?P<verb>[a-z]{2,})(?P<rest> [^,:;?!]{3,}?)"
    r"(?:\s*:|,? (?:please )?(?:do|take care of) the following:?)",
    re.IGNORECASE,
)
"""What is aimed at, whose verb may be shouted: "To KEEP it dry:"."""

_MAIN_CLAUSE = re.compile(r", (?!or\b|and\b|but\b)(?:then )?(?!if\b|when\b)", re.IGNORECASE)
"""What a main clause follows: "if it leaks, you have two choices"."""

_UNTOLD = re.compile(
    r"\b(?:i|me|my|mine|it|its|they|them|their|he|she|this|that is the case|these|those|so"
    r"|necessary|needed|possible|above|below|following)\b",
    re.IGNORECASE,
)
"""A case that is the writer's own, or that only the text tells."""

_BEFORE_DEED = re.compile(
    r"(?:(?:if|when) [^,:]{3,60}, (?:then )?)?(?:please )?"
    r"(?:do not |do |don't |always |never |then |simply |just |[a-z]{3,}ly )?",
    re.IGNORECASE,
)
"""What may stand before the verb of an item: "If that is too far, then always row back"."""

_ONE_OR_OTHER = re.compile(r"\bor\W*$")
"""The end of an item to which the next is an alternative."""


_OPTIONS = re.compile(
    rf"(?P<case>(?:if|when) {PHRASE}{{8,110}}?), you have "
    rf"(?:a few|several|some|the following|{NUMBER}) (?P<what>options|choices|possibilities)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)")


def deeds_of(line: str, items: Sequence[str], *, ordered: bool) -> str | None:
    """The question for the deeds below a line; those for an aim that are in order are its steps."""
    flat = " ".join(_ASIDE.sub("", line).split())
    return done_in(flat, items) or (None if ordered else done_for(flat, items))


def options(line: str) -> str | None:
    """ "What options do you have if a lamp smokes?" of "If it smokes, you have a few options"."""
    found = _OPTIONS.fullmatch(line)
    if found is None or not _is_told(found["case"]):
        return None
    case = f"{found['case'][:1].lower()}{found['case'][1:]}"
    return f"what {found['what'].lower()} do you have {case}"


def done_for(line: str, items: Sequence[str]) -> str | None:
    """ "What should you do to keep it dry?" of "To keep it dry:", where each item is a deed."""
    found = _AIM.fullmatch(line)
    if found is None or not _are_deeds(items) or not _is_told(found["rest"]):
        return None
    return f"What should you do to {_in_small_letters(found['verb'])}{found['rest']}?"


def _in_small_letters(verb: str) -> str:
    """A verb that its author shouts as it is written else: "AVOID", but no "SSH"."""
    from quizgen.lang.en.analysis.parsing import is_verb_form  # here: it loads spaCy

    return verb.lower() if is_verb_form(verb.lower()) else verb


def done_in(line: str, items: Sequence[str]) -> str | None:
    """ "What should you do if it leaks?" of "If it leaks:", where each item is a deed."""
    found = _CASE.fullmatch(line)
    if found is None or not _are_deeds(items) or not _is_told(found["case"]):
        return None
    return f"What should you do {found['case'][:1].lower()}{found['case'][1:]}?"


def _is_told(case: str) -> bool:
    """Whether a case is all that a line says, and can be understood without the text around it."""
    short = len(case.split()) <= LONGEST
    return short and not _MAIN_CLAUSE.search(case) and not _UNTOLD.search(case) and stands(case)


def _are_deeds(items: Sequence[str]) -> bool:
    """Whether several items are all to be done, and none instead of another."""
    together = len(items) > 1 and not any(map(_ONE_OR_OTHER.search, items))
    return together and all(map(is_deed, items))


@lru_cache(maxsize=1024)
def is_deed(item: str) -> bool:
    """Whether an item tells somebody to do something: it opens with a verb that "can" governs."""
    from quizgen.lang.en.analysis.frames import DO  # here: it loads spaCy

    deed = _BEFORE_DEED.sub("", item.rstrip(" .:"))
    return DO.read(f"{deed[:1].lower()}{deed[1:]}") is not None


def opens_with_deed(item: str) -> bool:
    """Whether an item tells somebody to do something by a word that is known for a verb.

    A name that the parser does not know is read as one, too: "Prophase", "Lodose: the yard".
    """
    from quizgen.lang.en.analysis.parsing import is_verb_form  # here: it loads spaCy

    opening = _BEFORE_DEED.sub("", item).split(maxsplit=1)
    return bool(opening) and is_verb_form(opening[0].lower().rstrip(".:,")) and is_deed(item)
