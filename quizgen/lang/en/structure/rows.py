"""Members that a sentence counts and then names in a row.

| the sentence | what heads the row |
|---|---|
| The three kinds of dam are earth, rock and concrete dams. | The three kinds of dam are |
| Use the three kinds of gate, namely, a, b and c. | The three kinds of gate are |
| A dam has three parts – a, b and c. | A dam has three parts |
| A dam has three parts: a, b and c. | A dam has three parts |
| A dam has two parts: a, which is wet, and b (the face). | A dam has two parts |
| Three kinds of dam exist, called a, b and c. | Three kinds of dam exist |
| In the north, the two kinds of dam are called a and b. | In the north, the two kinds of dam are |
| A dam has two parts, a toe and a crest. | A dam has two parts |
| They drew the three parts of a dam (a, b and c). | The three parts of a dam are |
"""

import re
from collections.abc import Callable

from quizgen.lang.en import lexicon
from quizgen.lang.en.numbers import word_number
from quizgen.lang.en.structure.heads.words import NUMBER, SETS
from quizgen.lang.en.structure.lists import series

LEAST = 2
LEAST_OF_SUBJECT = 3
"""Members of a set that is the subject: a sentence with two is asked about itself."""

_ARE = re.compile(
    rf"(?P<group>(?:The|These) (?:[\w-]+ )?(?:{NUMBER}) [^,:;]{{3,90}}?) (?:are|were) "
)
_NAMELY = re.compile(rf"\b(?P<group>the (?:{NUMBER}) [^,:;]{{3,90}}?),? namely,? ")
_MARK = re.compile(r"\s+[–—-]\s+|—|(?<=[\w)]):\s+")
_CALLED = r"(?:called|termed|named|(?:also |often |usually )?known as)"
_SET_CALLED = re.compile(
    rf"(?P<lead>(?:[A-Z][^,:;]{{2,60}}, )?)(?P<group>the (?:{NUMBER}) [^,:;]{{3,90}}?)"
    rf" (?:are|were) {_CALLED} ",
    re.IGNORECASE,
)
_BEING_CALLED = re.compile(rf"(?P<head>[^,:;]*\b(?:{NUMBER}) [^,:;]+), {_CALLED} ", re.IGNORECASE)
_SET_OFF = re.compile(
    rf"(?P<head>(?:[A-Z][\w ]{{2,40}}, )?[^,:;]*?\b(?:{NUMBER}) (?:[\w-]+ ){{0,3}}[\w-]+s\b"
    r"[^,:;]*), (?=an? |the )",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    rf"\bthe (?P<group>(?:{NUMBER}) (?:[\w-]+ ){{0,2}}[\w-]+s of (?:[\w-]+ ){{0,3}}[\w-]+)"
    r" \((?P<row>[^()]+)\)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",? \([^()]*\)|, (?:where|which|who|whose) [^,;]+(?=, (?:and|or) |$)")
"""What is told of a member beside its name: "punts, which are broad, and skiffs (of pine)"."""

_PURPOSES = lexicon.alternatives("purpose_markers")
_PURPOSE = re.compile(rf",? (?:{_PURPOSES}) .+$")
_A_SET = re.compile(rf"\b(?:{SETS})\b")
_NAMING = re.compile(r"(?:the|an?) |[A-Z]")
"""How an item begins that names something and does not describe it."""

Row = tuple[str, tuple[str, ...]]
"""The line that heads some members, and the members."""


def counted_row(sentence: str) -> Row | None:
    """The row that ends a sentence, where that says how many members there are."""
    flat = " ".join(sentence.split()).rstrip(" .")
    rows = (rule(flat) for rule in RULES)
    return next((row for row in rows if row is not None and _is_counted(row)), None)


def _is_counted(row: Row) -> bool:
    """Whether the head of a row has the number of its members, of which there are enough."""
    head, members = row
    number = len(members)
    return number >= LEAST and any(word_number(word) == number for word in head.lower().split())


def _after_namely(sentence: str) -> Row | None:
    """ "... the three kinds of gate, namely, a, b and c, so as to ..."."""
    found = _NAMELY.search(sentence)
    if found is None:
        return None
    group = found["group"]
    told = _PURPOSE.sub("", sentence[found.end() :])
    return f"{group[:1].upper()}{group[1:]} are", series(told)


def _after_called(sentence: str) -> Row | None:
    """ "The three kinds of dam are called a, b and c", "Three exist, known as a, b and c"."""
    found = _SET_CALLED.match(sentence)
    if found is not None:
        return f"{found['lead']}{found['group']} are", _members(sentence[found.end() :])
    found = _BEING_CALLED.match(sentence)
    return (f"{found['head']}:", _members(sentence[found.end() :])) if found is not None else None


def _after_verb(sentence: str) -> Row | None:
    """ "The three kinds of dam are earth, rock and concrete dams"."""
    found = _ARE.match(sentence)
    if found is None:
        return None
    members = series(sentence[found.end() :])
    named = _A_SET.search(found["group"]) or all(map(_NAMING.match, members))
    return (found[0].strip(), members) if named and len(members) >= LEAST_OF_SUBJECT else None


def _after_mark(sentence: str) -> Row | None:
    """ "A dam has three parts – a, b and c", "A dam has three parts: a, b and c"."""
    parts = _MARK.split(sentence)
    return (f"{parts[0]}:", _members(parts[1])) if len(parts) == 2 else None


def _after_comma(sentence: str) -> Row | None:
    """ "A dam has two parts, a toe and a crest"."""
    found = _SET_OFF.match(sentence)
    if found is None:
        return None
    members = _members(sentence[found.end() :])
    return (f"{found['head']}:", members) if all(map(_NAMING.match, members)) else None


def _in_brackets(sentence: str) -> Row | None:
    """ "They drew the three parts of a dam (a, b and c)"."""
    found = _IN_BRACKETS.search(sentence)
    return (f"The {found['group']} are", series(found["row"])) if found is not None else None


RULES: tuple[Callable[[str], Row | None], ...] = (
    _after_namely,
    _after_called,
    _after_verb,
    _after_mark,
    _after_comma,
    _in_brackets,
)
"""How a sentence names what it counts, the surest first."""


def _members(text: str) -> tuple[str, ...]:
    """The members of a row by their names, without what is told of each beside."""
    plain = _STRESSED.sub(r"\1", _ASIDE.sub("", text))
    pair = _AND_ANOTHER.split(plain)
    named = len(pair) == PAIR and "," not in plain and _NAMING.match(plain) is not None
    return tuple(pair) if named else series(plain)


PAIR = 2
_AND_ANOTHER = re.compile(r" and (?=an? |the )")
"""Where a second name begins, of two that may have an "and" inside."""

_STRESSED = re.compile(r"(?<!\w)_([^_]+)_(?!\w)")
"""A member as plain text stresses it: "_jib_"."""
