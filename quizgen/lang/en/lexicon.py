"""The words of English that the rules ask for: one reader for the lists in `data/`.

A list is a text file, an entry a line, in alphabetical order. Lines that begin with `#` say what
the words are, where the list is from (`# Source: ...`) and which lists share no word with it
(`# Excludes: ...`). `tests/lang/en/test_lexicon.py` holds every list to this.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

DATA = files("quizgen.lang.en") / "data"


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the list `name`, in its order. Raises `FileNotFoundError` if there is none."""
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    return frozenset(entries(name))


@cache
def phrases(name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of the list `name`, each as its words."""
    return tuple(tuple(entry.split()) for entry in entries(name))


@cache
def phrases_by_first_word(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of the list `name`, in its order, by their first words."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases(name):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@cache
def last_words(name: str) -> frozenset[str]:
    """The word that each phrase of the list `name` ends in."""
    return frozenset(phrase[-1] for phrase in phrases(name))


@cache
def pairs(name: str) -> Mapping[str, str]:
    """The list `name`, whose entries are two columns parted by a tab, as a mapping."""
    return dict(entry.split("\t") for entry in entries(name))


@cache
def alternatives(*names: str) -> str:
    """A regular expression that matches any entry of the lists `names`, the longest first."""
    found = sorted({entry for name in names for entry in entries(name)}, key=lambda e: (-len(e), e))
    return "|".join(map(re.escape, found)).replace(r"\ ", " ")
