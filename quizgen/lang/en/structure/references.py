"""Words that refer to what is not with the text: figures, tables, links, licences of pictures."""

import re

from quizgen.lang.en import lexicon
from quizgen.lang.en.structure.meanings import first_sentence

_SHOWN = lexicon.alternatives("picture_nouns")
_NUMBERED = lexicon.alternatives("picture_nouns", "numbered_things")
_SHOWS = lexicon.alternatives("showing_verbs")
_PARTICIPLES = lexicon.alternatives("shown_participles")

_SIGNS = (
    r"\[link\]|\blink\(|\(#\w|(?<!\w)\[\s*\]",  # what is left of a reference
    r"\bCC[ -]BY\b|\bCreative Commons\b|\b(?:via|from|courtesy of) Wikimedia Commons\b",
    rf"\b(?:{_NUMBERED})s? \(?\[?\d",
    rf"\b(?:this|these|following|accompanying) (?:\w+ )?(?:{_SHOWN}|website|link)s?\b",
    rf"\bthe (?:\w+ )?(?:{_SHOWN})s? (?:{_SHOWS}|below|above|here|on the|at the|that follows)\b",
    rf"\b(?:{_PARTICIPLES}) (?:in|on|by) the (?:\w+ )?(?:{_SHOWN})s?\b",
    rf"\bin the (?:{_SHOWN})s?\b(?= [^.]*\?|,)",
    r"^(?:browse|explore|listen to|peruse|read|watch) [^.?!]{3,80} at (?-i:[A-Z])",
)
_ELSEWHERE = re.compile("|".join(_SIGNS), re.IGNORECASE)

_HINTS = (
    *lexicon.entries("picture_nouns"),
    *lexicon.entries("numbered_things"),
    *("link", "website", "(#", "[", "cc", "commons"),
    *("browse", "explore", "listen to", "peruse", "read ", "watch "),
)
"""All that is found has one of these in it."""

_LEANING = frozenset().union(
    *map(
        lexicon.words,
        ("demonstratives", "leading", "nominative_pronouns", "third_person_possessives"),
    )
)


def points_elsewhere(text: str) -> bool:
    """Whether `text` refers to a figure, a table or a link that is not with it."""
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS) and _ELSEWHERE.search(text) is not None


def points_back(meaning: str) -> bool:
    """Whether `meaning` is of one thing that stands beside it: "when this gate opened".

    A second sentence may point at the first: "a tax. This tax was rejected."
    """
    return _THIS_THING.search(first_sentence(meaning)) is not None


_THIS_THING = re.compile(r"\bth(?:is|ese) (?!is\b|are\b|was\b|were\b|can\b|may\b)[a-z]")


def leans(sentence: str) -> bool:
    """Whether `sentence` begins by what stands before it ("It is ...", "However, ...")."""
    first = sentence.split(maxsplit=1)[0].strip(",") if sentence.strip() else ""
    return first.lower() in _LEANING
