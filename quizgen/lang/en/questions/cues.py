"""Context cues: "Parental leave: What can you do after a year?", for stems that lean on a section.

A cue is the heading above, where that names a thing. It does harm where it says what is asked for,
and where it is a question, an order or any section's heading.
"""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from quizgen.lang.base.wording import Placed
from quizgen.lang.en import lexicon
from quizgen.lang.en.structure.sections import section
from quizgen.rules import ALL_RULES, Rules

TABLE = "cues"
"""The table of what makes a stem lean."""

_FUNCTION_WORDS = lexicon.words("function_words")
_GENERIC = lexicon.words("generic_headings")
_NO_NOUN_PHRASE = lexicon.words("no_noun_phrase")
_ORDERS = lexicon.words("heading_verbs")
_PREPOSITIONS = lexicon.words("prepositions_before_what") | {
    *("about", "after", "as", "at", "before", "by", "during", "in", "without"),
}
_SMALL = lexicon.words("acronym_small_words")
_UNIQUE = lexicon.words("unique_things")

LONGEST = 5
"""Words of a heading that is a cue."""

LITTLE = 3
"""Content words of a case that may be one of many matters."""

BEGINNING = 4
"""Letters by which two forms of a word are the same."""

_ADDRESSED = re.compile(rf"\b(?:{lexicon.alternatives('second_person')})\b", re.IGNORECASE)
_COUNTED = re.compile(r"\bthe (?:two|three|four|five|six|seven|eight|\d) (?:\w+ )?\w+s[?.]")
_CASES = lexicon.alternatives("opening_subordinators")
_IN_SOME_CASE = re.compile(
    rf"^(?:{_CASES})\b.*, (?:what|which|who|how|where)\b|(?<=\w )(?:{_CASES})\b", re.IGNORECASE
)
_LAST_CASE = re.compile(rf"(?<=\w )(?:{_CASES}) (?P<case>[^,]+)\?$")
_BARE_DEFINITE = re.compile(
    r"\b[Tt]he (?P<noun>[a-z][a-z-]{2,})(?=[?.:;]| (?:is|are|was|were|be|been|has|have|had|does"
    r"|did|do|in|by|on|at|as|and|or|not|from|always|must|should|can|may|will|would|could)\b)"
)
_ASKED_OF = re.compile(
    r"\b(?:does|do|did|can|may|must|should|will|is|are|was|were) the "
    r"(?!\w+est\b|first\b|last\b|main\b|most\b|only\b)(?P<noun>[a-z][a-z-]{2,})"
    r"(?! (?:of|in|on|at|for|to|from|with|that|which|who|whose)\b)"
)
"""What a question with an auxiliary asks of: "What does the sound proceed from?"."""

_NAME = re.compile(r"(?<=[\w,;)] )[“\"(]?(?!I\b)[A-Z][\w.’'-]*|[`“\"_$\\/]|\b[12]\d{3}\b|\w\(\)")
_BLANK = re.compile(r"_{3,}")
_WORD = re.compile(r"[^\W\d_]+")

_MARKUP = re.compile(r"\s*\{[^}]*\}|\s*\[edit\]|\s*\(\d+\)$|[*_`#]+")
_NUMBER = re.compile(
    r"^(?:(?:chapter|section|part|unit|step|lesson|appendix|article)\s+)?"
    r"(?:\d+(?:\.\d+)*[.):]?|[IVXLC]+[.):]|[A-Z][.):])\s+",
    re.IGNORECASE,
)
_TORN = re.compile(r"[?!<>\[\]=|{}…\"“”;]|--|[–—]")


def cue(placed: Placed, rules: Rules = ALL_RULES) -> str | None:
    """The words that go before a stem that leans on its section; None where it needs none.

    Where the last heading is in the stem, or names nothing, the next one says where that belongs.
    """
    if not placed.headings or not _leans(placed, rules):
        return None
    title, stem, key = map(_beginnings, (placed.title, placed.stem, placed.key))
    for name in map(_name_of, reversed(placed.headings)):
        own = _beginnings(name)
        if own & key or _abbreviates(name, placed.key):
            return None
        if own and not own <= title and not own & stem:
            return f"{name}: "
    return None


def _leans(placed: Placed, rules: Rules) -> bool:
    """Whether some rule says that a stem leans."""
    stem = _BLANK.sub("", placed.stem)
    return any(leans(stem, placed) for _, leans in rules.among(TABLE, LEANING))


def _is_pinned(stem: str, placed: Placed) -> bool:
    """Whether a stem has a name, a year or a sign, or a word of the title."""
    titled = _beginnings(stem) & _beginnings(placed.title)
    return bool(titled) or _NAME.search(stem) is not None


def _is_addressed(stem: str, placed: Placed) -> bool:
    """ "What can you do if ...?": what holds for readers in some case, whomever it names."""
    return _ADDRESSED.search(stem) is not None and _IN_SOME_CASE.search(stem) is not None


def _tells_little(stem: str, placed: Placed) -> bool:
    """ "What happens if any changes are made?": a case that may be one of many matters."""
    found = _LAST_CASE.search(stem)
    little = found is not None and len(_beginnings(found["case"])) <= LITTLE
    return little and not _is_pinned(stem, placed)


def _counts(stem: str, placed: Placed) -> bool:
    """ "What are the three possible values?" """
    return _COUNTED.search(stem) is not None and not _is_pinned(stem, placed)


def _takes_up(stem: str, placed: Placed) -> bool:
    """ "What should you not do with the dressing?": only the text before says which it is."""
    if "the " not in stem.lower() or _is_pinned(stem, placed):
        return False
    known = set(_WORD.findall(placed.title.lower())) | _UNIQUE
    told = chain(_BARE_DEFINITE.finditer(stem), _ASKED_OF.finditer(stem))
    return any(
        found["noun"] not in known and f" {found['noun']}" not in stem[: found.start()]
        for found in told
    )


def _is_of_a_kind(stem: str, placed: Placed) -> bool:
    """ "What happens if the reply is late?", where each kind of letter has a section of its own."""
    if _DEFINITE.search(stem) is None or _is_pinned(_SAID_OF_IT.sub("?", stem), placed):
        return False
    kind = _last_word(placed.headings[-1])
    return bool(kind) and any(_last_word(one) == kind for one in placed.beside)


_DEFINITE = re.compile(r"\b[Tt]he [a-z]")
_SAID_OF_IT = re.compile(rf" (?:{lexicon.alternatives('forms_of_be')}) [A-Z]\w*\?$")
"""A name that says how the thing is, and not which it is: "is OK?"."""


def _last_word(heading: str) -> str:
    """What a heading of two words or more names a kind of; empty for others."""
    words = _name_of(heading).lower().split()
    return words[-1] if len(words) > 1 else ""


def _advises_briefly(stem: str, placed: Placed) -> bool:
    """ "Why should you connect the pump?": to what, the heading says."""
    return _BRIEF_ADVICE.match(stem) is not None


_BRIEF_ADVICE = re.compile(
    r"(?:\w+ ){1,2}(?:should|must|can|may) you [a-z]+ (?!an? )(?:\S+ )?\S+\?$"
)
"""Advice to readers of three words at most."""


def _asks_of_each(stem: str, placed: Placed) -> bool:
    """ "What budget does each member have?": few words, of all that the section is about."""
    brief = stem.endswith("?") and len(_beginnings(stem)) <= LITTLE
    return brief and _EACH.search(stem) is not None and not _is_pinned(stem, placed)


_EACH = re.compile(
    r"\b(?:does|do|did|can|may|must|should|will|is|are|was|were) (?:all|each|every|most) [a-z]"
)


LEANING: tuple[tuple[str, Callable[[str, Placed], bool]], ...] = (
    ("for readers", _is_addressed),
    ("short case", _tells_little),
    ("counted", _counts),
    ("taken up", _takes_up),
    ("one of its kinds", _is_of_a_kind),
    ("brief advice", _advises_briefly),
    ("of each", _asks_of_each),
)
"""What makes a stem lean on its section."""


def _name_of(heading: str) -> str:
    """A heading as the name of a thing, without its number and marks; empty where it is none."""
    text = _NUMBER.sub("", _MARKUP.sub("", heading).strip()).partition(":")[0].strip(" .")
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
    return heading in _GENERIC or all(_SOME.sub("", part) in _GENERIC for part in parts)


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


def _beginnings(text: str) -> frozenset[str]:
    """The content words of `text`, but for their endings."""
    found = _WORD.findall(text.lower())
    told = (word for word in found if len(word) > 2 and word not in _FUNCTION_WORDS)
    return frozenset(word.removesuffix("s")[:BEGINNING] for word in told)


def _abbreviates(name: str, key: str) -> bool:
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
    return "".join(w[0] for w in _WORD.findall(text.lower()) if w not in _FUNCTION_WORDS)
