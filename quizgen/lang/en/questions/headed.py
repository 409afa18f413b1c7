"""Headings as names of things: "4.2 Parental leave (3)" names parental leave, "Overview" nothing.

What tells a thing from others of its head is what stands before that, or the name behind "of":
"Shore leave" is no other leave, "Harbours of Wales" are no other harbours.
"""

import re
from collections.abc import Iterator

from quizgen.lang.en import lexicon
from quizgen.lang.en.structure.sections import section

_FUNCTION_WORDS = lexicon.words("function_words")
_GENERIC = lexicon.words("generic_headings")
_LABELS = lexicon.words("labels")
_NO_NOUN_PHRASE = lexicon.words("no_noun_phrase")
_ORDERS = lexicon.words("heading_verbs")
_PREPOSITIONS = lexicon.words("prepositions_before_what") | {
    *("about", "after", "as", "at", "before", "by", "during", "in", "without"),
}
_SMALL = lexicon.words("acronym_small_words")

LONGEST = 5
"""Words of a heading that is a name."""

BEGINNING = 4
"""Letters by which two forms of a word are the same."""

WORD = re.compile(r"[^\W\d_]+")

_MARKUP = re.compile(r"\s*\{[^}]*\}|\s*\[edit\]|\s*\(\d+\)$|[*_`#]+")
_NUMBER = re.compile(
    r"^(?:(?:chapter|section|part|unit|step|lesson|appendix|article)\s+)?"
    r"(?:\d+(?:\.\d+)*[.):]?|[IVXLC]+[.):]|[A-Z][.):])\s+",
    re.IGNORECASE,
)
_TORN = re.compile(r"[?!<>\[\]=|{}…\"“”;]|--|[–—]")
_POINTER = re.compile(r"^(?:main|further|detailed) (?:article|page)s?: ", re.IGNORECASE)
"""What a wiki puts before the title of another page: "Main article: Harbours of Wales"."""


def name_of(heading: str) -> str:
    """A heading as the name of a thing, without its number and marks; empty where it is none."""
    text = _POINTER.sub("", _NUMBER.sub("", _MARKUP.sub("", heading).strip()))
    text = text.partition(":")[0].strip(" .")
    words = text.lower().replace("’", "'").split()
    if not 0 < len(words) <= LONGEST or _TORN.search(text) is not None:
        return ""
    if _is_generic(" ".join(words)) or section(text) is not None:
        return ""
    told = words[0] in _ORDERS | _PREPOSITIONS or words[-1] in _PREPOSITIONS
    return "" if told or not _NO_NOUN_PHRASE.isdisjoint(words) else _in_small_letters(text)


def _is_generic(heading: str) -> bool:
    """Whether any section may have a heading: "The basics", "Some notes", "Tips and examples"."""
    parts = _AND.split(_SOME.sub("", heading))
    return heading in _GENERIC | _LABELS or all(_SOME.sub("", part) in _GENERIC for part in parts)


_SOME = re.compile(r"^(?:the|some|a few|more|other|further|our|your|my|useful|final) ")
_AND = re.compile(r",? (?:and|&|or) |, ")


def _in_small_letters(text: str) -> str:
    """A heading in capitals as it is written elsewhere."""
    if not text.isupper() or len(text) < 6:
        return text
    words = text.lower().split()
    return " ".join(
        word if n and word in _SMALL else word.capitalize() for n, word in enumerate(words)
    )


def last_word(heading: str) -> str:
    """What a heading of two words or more ends in; itself for others; in small letters."""
    words = name_of(heading).lower().split()
    return words[-1] if len(words) > 1 else heading.lower()


def kind_of(heading: str) -> tuple[str, frozenset[str]]:
    """The noun that a heading of two words or more ends in, and what tells which of these it names.

    "Shore leave": "leave", told by "shore". Empty for others: "Leave and pay", "Ordering oars".
    """
    *before, last = name_of(heading).lower().split() or [""]
    plain = before and not any(word in _FUNCTION_WORDS or word in _PREPOSITIONS for word in before)
    if not plain or any(word.endswith("ing") for word in before) or before[0] in _LOOSE:
        return "", frozenset()
    return last, beginnings(" ".join(before))


_LOOSE = frozenset({"additional", "common", "further", "general", "more", "new", "other", "some"})
"""Words before a noun that tell no kind of it."""


def placed_kind(heading: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a heading says that there is in a place, and the place: "Harbours of Wales"."""
    found = _IN_A_PLACE.match(name_of(heading))
    if found is None:
        return frozenset(), frozenset()
    return beginnings(found["things"]), beginnings(found["place"])


_IN_A_PLACE = re.compile(r"(?P<things>\w+(?: \w+)?) of (?:the )?(?P<place>[A-Z][\w ]+)$")


def beginnings(text: str) -> frozenset[str]:
    """The content words of `text`, but for their endings."""
    found = WORD.findall(text.lower())
    told = (word for word in found if len(word) > 2 and word not in _FUNCTION_WORDS)
    return frozenset(word.removesuffix("s")[:BEGINNING] for word in told)


def abbreviates(name: str, key: str) -> bool:
    """Whether one is made of the initials of the other: "PRA", "Paperwork Reduction Act"."""
    return any(
        short in _initials(words)
        for one, words in ((name, key), (key, name))
        for short in _short(one)
    )


def _short(text: str) -> Iterator[str]:
    """The short forms in `text`, in small letters."""
    return (
        word.lower() for word in text.replace(".", "").split() if len(word) > 1 and word.isupper()
    )


def _initials(text: str) -> str:
    """The first letters of the content words of `text`."""
    return "".join(w[0] for w in WORD.findall(text.lower()) if w not in _FUNCTION_WORDS)
