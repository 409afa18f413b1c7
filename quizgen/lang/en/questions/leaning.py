"""What makes a stem lean on its section: only the heading above says of what it asks."""

import re
from collections.abc import Callable
from itertools import chain

from quizgen.lang.base.wording import Placed
from quizgen.lang.en import lexicon
from quizgen.lang.en.questions.headed import (
    WORD,
    beginnings,
    kind_of,
    last_word,
    name_of,
    placed_kind,
)

_UNIQUE = lexicon.words("unique_things")

LITTLE = 3
"""Content words of a case that may be one of many matters."""

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


def _is_named(stem: str) -> bool:
    """Whether a stem has a name, a year or a sign."""
    return _NAME.search(stem) is not None


def _is_pinned(stem: str, placed: Placed) -> bool:
    """Whether a stem has a name, a year or a sign, or a word of the title."""
    return bool(beginnings(stem) & beginnings(placed.title)) or _is_named(stem)


def _last(placed: Placed) -> str:
    """The heading right above a stem; empty where it is under none."""
    return placed.headings[-1] if placed.headings else ""


def _is_addressed(stem: str, placed: Placed) -> bool:
    """ "What can you do if ...?": what holds for readers in some case, whomever it names."""
    return _ADDRESSED.search(stem) is not None and _IN_SOME_CASE.search(stem) is not None


def _tells_little(stem: str, placed: Placed) -> bool:
    """ "What happens if any changes are made?": a case that may be one of many matters."""
    found = _LAST_CASE.search(stem)
    little = found is not None and len(beginnings(found["case"])) <= LITTLE
    return little and not _is_pinned(stem, placed)


def _has_only_something(stem: str, placed: Placed) -> bool:
    """ "What should you do if you have no key?": to which door, or of what map?"""
    return _HAVING.search(stem) is not None and not _is_named(stem)


_HAVING = re.compile(
    rf"(?<=\w )(?:{_CASES}) you (?:do not |don't )?(?:have|need|get|see) "
    r"(?:an? |any |no |the )?\w+\?$"
)


def _counts(stem: str, placed: Placed) -> bool:
    """ "What are the three possible values?" """
    return _COUNTED.search(stem) is not None and not _is_pinned(stem, placed)


def _takes_up(stem: str, placed: Placed) -> bool:
    """ "What should you not do with the dressing?": only the text before says which it is.

    Under the title "Harbour rules" it is known what "the harbour" is, and not what "the rule" is.
    """
    if "the " not in stem.lower() or _is_named(stem):
        return False
    known = set(WORD.findall(placed.title.lower()))
    told = chain(_BARE_DEFINITE.finditer(stem), _ASKED_OF.finditer(stem))
    return any(
        found["noun"] not in known | _UNIQUE
        and f" {found['noun']}" not in stem[: found.start()]
        and not _is_pinned(_without_one_of(stem, found["noun"], known), placed)
        for found in told
    )


def _without_one_of(stem: str, noun: str, titled: set[str]) -> str:
    """A stem without a noun of which the title has the plural: it may be any of those."""
    return re.sub(rf"\b{re.escape(noun)}\b", "", stem) if f"{noun}s" in titled else stem


def _is_of_a_kind(stem: str, placed: Placed) -> bool:
    """ "What happens if the reply is late?", where each kind of letter has a section of its own."""
    heading = _last(placed)
    if not any(last_word(one) == last_word(heading) for one in placed.beside):
        return False
    bare, told_by = _SAID_OF_IT.sub("?", stem), kind_of(heading)[1]
    if not told_by - beginnings(placed.title):
        return _DEFINITE.search(stem) is not None and not _is_pinned(bare, placed)
    about_one = _ONE_OF_THEM.search(stem) is not None and not _is_named(bare)
    return about_one and not told_by & beginnings(stem)


_DEFINITE = re.compile(r"\b[Tt]he [a-z]")
_ONE_OF_THEM = re.compile(rf"\b[Tt]he [a-z]|^What happens |{_ADDRESSED.pattern}", re.IGNORECASE)
"""What a stem has that is about one of them, as a rule; not "How does tea keep warm?"."""

_SAID_OF_IT = re.compile(rf" (?:{lexicon.alternatives('forms_of_be')}) [A-Z]\w*\?$")
"""A name that says how the thing is, and not which it is: "is OK?"."""


def _is_half_named(stem: str, placed: Placed) -> bool:
    """ "How fast are the currents?" under "Tidal currents"; "currents" are not those of the air.

    Where the stem has a name that may be what tells which, "the" takes it up all the same.
    """
    kind, told_by = kind_of(next(filter(name_of, reversed(placed.headings)), ""))
    if not kind or not told_by - beginnings(placed.title) or told_by & beginnings(stem):
        return False
    noun = re.escape(kind.removesuffix("s"))
    before = "[Tt]he" if _is_named(stem) else _BEFORE_A_BARE_NOUN
    return re.search(rf"\b(?:{before}) {noun}s?(?=[?.,]|{_AFTER_A_NOUN})", stem) is not None


_BEFORE_A_BARE_NOUN = "[Tt]he|of|do|does|did|are|is|in|for|to|each|all|every"
_AFTER_A_NOUN = rf" (?:and|or|{lexicon.alternatives('forms_of_be')}|often|can|must|may|should)\b"


def _is_of_one_place(stem: str, placed: Placed) -> bool:
    """ "How are harbours governed?" under "Harbours of Wales", and not in other lands."""
    things, place = placed_kind(_last(placed))
    said = beginnings(stem) | beginnings(placed.title)
    return bool(things & beginnings(stem)) and not place & said and not _is_named(stem)


def _advises_briefly(stem: str, placed: Placed) -> bool:
    """ "Why should you connect the pump?": to what, the heading says."""
    return _BRIEF_ADVICE.match(stem) is not None


_BRIEF_ADVICE = re.compile(
    r"(?:\w+ ){1,2}(?:should|must|can|may) you [a-z]+ (?!an? )(?:\S+ )?\S+\?$"
)
"""Advice to readers of three words at most."""


def _entitles_briefly(stem: str, placed: Placed) -> bool:
    """ "When are you eligible for cover?": few words, of what readers have or may have."""
    brief = stem.endswith("?") and len(beginnings(stem)) <= LITTLE
    addressed = _ADDRESSED.search(stem) is not None and _IN_SOME_CASE.search(stem) is None
    return brief and addressed and not _is_pinned(stem, placed)


def _asks_of_each(stem: str, placed: Placed) -> bool:
    """ "What budget does each member have?": few words, of all that the section is about."""
    brief = stem.endswith("?") and len(beginnings(stem)) <= LITTLE
    return brief and _EACH.search(stem) is not None and not _is_pinned(stem, placed)


_EACH = re.compile(
    r"\b(?:does|do|did|can|may|must|should|will|is|are|was|were) (?:all|each|every|most) [a-z]"
)


LEANING: tuple[tuple[str, Callable[[str, Placed], bool]], ...] = (
    ("for readers", _is_addressed),
    ("short case", _tells_little),
    ("bare case", _has_only_something),
    ("counted", _counts),
    ("taken up", _takes_up),
    ("one of its kinds", _is_of_a_kind),
    ("half named", _is_half_named),
    ("of one place", _is_of_one_place),
    ("brief advice", _advises_briefly),
    ("brief entitlement", _entitles_briefly),
    ("of each", _asks_of_each),
)
"""What makes a stem lean on its section."""

BRIEF = frozenset({"bare case", "brief entitlement", "of each"})
"""The rules of these for stems that say so little that they need a cue."""
