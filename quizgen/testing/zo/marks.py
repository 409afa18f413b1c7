"""What Zo marks in a wording: persons and pronouns."""

import re
from collections.abc import Iterable
from typing import Final

from quizgen.plugin import Clause
from quizgen.plugin.language import (
    Blanked,
    BlankMark,
    ClauseMark,
    KeyMark,
    SentenceMark,
    StemMark,
    Told,
    WordSet,
)
from quizgen.testing.zo.words import FUNCTION_WORDS, PERSONAL, PRONOUNS

function_words: Final = FUNCTION_WORDS
first_person: Final = frozenset({"mi", "miki"})


def of_stem(stem: str) -> frozenset[StemMark]:
    """Pronouns."""
    words = set(re.findall(r"\w+", stem.lower()))
    found: set[StemMark] = set()
    if words & PERSONAL:
        found.add("first or second person")
    if words & PRONOUNS:
        found.add("pronoun")
    return frozenset(found)


def in_general(stem: str) -> str:
    """The stem: a noun has one form."""
    return stem


def naming(text: str) -> WordSet:
    """The words: none has another form."""
    return frozenset(re.findall(r"\w+", text.lower())) - FUNCTION_WORDS


def told(clause: Clause) -> Iterable[Told]:
    """Nothing: every verb takes any number of objects."""
    return ()


def opening(stem: str) -> str | None:
    """None: all questions are asked alike."""
    return None


def of_blank(blank: Blanked) -> frozenset[BlankMark]:
    """None: there are no articles."""
    return frozenset()


def of_key(key: str) -> frozenset[KeyMark]:
    """Several things, joined by `ge`."""
    return frozenset({"several"}) if " ge " in key else frozenset()


def of_clause(clause: Clause) -> frozenset[ClauseMark]:
    """None: every subject is named."""
    return frozenset()


def of_sentence(sentence: str) -> frozenset[SentenceMark]:
    """None: what is told is so."""
    return frozenset()


def definites(text: str) -> int:
    """0: there are no articles."""
    return 0
