"""How much a document makes of a term: where its author puts it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from quizgen.model import Document, Entry, Heading, fold

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LONGEST = 5  # words of a phrase that is looked up

WEIGHTS: Mapping[str, float] = {
    "glossary": 3.0,
    "term": 3.0,
    "highlight": 3.0,
    "title": 2.0,
    "heading": 2.0,
    "strong": 1.0,
    "objective": 1.5,
    "key_point": 1.5,
    "summary": 1.0,
    "emphasis": 0.5,
}
"""What a place where a term stands is worth."""

ENOUGH = 6.0
"""The worth of a term of which a document makes as much as it can."""


@dataclass(frozen=True)
class Salience:
    """The places where the author put each phrase of a document, once for each kind of place."""

    worth: Mapping[str, float]

    def of(self, term: str) -> float:
        """How much the document makes of `term`, from 0 to 1; its number does not matter."""
        return min(self.worth.get(_key(term), 0.0), ENOUGH) / ENOUGH


NOTHING_SALIENT = Salience({})
"""The salience of a document without marks, headings and title."""


def salience(document: Document) -> Salience:
    """What the author of `document` makes much of."""
    worth: defaultdict[str, float] = defaultdict(float)
    for place, phrases in _places(document).items():
        for phrase in phrases:
            worth[phrase] += WEIGHTS[place]
    return Salience(dict(worth))


def _places(document: Document) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {place: set() for place in WEIGHTS}
    found["title"].update(_phrases(document.title))
    for block in document.blocks:
        text = block.span.of(document.text)
        if isinstance(block, Heading):
            found["heading"].update(_phrases(text))
        elif isinstance(block, Entry):
            found["glossary"].add(_key(block.term.of(document.text)))
        elif block.role in found:
            found[block.role].update(_phrases(text))
    for mark in document.marks:
        if mark.kind in found:
            found[mark.kind].add(_key(mark.span.of(document.text)))
    return found


def _phrases(text: str) -> Iterator[str]:
    """Every phrase of a few words in `text`."""
    words = [_singular(fold(word)) for word in _WORD.findall(text)]
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            yield " ".join(words[start:end])


@lru_cache(maxsize=1 << 12)
def _key(term: str) -> str:
    return " ".join(_singular(fold(word)) for word in _WORD.findall(fold(term)))


def _singular(word: str) -> str:
    """A word without the letter by which most plurals end, where it is long enough to have one."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
