"""Short forms and what they stand for: "Shanghai Cooperation Organization (SCO)"."""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.analysis.document import Reading
from quizgen.model import Acronym, Evidence, Fact, FactId, Slot, Statement, Words, digest
from quizgen.trace import Stage, Trace

_SMALL_WORDS = lexicon.words("acronym_small_words")

_SHORT = re.compile(r"\(([A-Z][A-Za-z&]{1,7}[A-Z]|[A-Z]{2,8})(s?)\)")
_WORD = re.compile(r"[\w'’]+(?:-[\w'’]+)*")

LONGEST = 400
"""Characters before a short form in which the words that it stands for are looked for."""


def acronym_facts(reading: Reading, trace: Trace) -> Iterator[Fact]:
    """The short forms that the document explains in brackets, their letters matching the words."""
    document = reading.document
    seen: set[str] = set()
    for sentence in document.sentences:
        text = sentence.span.of(document.text)
        for found in _SHORT.finditer(text):
            short = found[1]
            long = expansion(text[max(0, found.start() - LONGEST) : found.start()], short)
            if long is None or short in seen:
                continue
            seen.add(short)
            if _is_of_a_story(text, short, reading):
                continue
            long = _one_of(long) if found[2] else long
            trace.reach(Stage.ACRONYMS)
            yield _acronym(short, long, document.evidence(sentence.span, sentence.block))


def _is_of_a_story(text: str, short: str, reading: Reading) -> bool:
    """Whether only a story in passing has a short form: "Ilse may have had a sore knee (SK)"."""
    told = not reading.figures.isdisjoint(_WORD.findall(text))
    return told and len(re.findall(rf"\b{re.escape(short)}\b", reading.document.text)) == 1


def _one_of(long: str) -> str:
    """The singular of what a short form in the plural stands for: "key frames (KFs)"."""
    words, _, last = long.rpartition(" ")
    stem = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    stem = last[:-2] if last.endswith(("ches", "sses", "shes", "xes")) else stem
    return f"{words} {stem}" if last.islower() or last.istitle() else long


def _acronym(short: str, long: str, evidence: Evidence) -> Acronym:
    small, large = Slot(type="term", text=short), Slot(type="term", text=long)
    return Acronym(
        id=FactId(digest("acronym", short, long.casefold())),
        statement=Statement(parts=(small, Words(text=" stands for "), large, Words(text="."))),
        evidence=(evidence,),
        short=small,
        long=large,
    )


def expansion(before: str, short: str) -> str | None:
    """The words at the end of `before` whose initials are the letters of `short`, in order.

    Small words are passed over where the rest matches ("Office of Trade", OT), else they may count
    ("Department of Trade", DoT). A hyphen begins a word; None where they do not match.
    """
    return _matching(before, short, small=False) or _matching(before, short, small=True)


def _matching(before: str, short: str, *, small: bool) -> str | None:
    """The expansion of `short`, whose letters small words give only if `small`."""
    found = list(_WORD.finditer(before))
    letters = [letter.lower() for letter in short if letter.isalpha()]
    first = len(found)
    while letters and first:
        first -= 1
        matched = _matched(found[first][0], letters, small=small)
        if matched is None:
            return None
        letters = letters[: len(letters) - matched]
    if letters or len(found) - first < 2:
        return None
    return " ".join(before[found[first].start() :].split()).strip("\"'“”‘’ ") or None


def _matched(word: str, letters: list[str], *, small: bool) -> int | None:
    """How many of the last `letters` begin the parts of `word`; 0 of a small word; None if none."""
    if not small and word in _SMALL_WORDS:
        return 0
    initials = [part[0].lower() for part in word.split("-") if part]
    if initials == letters[-len(initials) :]:
        return len(initials)
    if initials[0] == letters[-1]:
        return 1
    return 0 if word.lower() in _SMALL_WORDS else None
