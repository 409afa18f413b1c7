"""Short forms and what they stand for: "Shanghai Cooperation Organization (SCO)"."""

import re
from collections.abc import Iterator

from quizgen.lang.en.analysis.document import Reading
from quizgen.model import Acronym, Fact, FactId, Slot, Statement, Words, digest
from quizgen.trace import Trace

_SHORT = re.compile(r"\(([A-Z][A-Za-z&]{1,7}[A-Z]|[A-Z]{2,8})(?:s)?\)")
_WORD = re.compile(r"[\w'’]+(?:-[\w'’]+)*")
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "de",
        "du",
        "la",
        "le",
        "der",
        "und",
        "a",
        "an",
        "with",
    ]
)


def acronym_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The short forms that the document explains in brackets, their letters matching the words."""
    document = reading.document
    seen: set[str] = set()
    for sentence in document.sentences:
        text = sentence.span.of(document.text)
        for found in _SHORT.finditer(text):
            short = found[1]
            long = expansion(text[: found.start()], short)
            if long is None or short in seen:
                continue
            seen.add(short)
            trace.reach("acronyms")
            small = Slot(type="term", text=short)
            large = Slot(type="term", text=long)
            yield Acronym(
                id=FactId(digest("acronym", short, long.casefold())),
                statement=Statement(
                    parts=(small, Words(text=" stands for "), large, Words(text="."))
                ),
                evidence=(document.evidence(sentence.span, sentence.block),),
                short=small,
                long=large,
            )


def expansion(before: str, short: str) -> str | None:
    """The words at the end of `before` whose initials are the letters of `short`, in order.

    Small words may be passed over, and a hyphen begins a word; None where they do not match.
    """
    found = list(_WORD.finditer(before))
    letters = [letter.lower() for letter in short if letter.isalpha()]
    first = len(found)
    while letters and first:
        first -= 1
        word = found[first][0]
        initials = [part[0].lower() for part in word.split("-") if part]
        if initials == letters[-len(initials) :]:
            del letters[-len(initials) :]
        elif initials[0] == letters[-1]:
            del letters[-1]
        elif word.lower() not in _SMALL:
            return None
    if letters or len(found) - first < 2:
        return None
    return " ".join(before[found[first].start() :].split()).strip("\"'“”‘’ ") or None
